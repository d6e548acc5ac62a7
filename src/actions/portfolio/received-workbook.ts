import { cellKey, cellName } from "../../package/a1";
import { gatherWorkbook } from "../../package/gather/gather-workbook";
import type { GatheredSheet, GatheredWorkbook } from "../../package/gather/gathered";
import { categoryOfKey, sheetKeys } from "../../sheets/sheet-keys";
import { sheetMarks } from "../../sheets/sheet-marks";
import type { WorkbookFacts } from "../../workbook/inspect-workbook";
import type { StandingTable } from "../../workbook/read-rounds";
import { choiceHeaders, roleHeaders } from "../../workbook/read-plan";
import type { TableCells } from "../../workbook/read-table";
import { itemHeaders, moduleHeaders } from "../../workbook/read-training-tables";
import { entryHeaders, secondEntryHeaders } from "../../workbook/table-wishes";
import { gatheredFacts } from "../stored-tables";
import { receivedPlanHeaders } from "./received-plan";

/** A received file, as far as its assessments are read from it. */
export interface ReceivedWorkbook {
  /** Nothing is known of protection: nobody writes here. */
  readonly facts: WorkbookFacts;
  readonly date1904: boolean;
  /** By name without case, with the columns that are read of it; null where there is none. */
  table(name: string): TableCells | null;
  /**
   * Values above a table, from the first row of its sheet and the table's first column on; empty
   * where the table is not there.
   */
  above(table: string): readonly (readonly unknown[])[];
}

/**
 * Sheets of ours that every reading needs, with the columns that are read of their tables: much of
 * some is the framework's own texts. Other sheets are looked into when their tables are asked for.
 */
const needed: ReadonlyMap<string, true | readonly string[]> = new Map<
  string,
  true | readonly string[]
>([
  [sheetKeys.assessment, true],
  [sheetKeys.evidence, true],
  [sheetKeys.history, true],
  [sheetKeys.plan, [...choiceHeaders, ...roleHeaders, ...receivedPlanHeaders]],
  [sheetKeys.training, [...moduleHeaders, ...itemHeaders]],
  [sheetKeys.secondAssessor, secondEntryHeaders],
  [sheetKeys.agreement, true],
]);

/** Ours by its name; one that was renamed is read once it proves to be missing. */
function isNeeded(
  { marks }: Pick<GatheredSheet, "marks">,
  table: string
): boolean | readonly string[] {
  const key = marks[sheetMarks.key];
  if (key === undefined || !/^hsa_/i.test(table)) return false;
  return categoryOfKey(key) === null ? (needed.get(key) ?? false) : entryHeaders;
}

/** More rows above a table, and columns, than a head of ours has. */
const mostRows = 200;
const headColumns = 16;

function above(workbook: GatheredWorkbook, name: string): unknown[][] {
  const table = workbook.table(name);
  const sheet = workbook.sheets.find(({ tables }) =>
    tables.some((one) => one.name.toLowerCase() === name.toLowerCase())
  );
  if (table === null || sheet === undefined || table.firstRow === 0) return [];
  const rows = Math.min(table.firstRow, mostRows);
  const first = table.firstColumn;
  const area = `${cellName(0, first)}:${cellName(rows - 1, first + headColumns - 1)}`;
  const cells = workbook.cellsOf(sheet.name, area);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: headColumns },
      (_unused, column) => cells.get(cellKey(row, first + column)) ?? ""
    )
  );
}

/** @throws PackageError for a file that is no workbook, or a broken or hostile one */
export function openReceived(bytes: Uint8Array): ReceivedWorkbook {
  const workbook = gatherWorkbook(bytes, isNeeded);
  return {
    facts: gatheredFacts(workbook),
    date1904: workbook.date1904,
    table: (name) => workbook.table(name),
    above: (name) => above(workbook, name),
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
