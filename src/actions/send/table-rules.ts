import { historyColumns, roundColumns } from "../../assessment/history/history-columns";
import type { SharingLevel } from "../../assessment/evidence-words";
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
import { redLineRef } from "../../sheets/barrier-rows";
import { overallColumns, redLineColumns, scoreColumns } from "../../sheets/score-columns";
import {
  barrierHeaderOf,
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
import { reportRules } from "./report-rules";
import { trainingRules } from "./training-rules";

type Columns = Readonly<Record<string, string>>;

const all = (columns: Columns): TableRule => ({ headers: new Set(Object.values(columns)) });

/** As `all`, whoever wrote the texts. */
const allFree = (columns: Columns): TableRule => {
  const headers = new Set(Object.values(columns));
  return { headers, free: headers };
};

/** Whose tables the rules are for. */
export interface Readers {
  readonly level: SharingLevel;
  /** Ids, in lower case, of the evidence that they may see. */
  readonly items: ReadonlySet<string>;
}

/** Refs that the add-in writes; other rows of these tables are a user's own. */
function isOwnRow(framework: Framework): (view: TableView, row: number) => boolean {
  const codes = framework.indicators.map(({ code }) => code);
  const refs = new Set([
    placeholderRef,
    ...framework.barriers.map(({ id }) => id),
    ...framework.mitigations.map(({ id }) => id),
    ...framework.categories.map(({ code }) => code),
    ...codes.flatMap((code) => [code, redLineRef(framework, code)]),
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
function rules(
  framework: Framework,
  { level, items }: Readers
): Readonly<Record<string, TableRule>> {
  const isOwn = isOwnRow(framework);
  const plan = planUserColumns;
  // What was decided and who does it: for those who carry the plan out, and for nobody else.
  const worksOnIt = level === "partner agencies";
  const decided = new Set<string>(
    worksOnIt ? [plan.decision, plan.owner, plan.due, plan.status] : []
  );
  const keyed = (headers: readonly string[], notes: readonly string[]): TableRule => ({
    headers: new Set(headers),
    free: decided,
    drops: (view, row, header) => notes.includes(header) || !isOwn(view, row),
  });
  const old = keyed(
    [...oldSummaryColumns, ...[plan.decision, plan.owner, plan.due, plan.status]],
    []
  );
  return {
    ...trainingRules(framework.training),
    ...reportRules(items, decided),
    hsa_details: {
      ...all(detailColumns),
      free: new Set([detailColumns.entry]),
      drops: dropsDetail,
    },
    hsa_about: all(aboutColumns),
    hsa_settings: all(settingColumns),
    hsa_categories: all(categoryWeightColumns),
    hsa_bands: { ...all(bandColumns), free: new Set([bandColumns.band]) },
    hsa_scores: all(scoreColumns),
    hsa_overall: all(overallColumns),
    hsa_redlines: all(redLineColumns),
    hsa_barriers: keyed(barrierHeaderOf(framework), [barrierUserColumns.notes]),
    hsa_plan: keyed(planHeader, [plan.notes, plan.record]),
    hsa_roles: {
      headers: new Set(worksOnIt ? [roleColumns.role, roleColumns.office] : [roleColumns.role]),
    },
    // A sheet of schema 1 says what older versions of the add-in said.
    hsa_summary: { ...old, free: new Set([...oldSummaryColumns, ...decided]) },
    hsa_rounds: allFree(roundColumns),
    hsa_history: {
      ...allFree(historyColumns),
      drops: (_view, _row, header) => header === historyColumns.basis,
    },
  };
}

/** Finds the rule of a table of ours; undefined for a table that has none: nothing of it may go. */
export function tableRules(
  framework: Framework,
  readers: Readers
): (view: TableView, own: OwnSheet) => TableRule | undefined {
  const fixed = rules(framework, readers);
  const category: TableRule = {
    headers: new Set(categoryHeader(framework.scale)),
    free: new Set([categoryColumns.basis]),
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
