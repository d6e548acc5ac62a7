import { openWorkbook } from "../../src/package/open-workbook";

/** What typing right below a table does in Excel: the table takes the row in. */
export function withStrayRow(file: Uint8Array, sheetName: string, text: string): Uint8Array {
  const opened = openWorkbook(file);
  const sheet = opened.contents.sheets.find(({ name }) => name === sheetName);
  const table = sheet?.tables[0];
  const area = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(table?.ref ?? "");
  if (table === undefined || area === null) throw new Error(`no table on ${sheetName}`);
  const last = Number(area[4]);
  return opened.save({
    newSheets: [],
    changedSheets: [
      {
        sheet: sheetName,
        cells: [{ row: last, column: 0, value: text }],
        tables: [{ ...table, ref: `${area[1]}${area[2]}:${area[3]}${last + 1}` }],
      },
    ],
    names: [],
    recalculateOnOpen: false,
  });
}
