import type { Framework } from "../../framework/framework";
import { foldText } from "../../package/redact/fold-text";
import type { ReplacedCell } from "../../package/redact/redaction";
import { scoresLayout, settingsCount } from "../../sheets/scores-layout";
import { sheetKeys } from "../../sheets/sheet-keys";
import type { OwnSheet } from "./sent-sheets";
import { type TableView, viewTables } from "./stored-tables";
import { tableRules } from "./table-rules";

/** What is known of the add-in's own texts. */
export interface OwnTexts {
  readonly framework: Framework;
  readonly isKnown: (folded: string) => boolean;
}

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
 * user wrote beside our tables, and what tells who spoke.
 */
export function cellsToTakeOut(own: OwnSheet, texts: OwnTexts): ReplacedCell[] {
  const { sheet, key: sheetKey } = own;
  const views = viewTables(sheet);
  const isInside = insideOf(views, sheetKey, texts.framework);
  const ruleOf = tableRules(texts.framework);
  const replaced: ReplacedCell[] = [];
  for (const [key, { value }] of sheet.cells) {
    if (value === null) continue;
    const row = Math.floor(key / 16_384);
    const column = key % 16_384;
    if (typeof value === "string" && texts.isKnown(foldText(value))) continue;
    const view = views.find(
      (one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right
    );
    if (view === undefined) {
      if (!isInside(row, column)) replaced.push({ row, column, value: null });
      continue;
    }
    const header = view.table.columns[column - view.left] ?? "";
    const rule = ruleOf(view, own);
    const stays =
      rule?.headers.has(header) === true &&
      (row < view.firstRow || rule.drops?.(view, row, header) !== true);
    if (!stays) replaced.push({ row, column, value: null });
  }
  return replaced;
}
