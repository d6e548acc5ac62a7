import { historyColumns, roundColumns } from "../../assessment/history/history-columns";
import { evidenceText, readEvidence } from "../../assessment/read-evidence";
import type { Framework } from "../../framework/framework";
import {
  aboutColumns,
  bandColumns,
  categoryWeightColumns,
  detailColumns,
  detailFields,
  settingColumns,
} from "../../sheets/assessment-columns";
import { categoryColumns, categoryHeader } from "../../sheets/category-columns";
import { overallColumns, redLineColumns, scoreColumns } from "../../sheets/score-columns";
import {
  barrierHeader,
  barrierUserColumns,
  oldSummaryColumns,
  placeholderRef,
  planHeader,
  planUserColumns,
  roleColumns,
} from "../../sheets/summary-columns";
import type { OwnSheet } from "./sent-sheets";
import type { TableView } from "./stored-tables";
import type { TableRule } from "./table-rule";
import { trainingRules } from "./training-rules";

type Columns = Readonly<Record<string, string>>;

const all = (columns: Columns): TableRule => ({ headers: new Set(Object.values(columns)) });

/** Refs that the add-in writes; other rows of these tables are a user's own. */
function isOwnRow(framework: Framework): (view: TableView, row: number) => boolean {
  const refs = new Set([
    placeholderRef,
    ...framework.barriers.map(({ id }) => id),
    ...framework.mitigations.map(({ id }) => id),
    ...framework.indicators.map(({ code }) => code),
    ...framework.categories.map(({ code }) => code),
  ]);
  return (view, row) => refs.has(view.text(row, view.column("Ref")));
}

/** A basis tells what a person said unless the row rests on data and visits alone. */
function dropsBasis(view: TableView, row: number, header: string): boolean {
  if (header !== categoryColumns.basis) return false;
  const { evidence, problem } = readEvidence(view.text(row, view.column(categoryColumns.evidence)));
  const isPlain = problem === null && evidenceText(evidence) !== "";
  return !isPlain || evidence.includes("interview");
}

function dropsDetail(view: TableView, row: number, header: string): boolean {
  if (header !== detailColumns.entry) return false;
  const field = view.text(row, view.column(detailColumns.field));
  const fields: readonly string[] = Object.values(detailFields);
  return field === detailFields.assessors || !fields.includes(field);
}

/** By the name of the table without the suffix of its assessment, in lower case. */
function rules(framework: Framework): Readonly<Record<string, TableRule>> {
  const isOwn = isOwnRow(framework);
  const keyed = (headers: readonly string[], notes: readonly string[]): TableRule => ({
    headers: new Set(headers),
    drops: (view, row, header) => notes.includes(header) || !isOwn(view, row),
  });
  return {
    ...trainingRules(framework.training),
    hsa_details: { ...all(detailColumns), drops: dropsDetail },
    hsa_about: all(aboutColumns),
    hsa_settings: all(settingColumns),
    hsa_categories: all(categoryWeightColumns),
    hsa_bands: all(bandColumns),
    hsa_scores: all(scoreColumns),
    hsa_overall: all(overallColumns),
    hsa_redlines: all(redLineColumns),
    hsa_barriers: keyed(barrierHeader, [barrierUserColumns.notes]),
    hsa_plan: keyed(planHeader, [planUserColumns.notes, planUserColumns.record]),
    hsa_roles: { headers: new Set([roleColumns.role]) },
    hsa_summary: keyed([...oldSummaryColumns, "Decision", "Owner role", "Due", "Status"], []),
    hsa_rounds: all(roundColumns),
    hsa_history: {
      ...all(historyColumns),
      drops: (_view, _row, header) => header === historyColumns.basis,
    },
  };
}

/** Finds the rule of a table of ours; undefined for a table that has none: nothing of it may go. */
export function tableRules(
  framework: Framework
): (view: TableView, own: OwnSheet) => TableRule | undefined {
  const fixed = rules(framework);
  const category: TableRule = {
    headers: new Set(categoryHeader(framework.scale)),
    drops: dropsBasis,
  };
  return ({ table }, { key, suffix }) => {
    if (key.startsWith("category/")) return category;
    const name = table.name.toLowerCase();
    const tail = suffix.toLowerCase();
    const base = tail !== "" && name.endsWith(tail) ? name.slice(0, -tail.length) : name;
    return Object.hasOwn(fixed, base) ? fixed[base] : undefined;
  };
}
