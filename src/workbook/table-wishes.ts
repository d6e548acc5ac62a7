import type { Framework } from "../framework/framework";
import {
  aboutColumns,
  bandColumns,
  categoryWeightColumns,
  detailColumns,
  settingColumns,
} from "../sheets/assessment-columns";
import { assessorColumns, logColumns, pairColumns, stateColumns } from "../sheets/assessor-columns";
import { categoryColumns } from "../sheets/category-columns";
import {
  evidenceColumns,
  formerDatasetColumn,
  laterEvidenceColumns,
} from "../sheets/evidence-columns";
import { categoryKey, sheetKeys } from "../sheets/sheet-keys";
import type { TableNames } from "../sheets/table-names";
import { choiceHeaders, roleHeaders } from "./read-plan";
import type { TableWish } from "./read-table";
import { factHeaders, stakeholderHeaders } from "./read-coalition-tables";
import { itemHeaders, moduleHeaders } from "./read-training-tables";

/** A table of ours that is read, and the key of the sheet where it was made. */
export interface OurTable extends TableWish {
  readonly sheetKey: string;
  /** On a sheet that is added when it is first used: nothing is missing while there is none. */
  readonly isOptional?: boolean;
  /** Columns that need not be there: a table without them is the one that is meant all the same. */
  readonly mayLack?: readonly string[];
}

export const entryHeaders = [
  categoryColumns.code,
  categoryColumns.score,
  categoryColumns.confidence,
  categoryColumns.evidence,
  categoryColumns.basis,
  categoryColumns.weight,
] as const;

export const secondEntryHeaders = [
  assessorColumns.code,
  assessorColumns.score,
  assessorColumns.confidence,
  assessorColumns.evidence,
  assessorColumns.basis,
] as const;

/** The tables of two assessors; none is missing in an assessment that has only one. */
function secondTables({ optional }: TableNames): OurTable[] {
  const onAgreement = (table: string, columns: readonly string[]): OurTable => ({
    table,
    columns,
    sheetKey: sheetKeys.agreement,
    isOptional: true,
  });
  const { code, indicator, a, b, agreed } = pairColumns;
  return [
    {
      table: optional.secondAssessor,
      columns: secondEntryHeaders,
      withFormulas: [assessorColumns.score],
      sheetKey: sheetKeys.secondAssessor,
      isOptional: true,
    },
    onAgreement(optional.assessors, Object.values(stateColumns)),
    onAgreement(optional.scorePairs, [code, indicator, a, b, agreed]),
    onAgreement(optional.assessorLog, Object.values(logColumns)),
  ];
}

/** They stand on the plan sheet, which is added when the summary is built for the first time. */
function onPlan({ plan, roles }: TableNames["optional"]): OurTable[] {
  return [
    { table: plan, columns: choiceHeaders, sheetKey: sheetKeys.plan, isOptional: true },
    { table: roles, columns: roleHeaders, sheetKey: sheetKeys.plan, isOptional: true },
  ];
}

/** Every table that an assessment is read from. */
export function assessmentTables(framework: Framework, names: TableNames): OurTable[] {
  const onAssessment = (table: string, columns: readonly string[]): OurTable => ({
    table,
    columns,
    sheetKey: sheetKeys.assessment,
  });
  return [
    ...framework.categories.map(({ code }) => ({
      table: names.category.get(code) ?? "",
      columns: entryHeaders,
      withFormulas: [categoryColumns.score],
      sheetKey: categoryKey(code),
    })),
    onAssessment(names.settings, [settingColumns.setting, settingColumns.value]),
    onAssessment(names.categories, [categoryWeightColumns.code, categoryWeightColumns.weight]),
    onAssessment(names.bands, [bandColumns.from, bandColumns.band]),
    onAssessment(names.details, [detailColumns.field, detailColumns.entry]),
    onAssessment(names.about, [aboutColumns.field, aboutColumns.value]),
    {
      table: names.evidence,
      columns: [...Object.values(evidenceColumns), formerDatasetColumn],
      mayLack: laterEvidenceColumns,
      sheetKey: sheetKeys.evidence,
      isOptional: true,
    },
    ...secondTables(names),
    ...onPlan(names.optional),
    ...trainingTables(framework, names),
    ...coalitionTables(framework, names),
  ];
}

function trainingTables({ training }: Framework, { optional }: TableNames): OurTable[] {
  const onTraining = { sheetKey: sheetKeys.training, isOptional: true };
  return training === null
    ? []
    : [
        { table: optional.training, columns: moduleHeaders, ...onTraining },
        { table: optional.selfInclusion, columns: itemHeaders, ...onTraining },
      ];
}

function coalitionTables({ coalition }: Framework, { optional }: TableNames): OurTable[] {
  const onStakeholders = { sheetKey: sheetKeys.stakeholders, isOptional: true };
  if (coalition === null) return [];
  const people = { table: optional.stakeholders, columns: stakeholderHeaders, ...onStakeholders };
  const facts = { table: optional.coalitionFacts, columns: factHeaders, ...onStakeholders };
  return coalition.facts.length === 0 ? [people] : [people, facts];
}
