import type { Outlook } from "../barriers/outlook";
import type { PlanItem } from "../barriers/plan/mitigation-plan";
import { noRecord } from "../barriers/plan/schedule";
import type { Offices } from "../barriers/plan/roles";
import type { Framework } from "../framework/framework";
import {
  answersText,
  crossesText,
  crossesWords,
  handoverWords,
  leadText,
  leverText,
  nothingCalledFor,
  planGoneText,
  planNotBuilt,
  pointersText,
  supportText,
  targetsText,
  usualMonths,
  whatToDo,
} from "../text/plan";
import { withFullRows } from "./full-rows";
import type { KeyedRow, KeyedTableSpec } from "./keyed-table";
import { longestPlan } from "./keyed-table-look";
import type { CellContent, Formula } from "./plan";
import { planColumns as columns, placeholderRef, planUserColumns } from "./summary-columns";
import { planWidths } from "./summary-widths";

/**
 * The rows of the plan: every mitigation that a present barrier calls for, once, prerequisites first.
 * One placeholder row where none is called for.
 *
 * @param header of the table as it stands: months are formulas over the user's own columns where
 *   these are there, so that a new start month is followed at once and without the add-in
 * @param widths of the columns, in characters
 */
export function planRows(
  { assessment, plan }: Outlook,
  offices: Offices,
  header: readonly string[],
  widths = planWidths(assessment.framework)
): KeyedRow[] {
  const { framework } = assessment;
  const rows = plan.map((item) => {
    const { mitigation, severity } = item;
    return row(mitigation.id, {
      Lever: leverText(mitigation),
      Title: mitigation.title,
      Answers: answersText(item.answers, severity),
      "What to do": whatToDo(item, framework, assessment.entries),
      Lead: leadText(mitigation, offices),
      Support: supportText(mitigation, offices),
      "Legal and policy pointers": pointersText(mitigation, framework.hooks),
      "Usual months": usualMonths(mitigation),
      ...timeCells(item, framework, header),
    });
  });
  return rows.length > 0
    ? withFullRows(rows, widths)
    : [row(placeholderRef, { Title: nothingCalledFor })];
}

/** The row that stands in the plan until it is built for the first time. */
export function firstPlanRow(): KeyedRow {
  return row(placeholderRef, { Title: planNotBuilt });
}

/** @param goingOn work that is no longer called for: rules count it, so its months stay true */
export function planSpec(framework: Framework, goingOn: readonly PlanItem[]): KeyedTableSpec {
  const running = new Map(goingOn.map((item) => [item.mitigation.id, item]));
  return {
    generated: new Set(Object.values(columns)),
    ref: columns.ref,
    change: columns.change,
    known: new Set([...framework.mitigations.map(({ id }) => id), placeholderRef]),
    markOf: () => "",
    gone: (ref, header) => {
      const item = running.get(ref);
      const time = item === undefined ? {} : timeCells(item, framework, header);
      return { [columns.answers]: null, [columns.todo]: planGoneText, ...time };
    },
    notBuilt: { header: columns.title, text: planNotBuilt },
    widths: planWidths(framework),
  };
}

/** Everything that follows from when it starts. */
function timeCells(
  item: PlanItem,
  framework: Framework,
  header: readonly string[]
): Partial<Record<PlanHeader, CellContent>> {
  return { "Success targets": targetsText(item), ...monthCells(item, framework, header) };
}

/**
 * When it ends, which ends of postings it crosses, and whether a handover is wanting: formulas in
 * R1C1 form over Start, Takes and Handover record of the same row; values where one of these columns
 * is not there.
 */
function monthCells(
  item: PlanItem,
  { postingMonths }: Framework,
  header: readonly string[]
): Partial<Record<PlanHeader, CellContent>> {
  const needed = [planUserColumns.start, planUserColumns.takes, planUserColumns.record];
  const at = (name: string): number => header.indexOf(name);
  const own = [columns.end, columns.crosses, columns.handover];
  if ([...needed, ...own].some((name) => at(name) < 0)) return monthValues(item);
  const from = (cell: string, name: string): string => `RC[${at(name) - at(cell)}]`;
  // Months that the reader takes for blank are blank here too.
  const given = (cell: string, otherwise: number): string =>
    `IF(COUNTIFS(${cell},">=0",${cell},"<=${longestPlan}"),${cell},${otherwise})`;
  const start = (cell: string): string => given(from(cell, planUserColumns.start), item.earliest);
  const takes = given(from(columns.end, planUserColumns.takes), item.mitigation.horizonMonths.max);
  const count = `ROUNDUP(${from(columns.crosses, columns.end)}/${postingMonths},0)-ROUNDDOWN(${start(columns.crosses)}/${postingMonths},0)-1`;
  const boundary = (number: number): string =>
    `(ROUNDDOWN(${start(columns.crosses)}/${postingMonths},0)+${number})*${postingMonths}`;
  const others = [2, 3].map((number) => `IF(${count}<${number},"",", "&${boundary(number)})`);
  const crossed = `IF(${count}<1,"${crossesWords.none}",${[boundary(1), ...others].join("&")}&IF(${count}<4,"","…"))`;
  const record = `LOWER(TRIM(${from(columns.handover, planUserColumns.record)}))`;
  // Not MATCH: it stops at 255 characters, and takes "*" and "?" for any text.
  const isNone = `IFERROR(OR(${record}={${[...noRecord].map((word) => `"${word}"`).join(",")}}),FALSE)`;
  return {
    Ends: asFormula(`${start(columns.end)}+${takes}`),
    Crosses: asFormula(crossed),
    "Handover?": asFormula(
      `IF(${from(columns.handover, columns.crosses)}="${crossesWords.none}","${handoverWords.none}",IF(${isNone},"${handoverWords.needed}","${handoverWords.recorded}"))`
    ),
  };
}

function monthValues({
  end,
  crossed,
  hasHandover,
}: PlanItem): Partial<Record<PlanHeader, CellContent>> {
  return {
    Ends: end,
    Crosses: crossesText(crossed),
    "Handover?":
      crossed.length === 0
        ? handoverWords.none
        : hasHandover
          ? handoverWords.recorded
          : handoverWords.needed,
  };
}

function asFormula(text: string): Formula {
  return { formula: `=${text}` };
}

type PlanHeader = (typeof columns)[keyof typeof columns];

function row(ref: string, cells: Partial<Record<PlanHeader, CellContent>>): KeyedRow {
  const empty = Object.fromEntries(Object.values(columns).map((header) => [header, null]));
  return { ref, cells: { ...empty, ...cells, Ref: ref } };
}
