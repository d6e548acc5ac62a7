import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { analystWorkbook } from "../../src/terminal/examples/analyst-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { readEntriesCsv } from "../../src/terminal/entries-csv";
import { humanSecurity } from "../frameworks/load";
import { lintPackage } from "../lint/lint-package";
import { schemaErrors } from "../lint/schema-errors";

const examples = path.resolve("templates/examples");
const workbooks = ["analyst-workbook.xlsx", "filled-assessment.xlsx", "five-rounds.xlsx"];

describe("the example workbooks", () => {
  it("are what the script writes: `npm run examples` after a change", () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "examples-"));
    for (const name of ["entries.csv", "evidence.csv"]) {
      fs.copyFileSync(path.join(examples, name), path.join(folder, name));
    }
    execFileSync(process.execPath, [path.resolve("dist/terminal/examples.cjs"), folder]);
    for (const name of workbooks) {
      const made = fs.readFileSync(path.join(folder, name));
      const kept = fs.readFileSync(path.join(examples, name));
      expect({ name, isSame: made.equals(kept) }).toEqual({ name, isSame: true });
    }
    fs.rmSync(folder, { recursive: true });
  });

  it.each(workbooks)("%s opens in Excel without repair, as far as a file tells", async (name) => {
    const bytes = fs.readFileSync(path.join(examples, name));
    expect(await schemaErrors(bytes, name)).toEqual([]);
    expect(lintPackage(bytes)).toEqual([]);
  });

  it("answers every indicator of the framework once", () => {
    const framework = humanSecurity();
    const read = readEntriesCsv(fs.readFileSync(path.join(examples, "entries.csv")), framework);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.entries.map(({ code }) => code)).toEqual(
      framework.indicators.map(({ code }) => code)
    );
    expect(read.notices).toEqual([]);
  });
});

describe("the analyst's workbook", () => {
  const { contents } = openWorkbook(analystWorkbook());
  const sheet = (name: string) => contents.sheets.find((one) => one.name === name)!;

  it("has a table, a drop-down from a hidden list, and a budget that adds the table up", () => {
    expect(sheet("Activities").tables.map(({ name }) => name)).toEqual(["Activities"]);
    expect(sheet("Activities").validations.map(({ type }) => type)).toEqual(["list", "decimal"]);
    expect(sheet("Lists").visibility).toBe("hidden");
    const budget = [...sheet("Budget").cells.values()];
    const table = [...sheet("Activities").cells.entries()];
    const costs = table
      .filter(([key]) => key % 16384 === 5)
      .map(([, { value }]) => value)
      .filter((value) => typeof value === "number");
    const total = budget.find(({ formula }) => formula?.startsWith("=SUM("));
    expect(costs).toHaveLength(11);
    expect(total?.value).toBeCloseTo(
      costs.reduce((sum, cost) => sum + cost, 0),
      9
    );
  });
});
