import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PackageError } from "../../../src/package/package-error";
import { openSample } from "./open-sample";

const folder = path.resolve("../shared/workbooks/foreign");
const files = readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));

/** The first screens of every sheet. */
const ROWS = 25;
const COLUMNS = 12;

describe("other people's workbooks", () => {
  it("are there", () => expect(files.length).toBeGreaterThan(20));

  it.each(files)("are drawn: %s", (name) => {
    let sample;
    try {
      sample = openSample(readFileSync(path.join(folder, name)));
    } catch (error) {
      expect(error).toBeInstanceOf(PackageError);
      return;
    }
    const { desk, host } = sample;
    for (const [at, tab] of desk.tabs.entries()) {
      if (host.book.sheets[at]!.stored?.kind !== "worksheet") continue;
      const view = desk.sheet(tab.id);
      const strange: unknown[] = [];
      for (let row = 0; row < ROWS; row += 1) {
        for (let column = 0; column < COLUMNS; column += 1) {
          const { text, dataBar } = view.cell(row, column);
          const isBar = dataBar === null || (dataBar.share >= 0 && dataBar.share <= 1);
          if (typeof text !== "string" || !isBar) strange.push({ row, column, text, dataBar });
        }
      }
      expect(strange).toEqual([]);
      for (const chart of desk.charts(tab.id)) {
        expect(chart.width).toBeGreaterThan(0);
        expect([chart.left, chart.top, chart.height].every(Number.isFinite)).toBe(true);
      }
    }
  });
});
