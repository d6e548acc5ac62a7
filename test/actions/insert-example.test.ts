import fc from "fast-check";
import { exampleSize } from "../../src/actions/example-block";
import { insertExample, type InsertExampleOutcome } from "../../src/actions/insert-example";
import { a1 } from "../../src/sheets/a1";
import type { FunctionExample } from "../../src/text/function-example";
import { functionExamples } from "../../src/text/function-examples";
import { refusalSentence } from "../../src/text/refusals";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { humanSecurity } from "../frameworks/load";
import { byHand, formulasOf, openExcel, valuesOf } from "../support/excel";
import { openInstalled } from "../support/installed";
import type { WorkbookSketch } from "../support/workbook-contents";
import { builtFunctions } from "../terminal/assess-file";

const functions = builtFunctions();
const example = (id: string): FunctionExample => {
  const found = functionExamples.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no example of ${id}`);
  return found;
};
const range = example("RANGE");

async function select(host: WorkbookHost, address: string, sheet = "Sheet1"): Promise<void> {
  await byHand(host, (workbook) => workbook.worksheets.getItem(sheet).getRange(address).select());
}

async function open(
  address: string,
  sketch: WorkbookSketch = {},
  options: Parameters<typeof openExcel>[1] = {}
): Promise<WorkbookHost> {
  const host = openExcel(sketch, { functions, ...options });
  await select(host, address);
  return host;
}

const insert = (one = range, namespace = "HSA") => insertExample({ example: one, namespace });

function sentences(outcome: InsertExampleOutcome): string[] {
  if (outcome.kind !== "refused") throw new Error(JSON.stringify(outcome));
  return outcome.reasons.map(refusalSentence);
}

function close(found: unknown[][], expected: readonly (readonly unknown[])[]): void {
  expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  for (const [r, row] of expected.entries()) {
    for (const [c, cell] of row.entries()) {
      const value = found[r]?.[c];
      if (typeof cell === "number") expect(Math.abs(Number(value) - cell)).toBeLessThan(6e-7);
      else expect(value).toBe(cell);
    }
  }
}

describe("a worked example", () => {
  it.each(
    functionExamples.flatMap((one) =>
      (["desktop", "web"] as const).map((platform) => [one.formula, platform, one] as const)
    )
  )("%s calculates where it is inserted, on the %s", async (_formula, platform, one) => {
    const host = await open("C4", {}, { platform });
    const outcome = await insert(one);
    if (outcome.kind !== "inserted") throw new Error(JSON.stringify(outcome));
    expect(host.statistics.batches).toBe(4);
    expect(outcome.sheet).toBe("Sheet1");
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(outcome.cell) ?? [];
    const height = one.result.length;
    const width = one.result[0]?.length ?? 0;
    const left = letters.charCodeAt(0) - 65;
    const last = a1(Number(row) - 2 + height, left + width - 1);
    close(await valuesOf("Sheet1", `${outcome.cell}:${last}`), one.result);
    expect((await formulasOf("Sheet1", outcome.cell))[0]?.[0]).toBe(outcome.formula);
  });

  it("of one cell stands in the cells it names, its references moved with it", async () => {
    await open("C4");
    expect(await insert(example("CATEGORYSCORE"))).toEqual({
      kind: "inserted",
      sheet: "Sheet1",
      area: "C4:G13",
      cell: "G5",
      formula: "=HSA.CATEGORYSCORE(C5:C13,D5:D13)",
    });
    expect(await formulasOf("Sheet1", "C4:G6")).toEqual([
      ["Score", "Weight", "Confidence", "", ""],
      [4, 1, "High", "", "=HSA.CATEGORYSCORE(C5:C13,D5:D13)"],
      [3, 1, "Moderate", "", ""],
    ]);
  });

  it("of several cells has its result in the area it names", async () => {
    await open("A1");
    const outcome = await insert(example("SENSITIVITY"));
    expect(outcome).toMatchObject({ area: "A1:J10", cell: "E2" });
    close(await valuesOf("Sheet1", "E2:J5"), example("SENSITIVITY").result);
  });

  it("without a table is its formula alone", async () => {
    await open("B2");
    const one = { ...range, table: [], formula: '=HSA.BAND(30)&"!"', result: [["Serious!"]] };
    expect(await insert(one)).toMatchObject({ area: "B2", cell: "B2" });
    expect(await valuesOf("Sheet1", "B2")).toEqual([["Serious!"]]);
  });

  it("keeps texts that look like dates or formulas as texts", async () => {
    await open("A1");
    const one = {
      ...range,
      table: [
        ["3-4", "=A1"],
        ["", ""],
      ],
      formula: "=HSA.BAND(30)",
      result: [["Serious"]],
    };
    expect(await insert(one)).toMatchObject({ kind: "inserted" });
    expect(await valuesOf("Sheet1", "A1:B1")).toEqual([["3-4", "=A1"]]);
  });

  it("begins at the first cell of a larger selection, and selects nothing", async () => {
    const host = await open("B2:C9");
    expect(await insert(example("BAND"))).toMatchObject({ area: "B2:E6" });
    expect(host.book.selection?.area).toMatchObject({ top: 1, left: 1, bottom: 8, right: 2 });
  });
});

describe("a cell that is not free", () => {
  it.each([
    ["of the table", "C6", 7],
    ["of the result", "H5", "x"],
    ["between both", "F5", false],
    ["with a formula that shows nothing", "G7", '=""'],
  ])("%s refuses, is named, and nothing changes", async (_where, cell, content) => {
    const host = await open("C4");
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("Sheet1").getRange(cell).formulas = [[content]];
    });
    expect(sentences(await insert())).toEqual([
      `The example needs C4:H13 on “Sheet1”, and one cell there is filled (${cell}). Select a cell with nothing below it and to its right, then insert again.`,
    ]);
    expect(host.statistics.batches).toBe(2);
    const after = await valuesOf("Sheet1", "A1:Z40");
    const filled = after.flat().filter((value) => value !== "");
    expect(filled).toEqual(content === '=""' ? [] : [content]);
  });

  it("names the first few of many", async () => {
    await open("A1", { sheets: [{ name: "Sheet1", rows: [[1, 2, 3, 4, 5, 6]] }] });
    expect(sentences(await insert())[0]).toContain(
      "6 cells there are filled (A1, B1, C1, D1, E1 and more)"
    );
  });

  it("may be a part of another formula's result", async () => {
    const host = await open("C4");
    await insert(example("TRAINING"));
    await select(host, "H8");
    expect(sentences(await insert(example("BAND")))[0]).toContain("H8");
  });

  it("does not matter one cell outside of the example", async () => {
    const host = await open("B2");
    // BAND fills B2:E6.
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      for (const cell of ["A2", "B1", "F2", "B7", "F7"]) sheet.getRange(cell).values = [["mine"]];
    });
    expect(await insert(example("BAND"))).toMatchObject({ kind: "inserted", area: "B2:E6" });
    expect((await valuesOf("Sheet1", "A1:F7")).flat().filter((one) => one === "mine")).toHaveLength(
      5
    );
  });
});

describe("what else stands in the way", () => {
  it("a table, merged cells and a text format are all named at once", async () => {
    const host = await open("A1");
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A3").values = [["Region"]];
      sheet.tables.add("A3:A5", true).name = "Regions";
      sheet.getRange("C8:D8").merge();
      sheet.getRange("B4").numberFormat = [["@"]];
    });
    expect(sentences(await insert())).toEqual([
      "The example needs A1:F10 on “Sheet1”, and the table “Regions” stands there. Select a cell outside of tables, then insert again.",
      "The example needs A1:F10 on “Sheet1”, and one cell there is filled (A3). Select a cell with nothing below it and to its right, then insert again.",
      "The example needs A1:F10 on “Sheet1”, and cells there are merged (C8:D8). Select a cell with nothing below it and to its right, then insert again.",
      "The example needs A1:F10 on “Sheet1”, and cells there are formatted as text (B4), so that its formula would not calculate. Select other cells, or set their number format to General, then insert again.",
    ]);
  });

  it("an empty row of a table is not free", async () => {
    const host = await open("A2");
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["Region"]];
      sheet.tables.add("A1:A20", true).name = "Regions";
    });
    expect(sentences(await insert())).toHaveLength(1);
    expect(sentences(await insert())[0]).toContain("the table “Regions” stands there");
  });

  it("a protected sheet, a read-only workbook", async () => {
    const sheets = [{ name: "Sheet1", isProtected: true }];
    await open("A1", { sheets }, { isReadOnly: true });
    const kinds = await insert();
    expect(kinds).toMatchObject({
      reasons: [{ kind: "read-only" }, { kind: "sheet-protected", sheet: "Sheet1" }],
    });
  });

  it.each([
    ["XFC3", "XFC3"],
    ["A1048570", "A1048570"],
  ])("the end of the sheet, from %s on", async (address, cell) => {
    const host = await open(address);
    expect(sentences(await insert())).toEqual([
      `The example is 10 rows high and 6 columns wide, and “Sheet1” ends before that from ${cell} on. Select a cell further up or to the left, then insert again.`,
    ]);
    expect(host.statistics.batches).toBe(1);
  });

  it("a sheet of the assessment, also where it is blank", async () => {
    const { host } = await openInstalled(humanSecurity(), {}, { functions });
    await select(host, "A900", "HSA Scores");
    expect(sentences(await insert())).toEqual([
      "The sheet “HSA Scores” belongs to the assessment and holds no examples. Select a cell on a sheet of your own, then insert again.",
    ]);
  });

  it("a cell that is being edited", async () => {
    openExcel({}, { functions, isEditingCell: true });
    expect(await insert()).toMatchObject({ kind: "failed", failure: { kind: "editing-cell" } });
  });
});

describe("an example that cannot stay", () => {
  const isBlank = async (): Promise<boolean> =>
    (await valuesOf("Sheet1", "A1:Z40")).flat().every((value) => value === "");

  it("is taken away again where Excel does not know the function", async () => {
    const host = await open("A1");
    expect(sentences(await insert(range, "HSA_DEV"))).toEqual([
      expect.stringContaining("(=HSA_DEV.RANGE(A2:A10,B2:B10,C2:C10) shows #NAME?)"),
    ]);
    expect(host.statistics.batches).toBe(5);
    expect(await isBlank()).toBe(true);
  });

  it.each([3, 4])("is taken away where Excel stops in round trip %s", async (trip) => {
    const host = await open("A1");
    host.failBatch(trip, 1, { code: "GeneralException", message: "stopped by the test" });
    expect(await insert()).toMatchObject({ kind: "failed", left: null });
    expect(await isBlank()).toBe(true);
  });

  it("is named where it could not be taken away either", async () => {
    const host = await open("B2");
    host.failBatch(4, 0, { code: "GeneralException", message: "stopped by the test" });
    host.failBatch(5, 0, { code: "GeneralException", message: "stopped again" });
    expect(await insert()).toMatchObject({ kind: "failed", left: "Sheet1!B2:G11" });
  });
});

it("never changes a cell that was filled, wherever it is inserted", async () => {
  const cell = fc.record({ row: fc.nat(14), column: fc.nat(11) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...functionExamples),
      cell,
      fc.array(cell, { maxLength: 3 }),
      async (one, at, filled) => {
        const host = await open(a1(at.row, at.column));
        await byHand(host, (workbook) => {
          const sheet = workbook.worksheets.getItem("Sheet1");
          for (const { row, column } of filled) {
            sheet.getRange(a1(row, column)).values = [["mine"]];
          }
        });
        const before = await formulasOf("Sheet1", "A1:AF40");
        const outcome = await insert(one);
        const after = await formulasOf("Sheet1", "A1:AF40");
        const { rows, columns } = exampleSize(one);
        const inWay = filled.some(
          ({ row, column }) =>
            row >= at.row &&
            row < at.row + rows &&
            column >= at.column &&
            column < at.column + columns
        );
        expect(outcome.kind).toBe(inWay ? "refused" : "inserted");
        if (inWay) expect(after).toEqual(before);
        for (const { row, column } of filled) expect(after[row]?.[column]).toBe("mine");
      }
    ),
    { numRuns: 40 }
  );
});
