import { cellKey, parseArea } from "../../package/a1";
import type { StoredSheet, WorkbookContents } from "../../package/contents";
import { openWorkbook } from "../../package/open-workbook";
import type { WorkbookFacts } from "../../workbook/inspect-workbook";
import type { StandingTable } from "../../workbook/read-rounds";
import type { TableCells } from "../../workbook/read-table";
import { storedFacts, storedTable } from "../stored-tables";

/** A received file, as far as its assessments are read from it. */
export interface ReceivedWorkbook {
  readonly facts: WorkbookFacts;
  readonly date1904: boolean;
  /** A table with all its columns, by name without case; null where there is none. */
  table(name: string): TableCells | null;
  /**
   * Values above a table, from the first row of its sheet and the table's first column on; empty
   * where the table is not there.
   */
  above(table: string): readonly (readonly unknown[])[];
}

/** More rows above a table, and columns, than a head of ours has. */
const mostRows = 200;
const headColumns = 16;

function above(contents: WorkbookContents, name: string): unknown[][] {
  const holds = (sheet: StoredSheet) =>
    sheet.kind === "worksheet" &&
    sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  for (const sheet of contents.sheets) {
    const table = holds(sheet);
    const area = table === false || table === undefined ? undefined : parseArea(table.ref);
    if (area === undefined) continue;
    return Array.from({ length: Math.min(area.top, mostRows) }, (_, row) =>
      Array.from({ length: headColumns }, (_unused, column) => {
        const value = sheet.cells.get(cellKey(row, area.left + column))?.value ?? "";
        return typeof value === "object" ? value.error : value;
      })
    );
  }
  return [];
}

/** @throws PackageError for a file that is no workbook, or a broken or hostile one */
export function openReceived(bytes: Uint8Array): ReceivedWorkbook {
  const { contents } = openWorkbook(bytes);
  return {
    facts: storedFacts(contents),
    date1904: contents.date1904,
    table: (name) => storedTable(contents, name),
    above: (name) => above(contents, name),
  };
}

/** A table as the record of rounds is read: its header and its rows. */
export function standingTable(table: TableCells | null): StandingTable | null {
  if (table === null) return null;
  const columns = [...table.columns.values()];
  return {
    name: table.name,
    header: [...table.columns.keys()],
    rows: Array.from({ length: table.rows }, (_, row) => columns.map(({ values }) => values[row])),
    firstRow: table.firstRow,
  };
}
