import type { StoredCell, StoredSheet, WorkbookContents } from "../package/contents";
import { cellKey, parseArea } from "../package/a1";
import type { GatheredWorkbook } from "../package/gather/gathered";
import type { WorkbookFacts } from "../workbook/inspect-workbook";
import type { ColumnCells, TableCells } from "../workbook/read-table";

/** What a workbook file holds, as if it stood open: sheets, marks, tables and names. */
export function storedFacts(contents: WorkbookContents): WorkbookFacts {
  return {
    isReadOnly: contents.isReadOnly,
    isStructureProtected: contents.isStructureProtected,
    sheets: contents.sheets.map((sheet) => ({
      id: sheet.name,
      name: sheet.name,
      isProtected: sheet.isProtected,
      isVisible: sheet.visibility === "visible",
      marks: sheet.kind === "worksheet" ? sheet.customProperties : {},
      tables:
        sheet.kind === "worksheet"
          ? sheet.tables.map(({ id, name }) => ({ id: String(id), name }))
          : [],
    })),
    names: contents.names.map(({ name }) => name),
  };
}

/**
 * The same of a workbook that is gathered. Whether a sheet is protected is not looked at: nothing is
 * ever written to such a file.
 */
export function gatheredFacts(gathered: GatheredWorkbook): WorkbookFacts {
  const { isReadOnly, isStructureProtected, names, sheets } = gathered;
  return {
    isReadOnly,
    isStructureProtected,
    names,
    sheets: sheets.map(({ name, isVisible, marks, tables }) => ({
      id: name,
      name,
      isVisible,
      isProtected: false,
      marks,
      tables,
    })),
  };
}

/** The value as `Range.values` gives it. */
function valueOf(cell: StoredCell | undefined): unknown {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.error : value;
}

function bodyColumn(sheet: StoredSheet, column: number, top: number, bottom: number): ColumnCells {
  const cells = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) =>
    sheet.cells.get(cellKey(top + index, column))
  );
  return {
    column,
    values: cells.map(valueOf),
    formulas: cells.map((cell) => cell?.formula ?? null),
  };
}

/** A table of a workbook file with all its columns, as if it were read from an open one. */
export function storedTable(contents: WorkbookContents, name: string): TableCells | null {
  for (const sheet of contents.sheets) {
    if (sheet.kind !== "worksheet") continue;
    const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const area = table === undefined ? undefined : parseArea(table.ref);
    if (table === undefined || area === undefined) continue;
    const top = area.top + (table.headerRow ? 1 : 0);
    const bottom = area.bottom - (table.totalsRow ? 1 : 0);
    return {
      name: table.name,
      firstRow: top,
      rows: Math.max(0, bottom - top + 1),
      firstColumn: area.left,
      columns: new Map(
        table.columns.map((header, index) => [
          header,
          bodyColumn(sheet, area.left + index, top, bottom),
        ])
      ),
    };
  }
  return null;
}
