/** Print titles and print areas: names that belong to their sheet, as files keep them. */
import { formatAddress, parseAddress } from "./address";
import { isWholeColumns, isWholeRows, type CellArea } from "./cell-area";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

const TITLES = "_xlnm.Print_Titles";
const AREA = "_xlnm.Print_Area";

interface Titles {
  readonly rows?: CellArea;
  readonly columns?: CellArea;
}

/** `'My, sheet'!$A:$B,'My, sheet'!$1:$3` in its parts; commas inside quotes do not count. */
function areasOf(formula: string): CellArea[] {
  const parts = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseAddress(part.trim())?.area ?? []);
}

export function printTitles(book: WorkbookModel, sheet: SheetModel): Titles {
  const areas = areasOf(book.findName(TITLES, sheet)?.formula ?? "");
  return {
    rows: areas.find((area) => isWholeRows(area)),
    columns: areas.find((area) => isWholeColumns(area)),
  };
}

export function printAreas(book: WorkbookModel, sheet: SheetModel): CellArea[] {
  return areasOf(book.findName(AREA, sheet)?.formula ?? "");
}

export function setPrintTitles(book: WorkbookModel, sheet: SheetModel, change: Titles): void {
  book.assertWritable();
  const { rows, columns } = { ...printTitles(book, sheet), ...change };
  define(
    book,
    sheet,
    TITLES,
    [columns, rows].filter((area) => area !== undefined)
  );
}

export function setPrintAreas(book: WorkbookModel, sheet: SheetModel, areas: CellArea[]): void {
  book.assertWritable();
  define(book, sheet, AREA, areas);
}

function define(book: WorkbookModel, sheet: SheetModel, name: string, areas: CellArea[]): void {
  const formula = areas.map((area) => formatAddress(sheet.name, area, true)).join(",");
  const known = book.findName(name, sheet);
  if (known === undefined) {
    book.names.push({
      name,
      sheet,
      formula,
      hidden: false,
      comment: "",
      isChanged: true,
      isStored: false,
    });
    return;
  }
  known.formula = formula;
  known.isChanged = true;
}
