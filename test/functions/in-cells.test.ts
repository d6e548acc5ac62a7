/** The built functions in cells of the embedded host, called by Microsoft's own runtime. */
import type { FunctionExample } from "../../src/text/function-example";
import { functionExamples } from "../../src/text/function-examples";
import { openDesk } from "../../src/workbench/desk/open-desk";
import { openExcel, valuesOf } from "../support/excel";
import { builtFunctions } from "../terminal/assess-file";
import { generatedMetadata } from "./generated-metadata";

type Cell = string | number | boolean;

/** Types formulas into a sheet that holds a table at A1, and reads an area. */
async function calculated(
  table: readonly (readonly Cell[])[],
  formulas: Readonly<Record<string, string>>,
  area: string,
  platform: "desktop" | "web" = "desktop"
): Promise<Cell[][]> {
  const rows = table.map((row) => row.map((cell) => (cell === "" ? null : cell)));
  const host = openExcel(
    { sheets: [{ name: "Sheet1", rows }] },
    { functions: builtFunctions(), platform }
  );
  const desk = openDesk(host);
  for (const [cell, formula] of Object.entries(formulas)) {
    const [, column = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
    const answer = await desk.enter(Number(row) - 1, column.charCodeAt(0) - 65, formula);
    expect(answer).toEqual({ kind: "done" });
  }
  return (await valuesOf("Sheet1", area)) as Cell[][];
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Where an example's result stands: one free column right of its table, from row 2 on. */
function place({ table, result }: FunctionExample): { cell: string; area: string } {
  const left = table[0]!.length + 1;
  const right = left + result[0]!.length - 1;
  const cell = `${letter(left)}2`;
  return { cell, area: `${cell}:${letter(right)}${1 + result.length}` };
}

function agrees(found: Cell[][], expected: readonly (readonly Cell[])[]): void {
  expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  expected.forEach((row, at) =>
    row.forEach((cell, index) => {
      const value = found[at]![index];
      // The table of the guide is rounded to six places.
      if (typeof cell === "number") expect(Math.abs((value as number) - cell)).toBeLessThan(6e-7);
      else expect(value).toBe(cell);
    })
  );
}

describe("the worked examples", () => {
  it("are there for every function", async () => {
    const { functions } = await generatedMetadata();
    const shown = new Set(functionExamples.map(({ id }) => id));
    expect(functions.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it.each(functionExamples.map((example) => [example.formula, example] as const))(
    "%s",
    async (formula, example) => {
      expect(formula).toContain(`HSA.${example.id}(`);
      expect(new Set(example.table.map(({ length }) => length)).size).toBe(1);
      const { cell, area } = place(example);
      for (const platform of ["desktop", "web"] as const) {
        agrees(
          await calculated(example.table, { [cell]: formula }, area, platform),
          example.result
        );
      }
    }
  );
});

describe("inside other formulas", () => {
  const scored = functionExamples.find(({ id }) => id === "RANGE")!.table;

  it("give one cell of a row, and take what another gives", async () => {
    const found = await calculated(
      scored,
      {
        E1: "=HSA.CATEGORYSCORE(A2:A10,B2:B10)",
        E2: "=INDEX(HSA.RANGE(A2:A10,B2:B10,C2:C10),1,2)",
        E3: "=HSA.BAND(HSA.CATEGORYSCORE(A2:A10,B2:B10))",
        E4: "=ROUND(SUM(HSA.BOUNDS(A2:A10,B2:B10,C2:C10)),2)",
        E5: '=IF(INDEX(HSA.SENSITIVITY(A2:A10,B2:B10),1,6),"holds","may change")',
        E6: "=INDEX(HSA.BANDCHANCE(E1,INDEX(HSA.RANGE(A2:A10,B2:B10,C2:C10),1,1),E2),3,2)",
      },
      "E1:E6"
    );
    expect(found[0]![0]).toBeCloseTo(47.22222222222222, 9);
    expect(found[1]![0]).toBeCloseTo(57.88874848895591, 9);
    expect(found[2]![0]).toBe("Mixed");
    expect(found[3]![0]).toBe(97.5);
    expect(found[4]![0]).toBe("may change");
    expect(found[5]![0]).toBeCloseTo(0.842904902804194, 9);
  });

  it("hand codes and barriers from one to the next, and spill", async () => {
    const codes = functionExamples.find(({ id }) => id === "CLEARS")!.table;
    const found = await calculated(
      codes,
      {
        D1: "=HSA.MITIGATIONS(INDEX(HSA.BARRIERS(A2:A4,B2:B4),1,1))",
        D8: '=HSA.INDICATOR(INDEX(HSA.NEXTQUESTION(A2:A4,B2:B4),1,1),"red line")',
        D9: '=SUM(INDEX(HSA.CLEARS("B-01",A2:A4,B2:B4),0,5))',
        D10: '=IFERROR(HSA.CLEARS("B-04",A2:A4,B2:B4),"open")',
        D11: "=HSA.LEVEL(A2,B2)=HSA.LEVEL(A2,4)",
      },
      "D1:H11"
    );
    // The mitigations of B-01 in the framework's order.
    expect(found.slice(0, 5).map(([id]) => id)).toEqual(["M-01", "M-11", "M-12", "M-21", "M-22"]);
    expect(found[0]).toEqual([
      "M-01",
      "Messaging",
      "One message from all agencies",
      "State",
      "1 to 6",
    ]);
    expect(found[5]).toEqual(["", "", "", "", ""]);
    expect(found.slice(7).map(([cell]) => cell)).toEqual([1, 3, "open", true]);
  });

  it("follow a change of a cell", async () => {
    await calculated(scored, { E1: "=HSA.RANGE(A2:A10,B2:B10,C2:C10)" }, "E1:F1");
    const [low, high] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A2:A10").values = Array.from({ length: 9 }, () => [5]);
      const range = sheet.getRange("E1:F1");
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values[0]!;
    });
    expect(high).toBe(100);
    expect(low).toBeGreaterThan(80);
  });
});

describe("errors in cells", () => {
  it.each([
    ["an error cell in the range", "=HSA.RANGE(A1:A3)", "#VALUE!"],
    ["too little scored", "=HSA.RANGE(C1:C3)", "#N/A"],
    ["nothing applies", "=HSA.BOUNDS(D1:D3)", "#N/A"],
    ["too few pairs", "=HSA.AGREEMENT(E1:F3)", "#N/A"],
    ["too few rounds", "=HSA.TREND(G1:G2,H1:H2)", "#N/A"],
    ["caught by IFERROR", '=IFERROR(HSA.TREND(G1:G2,H1:H2),"too few")', "too few"],
    ["sizes that differ", "=HSA.CHANGE(E1:E3,F1:F2)", "#VALUE!"],
    ["a score outside its range", "=HSA.BANDCHANCE(50,60,70)", "#VALUE!"],
    ["a code that is not the framework's", '=HSA.INDICATOR("XX-01")', "#VALUE!"],
    ["nothing to clear", '=HSA.CLEARS("B-04","PW-03",5)', "#N/A"],
    ["a judgement instead of a conversion", '=HSA.CONVERT("manual",3)', "#N/A"],
    ["an error cell among scores", '=HSA.REDLINES("PW-04",A2)', "#VALUE!"],
    ["no module", "=HSA.TRAINING(C2:C3,C2:C3,C2:C3,C2:C3)", "#N/A"],
  ])("%s", async (_, formula, expected) => {
    const table: Cell[][] = [
      [3, 0, 4, "NA", 3, 3, 2020, 50],
      [3, 0, "", "NA", 2, 3, 2021, 60],
      [4, 0, "", "NA", 1, 1, "", ""],
    ];
    expect(await calculated(table, { A2: "=1/0", J1: formula }, "J1")).toEqual([[expected]]);
  });
});
