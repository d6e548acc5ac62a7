import {
  consentLevels,
  credibilities,
  dataUses,
  reliabilities,
  sharingLevels,
  yesAndNo,
} from "../assessment/evidence-words";
import type { EvidenceField } from "../assessment/read-evidence-item";
import { evidencePrompts } from "../text/evidence-sheet";
import { evidenceColumns } from "./evidence-columns";
import { note } from "./limited-text";
import type { Area, CellContent, StyledArea, ValidationPlan } from "./plan";
import { rowHeight } from "./text-height";

/** Widths of the columns as they are installed, in characters. */
export const evidenceWidths: Readonly<Record<EvidenceField, number>> = {
  id: 8,
  indicator: 11,
  type: 11,
  month: 10,
  source: 10,
  stakeholder: 16,
  selfReported: 10,
  summary: 46,
  level: 8,
  reliability: 12,
  credibility: 12,
  sharing: 12,
  consent: 13,
  dataset: 13,
  field: 16,
  version: 10,
  value: 9,
  use: 9,
  conversion: 20,
};

/** What is one short word or number stands in the middle, apart from its neighbours. */
const centred: readonly EvidenceField[] = ["level", "reliability", "credibility", "use"];

/** Formats and drop-downs of rows of the log. */
export interface EvidenceLook {
  readonly styles: readonly StyledArea[];
  readonly validations: readonly ValidationPlan[];
}

/** Lists by field; the levels are the scale's. */
function lists(levels: number) {
  return [
    ["type", ["data", "interview", "site"]],
    ["selfReported", yesAndNo],
    ["level", Array.from({ length: levels }, (_, index) => index + 1)],
    ["reliability", reliabilities],
    ["credibility", credibilities],
    ["sharing", sharingLevels],
    ["consent", consentLevels],
    ["use", dataUses],
  ] as const satisfies readonly (readonly [
    EvidenceField & keyof typeof evidencePrompts,
    readonly (string | number)[],
  ])[];
}

/**
 * @param header of the table as it stands, from its first column on; columns that are not ours get
 *   neither format nor list
 * @param at first row and column, counted from 0 on the sheet, and how many rows
 */
export function evidenceLook(
  header: readonly string[],
  at: { readonly row: number; readonly column: number; readonly rows: number },
  levels: number
): EvidenceLook {
  const ours: ReadonlySet<string> = new Set(Object.values(evidenceColumns));
  const area = (column: number, columns = 1): Area => ({
    row: at.row,
    column: at.column + column,
    rows: at.rows,
    columns,
  });
  const styles: StyledArea[] = [];
  for (let column = 0; column < header.length; column += 1) {
    let end = column;
    while (ours.has(header[end] ?? "")) end += 1;
    if (end > column) {
      styles.push({ area: area(column, end - column), role: "entry", wrap: true, vertical: "top" });
      column = end;
    }
  }
  for (const field of centred) {
    const column = header.indexOf(evidenceColumns[field]);
    if (column >= 0) styles.push({ area: area(column), horizontal: "center" });
  }
  const month = header.indexOf(evidenceColumns.month);
  // As text, because Excel makes a date of a month such as 2026-03.
  if (month >= 0) styles.push({ area: area(month), numberFormat: "@" });
  const validations = lists(levels).flatMap(([field, items]): ValidationPlan[] => {
    const column = header.indexOf(evidenceColumns[field]);
    if (column < 0) return [];
    return [
      {
        area: area(column),
        rule: { kind: "list", items: items.map(String) },
        prompt: note(evidenceColumns[field], evidencePrompts[field]),
        alert: note(evidenceColumns[field], `Choose one of: ${items.join(", ")}.`),
      },
    ];
  });
  return { styles, validations };
}

/**
 * Points that a row needs for what an item holds, where the columns are as wide as they were made.
 *
 * @param cells in the order of the header
 */
export function evidenceRowHeight(
  header: readonly string[],
  cells: readonly CellContent[]
): number {
  const widthOf = new Map<string, number>(
    Object.entries(evidenceWidths).map(([field, width]) => [
      evidenceColumns[field as EvidenceField],
      width,
    ])
  );
  return rowHeight(
    cells.flatMap((cell, column) => {
      const width = widthOf.get(header[column] ?? "");
      return width === undefined || typeof cell !== "string" ? [] : [{ text: cell, width }];
    })
  );
}
