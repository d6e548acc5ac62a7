import type { CellArea } from "../host/model/cell-area";
import { shownText } from "../host/model/number-text";
import type { SheetModel } from "../host/model/sheet-model";
import type { TableModel } from "../host/model/table-model";

/** What a cell of a table's column shows; "" for a blank. */
export function shownIn(
  sheet: SheetModel,
  table: TableModel,
  column: string,
  row: number,
  date1904: boolean
): string {
  const offset = table.columns.findIndex(({ name }) => name === column);
  const { value, format } = sheet.cells.get(row, table.area.left + offset);
  return shownText(value, format.numberFormat ?? "General", date1904);
}

/** Hides the rows of a table that one of its filters leaves out, and shows the others. */
export function applyFilters(
  sheet: SheetModel,
  table: TableModel,
  filters: ReadonlyMap<string, ReadonlySet<string>>,
  date1904: boolean
): void {
  const { top, bottom } = table.bodyArea;
  for (let row = top; row <= bottom; row += 1) {
    const isKept = [...filters].every(([column, kept]) =>
      kept.has(shownIn(sheet, table, column, row, date1904))
    );
    const isHidden = sheet.layout.rowAt(row)?.hidden === true;
    if (isHidden === isKept) sheet.layout.changeRows(row, row, { hidden: !isKept });
  }
  sheet.mark("rows");
}

/** The rows of an area that are hidden now. */
export function hiddenRows(sheet: SheetModel, { top, bottom }: CellArea): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    if (sheet.layout.rowAt(row)?.hidden === true) hidden.add(row);
  }
  return hidden;
}

/** Hides exactly these rows of an area. */
export function hideRows(
  sheet: SheetModel,
  { top, bottom }: CellArea,
  hidden: ReadonlySet<number>
): void {
  for (let row = top; row <= bottom; row += 1) {
    const isHidden = sheet.layout.rowAt(row)?.hidden === true;
    if (isHidden !== hidden.has(row)) {
      sheet.layout.changeRows(row, row, { hidden: hidden.has(row) });
    }
  }
  sheet.mark("rows");
}
