import { areaOf, cellsOf, isWholeRows, type CellArea } from "./cell-area";
import { columnOf, rowOf } from "./cell-key";
import { enterContent } from "./enter-content";
import { copyRowLook, repeatedFormulas } from "./row-model";
import { shiftCells } from "./shift-cells";
import type { SheetModel } from "./sheet-model";
import type { TableModel } from "./table-model";
import type { WorkbookModel } from "./workbook-model";

/**
 * Puts empty cells in, which push the others down or right. They look like the ones above them or to
 * their left; whole rows through a table are rows of it, as if they had been put in there.
 *
 * @throws RichApiError as `shiftCells` does.
 */
export function insertCells(
  book: WorkbookModel,
  sheet: SheetModel,
  area: CellArea,
  direction: "down" | "right"
): void {
  const through = isWholeRows(area) && direction === "down" ? tablesThrough(sheet, area.top) : [];
  const formulas = new Map(
    through.map((table) => [table, repeatedFormulas(sheet, table)] as const)
  );
  shiftCells(book, sheet, { area, direction });
  copyFormats(sheet, area, direction);
  for (const [table, repeated] of formulas) {
    const added = { ...area, left: table.area.left, right: table.area.right };
    const isFirst = added.top === table.bodyArea.top;
    copyRowLook(sheet, added, isFirst ? added.bottom + 1 : added.top - 1);
    if (repeated.size === 0) continue;
    enterContent(book, sheet, added, (_, column) => repeated.get(column) ?? null);
  }
}

/** Tables that have a row of data or a total row there; above their headers a row is none of theirs. */
function tablesThrough(sheet: SheetModel, row: number): TableModel[] {
  return sheet.tables.filter(({ area }) => area.top < row && row <= area.bottom);
}

function copyFormats({ cells }: SheetModel, area: CellArea, direction: "down" | "right"): void {
  const isDown = direction === "down";
  if ((isDown ? area.top : area.left) === 0) return;
  const beside = isDown
    ? { ...area, top: area.top - 1, bottom: area.top - 1 }
    : { ...area, left: area.left - 1, right: area.left - 1 };
  for (const [key, cell] of [...cells.within(beside)]) {
    if (Object.keys(cell.format).length === 0) continue;
    const from = areaOf(rowOf(key), columnOf(key));
    const line = isDown
      ? { ...from, top: area.top, bottom: area.bottom }
      : { ...from, left: area.left, right: area.right };
    for (const { row, column } of cellsOf(line)) cells.setFormat(row, column, cell.format);
  }
}
