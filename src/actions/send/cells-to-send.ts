import { columnOfKey, rowOfKey } from "../../package/a1";
import type { Framework } from "../../framework/framework";
import type { StoredValue } from "../../package/contents";
import type { ReplacedCell } from "../../package/redact/redaction";
import { scoresLayout, settingsCount } from "../../sheets/scores-layout";
import { sheetKeys } from "../../sheets/sheet-keys";
import type { OwnWording } from "./own-wording";
import { rowOfOurs } from "./row-of-ours";
import type { OwnSheet } from "./sent-sheets";
import { type TableView, viewTables } from "./stored-tables";
import { type Readers, tableRules } from "./table-rules";

/** Numbers from here on are telephones and accounts, not scores, months or dates. */
const LONG_NUMBER = 1_000_000;

/** Rows from the sheet's top to its last block of ours, as far right as its tables reach. */
function insideOf(
  views: readonly TableView[],
  key: string,
  framework: Framework
): (row: number, column: number) => boolean {
  const right = Math.max(-1, ...views.map((view) => view.right));
  // Below the tables of scores stand the settings in force.
  const settings =
    key === sheetKeys.scores ? scoresLayout(framework).settingsHeading + settingsCount : -1;
  const bottom = Math.max(settings, ...views.map((view) => view.bottom));
  return (row, column) => row <= bottom && column <= right;
}

/**
 * The cells of a sheet of ours that may not be read outside: what stands in no column of ours, what a
 * user wrote in, beside and below our tables, and what tells who spoke. Some are worded otherwise.
 */
export function cellsToTakeOut(
  own: OwnSheet,
  framework: Framework,
  readers: Readers,
  wording: OwnWording
): ReplacedCell[] {
  const { sheet, key: sheetKey } = own;
  const views = viewTables(sheet);
  const isInside = insideOf(views, sheetKey, framework);
  const isOurRow = rowOfOurs(sheet, framework);
  const ruleOf = tableRules(framework, readers);

  /** What stands in place of a cell outside of tables; the value itself where it stays. */
  const outside = (value: StoredValue, row: number, column: number): StoredValue => {
    if (typeof value === "string") return wording.worded(value) ?? null;
    return isInside(row, column) || isOurRow(row, column) ? value : null;
  };
  const inTable = (value: StoredValue, view: TableView, row: number, column: number) => {
    const header = view.table.columns[column - view.left] ?? "";
    const rule = ruleOf(view, own);
    const isBody = row >= view.firstRow;
    const other = typeof value === "string" && isBody ? rule?.replaces?.(value, header) : undefined;
    if (other !== undefined) return other;
    if (typeof value === "string" && wording.isKnown(value)) return value;
    if (rule?.headers.has(header) !== true) return null;
    if (!isBody) return value;
    if (rule.drops?.(view, row, header) === true) return null;
    if (typeof value !== "string" || rule.free?.has(header) === true) return value;
    return wording.worded(value) ?? null;
  };

  const replaced: ReplacedCell[] = [];
  for (const [key, { value }] of sheet.cells) {
    if (value === null) continue;
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const view = views.find(
      (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right
    );
    const isLong = typeof value === "number" && Math.abs(value) >= LONG_NUMBER;
    const kept = isLong
      ? null
      : view === undefined
        ? outside(value, row, column)
        : inTable(value, view, row, column);
    if (kept !== value) replaced.push({ row, column, value: kept });
  }
  return replaced;
}
