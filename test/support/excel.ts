import { WorkbookHost } from "../../src/workbench/host/workbook-host";
import type { HostOptions } from "../../src/workbench/host/host-options";
import { connectAddIn } from "../../src/workbench/transports/node-add-in";
import { workbookContents, type WorkbookSketch } from "./workbook-contents";

/** Opens a workbook on the embedded host and lets the add-in's code and the test talk to it. */
export function openExcel(sketch: WorkbookSketch = {}, options: HostOptions = {}): WorkbookHost {
  const host = new WorkbookHost(workbookContents(sketch), options);
  const { Excel, OfficeExtension } = connectAddIn(host);
  Object.assign(globalThis, { Excel, OfficeExtension });
  host.resetStatistics();
  return host;
}

/** What a user does by hand: not counted among the add-in's round trips. */
export async function byHand<T>(
  host: WorkbookHost,
  work: (workbook: Excel.Workbook, sync: () => Promise<unknown>) => Promise<T> | T
): Promise<T> {
  const before = host.statistics.batches;
  const result = await Excel.run(async (context) => {
    const value = await work(context.workbook, () => context.sync());
    await context.sync();
    return value;
  });
  host.resetStatistics();
  if (before > 0 && host.statistics.batches !== 0) throw new Error("statistics were not reset");
  return result;
}

/** Values of an area, for looking at what stands in the sheets. */
export async function valuesOf(sheet: string, address?: string): Promise<any[][]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range =
      address === undefined ? worksheet.getUsedRange(true) : worksheet.getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

export async function formulasOf(sheet: string, address: string): Promise<any[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas;
  });
}

/** Names of all sheets in tab order. */
export async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** Address of a cell of a table by header and by the value in its first column. */
export async function cellOf(table: string, header: string, key: string): Promise<string> {
  return Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const keys = found.columns.getItemAt(0).getDataBodyRange();
    const cells = found.columns.getItem(header).getDataBodyRange();
    keys.load("values");
    cells.load("address,rowIndex");
    await context.sync();
    const row = keys.values.findIndex(([value]) => value === key);
    if (row < 0) throw new Error(`no ${key} in ${table}`);
    const cell = cells.getCell(row, 0);
    cell.load("address");
    await context.sync();
    return cell.address;
  });
}
