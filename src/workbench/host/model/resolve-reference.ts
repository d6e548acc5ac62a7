import { parseStructRef } from "@borgar/fx";
import { parseAddress } from "./address";
import type { CellArea } from "./cell-area";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

export interface Place {
  readonly sheet: SheetModel;
  readonly area: CellArea;
}

/**
 * The cells that a text names: an address, a defined name, a table or a table's columns. undefined
 * when it names nothing, or something that is not one area of cells.
 */
export function resolveReference(
  book: WorkbookModel,
  sheet: SheetModel | undefined,
  text: string
): Place | undefined {
  const bare = text.replace(/^=/, "").trim();
  const address = parseAddress(bare);
  if (address) {
    const on = address.sheet === undefined ? sheet : book.findSheet(address.sheet);
    return on && { sheet: on, area: address.area };
  }
  const name = (sheet && book.findName(bare, sheet)) ?? book.findName(bare);
  if (name) {
    // A name that leads to itself would never end.
    const leads = name.formula.toLowerCase() === bare.toLowerCase();
    return leads ? undefined : resolveReference(book, name.sheet ?? sheet, name.formula);
  }
  return resolveTable(book, bare);
}

function resolveTable(book: WorkbookModel, text: string): Place | undefined {
  const whole = book.findTable(text);
  if (whole && whole.table.id !== text) return { sheet: whole.sheet, area: whole.table.bodyArea };
  const reference = parseStructRef(text);
  const found = reference?.table === undefined ? undefined : book.findTable(reference.table);
  if (!reference || !found) return undefined;
  const { table, sheet } = found;
  const rows = sectionRows(reference.sections ?? [], table.area, table);
  const columns = (reference.columns ?? []).map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase())
  );
  if (rows === undefined || columns.includes(-1)) return undefined;
  const first = columns.length === 0 ? 0 : Math.min(...columns);
  const last = columns.length === 0 ? table.columns.length - 1 : Math.max(...columns);
  const area = { ...rows, left: table.area.left + first, right: table.area.left + last };
  return { sheet, area };
}

interface Sections {
  readonly headerArea: CellArea | undefined;
  readonly totalsArea: CellArea | undefined;
  readonly bodyArea: CellArea;
}

function sectionRows(
  sections: readonly string[],
  whole: CellArea,
  { headerArea, totalsArea, bodyArea }: Sections
): CellArea | undefined {
  const [section, ...more] = sections.map((name) => name.toLowerCase().replace(/^#/, ""));
  if (more.length > 0) return undefined;
  switch (section) {
    case undefined:
    case "data":
      return bodyArea;
    case "all":
      return whole;
    case "headers":
      return headerArea;
    case "totals":
      return totalsArea;
    default:
      return undefined;
  }
}
