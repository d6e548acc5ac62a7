import { readFileSync } from "node:fs";
import path from "node:path";
import { analystWorkbook } from "../../../src/terminal/examples/analyst-workbook";
import { openWorkbook, type WorkbookPackage } from "../../../src/package/open-workbook";
import type { Desk } from "../../../src/workbench/desk/desk";
import { openDesk } from "../../../src/workbench/desk/open-desk";
import { WorkbookHost } from "../../../src/workbench/host/workbook-host";

export interface Sample {
  readonly file: WorkbookPackage;
  readonly host: WorkbookHost;
  readonly desk: Desk;
}

/** A workbook from bytes, as a person opens it; the example of the project where none are given. */
export function openSample(bytes: Uint8Array = analystWorkbook()): Sample {
  const file = openWorkbook(bytes);
  const host = new WorkbookHost(file.contents);
  return { file, host, desk: openDesk(host) };
}

export function sharedBytes(name: string): Uint8Array {
  return readFileSync(path.resolve("../shared/workbooks", name));
}

/** What cells of the active sheet show, row by row. */
export function shown(desk: Desk, address: string): string[][] {
  const [from = "", to = from] = address.split(":");
  const place = (text: string): [number, number] => {
    const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return [Number(digits) - 1, column - 1];
  };
  const [top, left] = place(from);
  const [bottom, right] = place(to);
  const view = desk.sheet(desk.activeSheet);
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) cells.push(view.cell(row, column).text);
    rows.push(cells);
  }
  return rows;
}

/** Everything that the sheets hold and look like, to be compared. */
export function picture(desk: Desk): unknown {
  return desk.tabs.map(({ id, name }) => {
    const view = desk.sheet(id);
    const cells: unknown[] = [];
    for (let row = 0; row < 30; row += 1) {
      if (view.rowHeight(row) === 0) cells.push([row, "hidden"]);
      for (let column = 0; column < 12; column += 1) {
        const { text, edit, style } = view.cell(row, column);
        if (text !== "" || edit !== "") cells.push([row, column, text, edit, style]);
      }
    }
    return { name, cells };
  });
}
