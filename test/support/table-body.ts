import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { byHand } from "./excel";

/** The body of a table whose rows are known by their Ref, as it stands. */
export interface TableBody {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly refs: readonly string[];
  readonly rows: readonly (readonly any[])[];
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cell: (ref: string, header: string) => unknown;
  readonly format: (ref: string, header: string) => string;
  readonly fill: (ref: string) => Promise<string>;
}

export async function bodyOf(name: string): Promise<TableBody> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const body = table.getDataBodyRange();
    const columns = table.columns;
    table.worksheet.load("name");
    body.load("values,numberFormat,rowIndex,columnIndex");
    columns.load("items/name");
    await context.sync();
    const header = columns.items.map((column) => column.name);
    const rows: any[][] = body.values;
    const formats: string[][] = body.numberFormat;
    const refs = rows.map((row) => String(row[header.indexOf("Ref")]));
    const sheet = table.worksheet.name;
    const { rowIndex, columnIndex } = body;
    const at = (ref: string): number => {
      const row = refs.indexOf(ref);
      if (row < 0) throw new Error(`no ${ref} in ${name}: ${refs.join(", ")}`);
      return row;
    };
    const of = (one: string): number => {
      const column = header.indexOf(one);
      if (column < 0) throw new Error(`no ${one} in ${name}: ${header.join(", ")}`);
      return column;
    };
    return {
      sheet,
      header,
      refs,
      rows,
      firstRow: rowIndex,
      firstColumn: columnIndex,
      cell: (ref, one) => rows[at(ref)]?.[of(one)],
      format: (ref, one) => formats[at(ref)]?.[of(one)] ?? "",
      fill: (ref) =>
        Excel.run(async (later) => {
          const cell = later.workbook.worksheets
            .getItem(sheet)
            .getRangeByIndexes(rowIndex + at(ref), columnIndex, 1, 1);
          cell.format.fill.load("color");
          await later.sync();
          return cell.format.fill.color;
        }),
    };
  });
}

/**
 * Types into cells of the row of a Ref, by header, as a user does; a text that starts with = is a
 * formula.
 */
export async function typeInto(
  host: WorkbookHost,
  table: string,
  ref: string,
  typed: Readonly<Record<string, unknown>>
): Promise<void> {
  const { sheet, header, refs, firstRow, firstColumn } = await bodyOf(table);
  const row = firstRow + refs.indexOf(ref);
  await byHand(host, (workbook) => {
    for (const [name, value] of Object.entries(typed)) {
      const column = firstColumn + header.indexOf(name);
      workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [[value]];
    }
  });
}
