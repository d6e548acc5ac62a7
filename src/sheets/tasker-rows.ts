import type { PlanItem } from "../barriers/plan/mitigation-plan";
import { leadText, supportText, targetsText, whatToDo, wholeHook } from "../text/plan";
import { continuedTitle, monthSpan } from "../text/reports";
import type { ReportInput } from "./brief-rows";
import { fittingWidth } from "./fitting-width";
import type { CellContent } from "./plan";
import { planUserColumns } from "./summary-columns";
import { mostLines } from "./text-height";
import { textParts } from "./text-parts";

/** What a user has entered beside a mitigation, by the header of the column. */
export type Entered = (ref: string, header: string) => CellContent;

const entered = [
  planUserColumns.decision,
  planUserColumns.owner,
  planUserColumns.due,
  planUserColumns.status,
] as const;
export const taskerHeader: readonly string[] = [
  ...["Ref", "Mitigation", "When", "Lead", "Support", "What to do"],
  ...["Success targets", "Legal and policy pointers", ...entered],
];
const usualWidths = [7, 20, 12, 13, 13, 48, 22, 48, 13, 11, 11, 10] as const;
/** Of the columns with long texts. */
const widest = 60;
const longColumns: readonly string[] = ["What to do", "Legal and policy pointers"];

interface TaskerRows {
  readonly rows: readonly (readonly CellContent[])[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

/**
 * A row for each mitigation. Where Excel's tallest row cannot show a text, the column is wider, and
 * what does not fit then goes on in a row below that says so.
 */
export function taskerRows(
  items: readonly PlanItem[],
  { outlook, offices }: ReportInput,
  enteredAt: Entered
): TaskerRows {
  const { framework, entries } = outlook.assessment;
  const rows = items.map((item): CellContent[] => {
    const { mitigation } = item;
    const hooks = framework.hooks.filter(({ ref }) => mitigation.hooks.includes(ref));
    const cells: CellContent[] = [
      mitigation.id,
      mitigation.title,
      monthSpan(item),
      leadText(mitigation, offices),
      supportText(mitigation, offices),
      whatToDo(item, framework, entries),
      targetsText(item),
      hooks.map(wholeHook).join("\n"),
      ...entered.map((name) => enteredAt(mitigation.id, name)),
    ];
    return cells.map((cell) => (cell === "" ? null : cell));
  });
  const widths = usualWidths.map((usual, column) => {
    if (!longColumns.includes(taskerHeader[column] ?? "")) return usual;
    return fittingWidth(
      rows.map((cells) => String(cells[column] ?? "")),
      { usual, widest }
    );
  });
  return { rows: rows.flatMap((cells) => continued(cells, widths)), widths };
}

/** The row, and as many below it, under the same Ref, as its texts go on in. */
function continued(cells: readonly CellContent[], widths: readonly number[]): CellContent[][] {
  const parts = cells.map((cell, column): readonly CellContent[] =>
    typeof cell === "string" ? textParts(cell, widths[column] ?? 10, mostLines) : [cell]
  );
  const [ref = null] = cells;
  const [, ...more] = Array.from({ length: Math.max(...parts.map(({ length }) => length)) });
  return [
    parts.map(([first = null]) => first),
    ...more.map((_, index) => {
      const [, , ...others] = parts.map((pieces) => pieces[index + 1] ?? null);
      return [ref, continuedTitle, ...others];
    }),
  ];
}
