import { readFileSync } from "node:fs";
import type { WrittenCell } from "../../../src/package/changes";
import { parseArea } from "../../../src/package/a1";
import { openWorkbook } from "../../../src/package/open-workbook";

/** A row of the evidence log by header text. */
export type LogRow = Readonly<Record<string, string>>;

export const example = (): Uint8Array =>
  new Uint8Array(readFileSync("templates/examples/filled-assessment.xlsx"));

function cells(
  bytes: Uint8Array,
  table: string,
  rows: readonly LogRow[],
  from = 0
): { sheet: string; cells: WrittenCell[] } {
  for (const sheet of openWorkbook(bytes).contents.sheets) {
    const found = sheet.tables.find(({ name }) => name === table);
    const area = found && parseArea(found.ref);
    if (found === undefined || area === undefined) continue;
    return {
      sheet: sheet.name,
      cells: rows.flatMap((row, index) =>
        Object.entries(row).map(([header, value]) => {
          const column = found.columns.indexOf(header);
          if (column < 0) throw new Error(`${table} has no column ${header}`);
          return {
            row: area.top + 1 + from + index,
            column: area.left + column,
            value: value === "" ? null : value,
          };
        })
      ),
    };
  }
  throw new Error(`no table ${table}`);
}

/** Writes rows into a table of ours, from its first body row on. */
export function withRows(bytes: Uint8Array, table: string, rows: readonly LogRow[]): Uint8Array {
  const { sheet, cells: written } = cells(bytes, table, rows);
  return openWorkbook(bytes).save({
    newSheets: [],
    changedSheets: [{ sheet, cells: written }],
    names: [],
    recalculateOnOpen: false,
  });
}

/** Writes single cells of a sheet. */
export function withCells(
  bytes: Uint8Array,
  sheet: string,
  written: readonly WrittenCell[]
): Uint8Array {
  return openWorkbook(bytes).save({
    newSheets: [],
    changedSheets: [{ sheet, cells: written }],
    names: [],
    recalculateOnOpen: false,
  });
}
