import type {
  ChangedSheet,
  NewSheet,
  WorkbookChanges,
  WrittenCell,
} from "../../../package/changes";
import type { StoredName, StoredTable } from "../../../package/contents";
import { cellsOf } from "./cell-area";
import { chartChanges } from "./saved-charts";
import { keyOf } from "./cell-key";
import type { SheetModel } from "./sheet-model";
import type { NameModel, WorkbookModel } from "./workbook-model";

/** Changes that were made on the host but that a file cannot be given. */
class UnsavableChangeError extends Error {
  constructor(readonly changes: readonly string[]) {
    super(`These changes cannot be written to a file: ${changes.join("; ")}.`);
    this.name = "UnsavableChangeError";
  }
}

/**
 * Everything that changed since the workbook was opened.
 *
 * @throws UnsavableChangeError when something changed that the package has no place for.
 */
export function savedChanges(book: WorkbookModel): WorkbookChanges {
  const unsaved = [...book.unsaved, ...misplacedSheets(book)];
  if (unsaved.length > 0) throw new UnsavableChangeError(unsaved);
  const newSheets = book.sheets
    .filter(({ stored }) => stored === undefined)
    .map((sheet) => newSheet(book, sheet));
  const changedSheets = book.sheets.flatMap((sheet) => changedSheet(book, sheet) ?? []);
  const names = book.names.filter(({ isChanged }) => isChanged).map(storedName);
  const { activeSheet } = book;
  const hasEdits =
    newSheets.length > 0 ||
    names.length > 0 ||
    changedSheets.some(
      (sheet) =>
        sheet.cells.length > 0 || sheet.tables !== undefined || sheet.endedTables !== undefined
    );
  return {
    newSheets,
    changedSheets,
    names,
    ...(activeSheet && activeSheet.name !== book.contents.activeSheet
      ? { activeSheet: activeSheet.name }
      : {}),
    recalculateOnOpen: hasEdits,
  };
}

/** New sheets are saved after the others; anything else would move the user's tabs. */
function misplacedSheets(book: WorkbookModel): string[] {
  const firstNew = book.sheets.findIndex(({ stored }) => stored === undefined);
  const stored = book.sheets.filter((sheet) => sheet.stored !== undefined);
  const before = book.contents.sheets.filter(({ kind }) => kind === "worksheet");
  const isMoved =
    stored.some((sheet, index) => sheet.stored !== before[index]) ||
    (firstNew >= 0 && book.sheets.slice(firstNew).some((sheet) => sheet.stored !== undefined));
  return isMoved && book.unsaved.size === 0 ? ["the order of the sheets"] : [];
}

function tablesOf(sheet: SheetModel): StoredTable[] {
  return sheet.tables.filter((table) => table.isChanged).map((table) => table.stored());
}

/** What was entered, and the values that dynamic arrays put beside their formulas. */
function writtenCells(sheet: SheetModel): WrittenCell[] {
  const written = new Map(
    sheet.cells.written().map((cell) => [keyOf(cell.row, cell.column), cell] as const)
  );
  for (const [anchor, area] of sheet.dynamicArrays.filled()) {
    for (const { row, column } of cellsOf(area)) {
      const key = keyOf(row, column);
      if (key === anchor) continue;
      const value = sheet.cells.value(row, column);
      written.set(key, { ...written.get(key), row, column, value });
    }
  }
  return [...written].sort(([one], [other]) => one - other).map(([, cell]) => cell);
}

function newSheet(book: WorkbookModel, sheet: SheetModel): NewSheet {
  const charts = chartChanges(book, sheet);
  return {
    ...(charts && { charts }),
    name: sheet.name,
    visibility: sheet.visibility,
    cells: writtenCells(sheet),
    tables: sheet.tables.map((table) => table.stored()),
    ...sheet.facets(),
  };
}

function changedSheet(book: WorkbookModel, sheet: SheetModel): ChangedSheet | undefined {
  if (sheet.stored === undefined) return undefined;
  const cells = writtenCells(sheet);
  const tables = tablesOf(sheet);
  const isWritten = new Set(cells.map(({ row, column }) => keyOf(row, column)));
  const recalculated = sheet.cells
    .recalculated()
    .filter(({ row, column }) => !isWritten.has(keyOf(row, column)));
  const charts = chartChanges(book, sheet);
  const { visibility, noteMoves, endedTables } = sheet;
  const isSameVisibility = visibility === sheet.stored.visibility;
  const isSame =
    charts === undefined &&
    isSameVisibility &&
    cells.length === 0 &&
    tables.length === 0 &&
    endedTables.length === 0 &&
    recalculated.length === 0 &&
    noteMoves.size === 0 &&
    !sheet.hasChangedFacets;
  if (isSame) return undefined;
  return {
    sheet: sheet.stored.name,
    cells,
    ...(charts && { charts }),
    ...(isSameVisibility ? {} : { visibility }),
    ...(tables.length > 0 ? { tables } : {}),
    ...(endedTables.length > 0 ? { endedTables: [...endedTables] } : {}),
    ...(recalculated.length > 0 ? { recalculated } : {}),
    ...(noteMoves.size > 0 ? { noteMoves } : {}),
    ...sheet.facets(),
  };
}

function storedName({ name, sheet, formula, hidden }: NameModel): StoredName {
  return { name, scope: sheet?.name ?? null, formula, hidden };
}
