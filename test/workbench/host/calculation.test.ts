import { openExcel } from "../../support/excel";
import { storedTable } from "../../support/workbook-contents";
import { FunctionsRealm } from "../../../src/workbench/transports/functions-realm";
import { inExcel, sheetOf, valuesAt } from "./run";
import { precedents } from "../../../src/workbench/formulas/evaluate";

// Watches which formulas are parsed; it does everything for real.
jest.mock("../../../src/workbench/formulas/evaluate", () => {
  const real = jest.requireActual("../../../src/workbench/formulas/evaluate");
  return { ...real, precedents: jest.fn(real.precedents) };
});

function functions(): FunctionsRealm {
  return new FunctionsRealm({
    namespace: "T",
    fastTimers: true,
    functionsJson: JSON.stringify({
      allowErrorForDataTypeAny: true,
      functions: [
        { id: "SUMUP", parameters: [{ type: "any", dimensionality: "matrix" }] },
        { id: "BLANKS", parameters: [{ type: "any", dimensionality: "matrix" }] },
        { id: "FAIL", parameters: [] },
      ],
    }),
    functionsJs: `
      CustomFunctions.associate("SUMUP", (m) => m.flat().reduce((a, b) => a + (Number(b) || 0), 0));
      CustomFunctions.associate("BLANKS", (m) => m.flat().map(String).join());
      CustomFunctions.associate("FAIL", () => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
      });
    `,
  });
}

function write(address: string, formulas: unknown, sheet = "Sheet1"): Promise<any> {
  return inExcel((context) => {
    (sheetOf(context, sheet).getRange(address) as any).formulas = formulas;
  });
}

describe("calculation after a batch", () => {
  it("calculates new formulas and everything that depends on a change, in order", async () => {
    openExcel({ sheets: [{ name: "Sheet1", rows: [[1, 2]] }, { name: "Other" }] });
    await write("A2:A4", [["=A3*2"], ["=A4+1"], ["=SUM(A1:B1)"]]);
    await write("A1:A2", [["=Sheet1!A2+1"], ['=A1&"!"']], "Other");
    expect(await valuesAt("A2:A4")).toEqual([[8], [4], [3]]);
    expect(await valuesAt("A1:A2", "Other")).toEqual([[9], ["9!"]]);
    await write("B1", 10);
    expect(await valuesAt("A2:A4")).toEqual([[24], [12], [11]]);
    expect(await valuesAt("A1:A2", "Other")).toEqual([[25], ["25!"]]);
  });

  it("reports new values of a user's formulas apart from edited cells", async () => {
    const host = openExcel({
      sheets: [
        { name: "Mine", rows: [["=Input!A1*2", "=1+1", "untouched"]] },
        { name: "Input", rows: [[1]] },
      ],
    });
    await write("A1", 21, "Input");
    expect(host.changes().changedSheets).toEqual([
      { sheet: "Mine", cells: [], recalculated: [{ row: 0, column: 0, value: 42 }] },
      { sheet: "Input", cells: [{ row: 0, column: 0, value: 21 }] },
    ]);
  });

  it("leaves formulas alone that have nothing to do with the change", async () => {
    const rows = Array.from({ length: 500 }, (_, row) => [`=B${row + 1}+1`, row]);
    openExcel({
      sheets: [
        { name: "Big", rows },
        { name: "Small", rows: [[1, "=A1"]] },
      ],
    });
    const parsed = jest.mocked(precedents);
    parsed.mockClear();
    await write("A1", 5, "Small");
    expect(await valuesAt("B1", "Small")).toEqual([[5]]);
    expect(parsed.mock.calls.map(([, at]) => at.sheet)).toEqual(["Small"]);
  });

  it("keeps the value of what it cannot evaluate and of formulas in a circle", async () => {
    const host = openExcel({ sheets: [{ name: "Sheet1", rows: [[1]] }] });
    await write("B1:B4", [["=TODAY()+A1"], ["=B3+A1"], ["=B2"], ["=A1+1"]]);
    expect(await valuesAt("B1:B4")).toEqual([[""], [""], [""], [2]]);
    expect(host.changes().recalculateOnOpen).toBe(true);
  });

  it("follows tables, their columns and defined names", async () => {
    openExcel({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["Code", "Score"],
            ["a", 1],
            ["b", 2],
          ],
          tables: [storedTable("T", "A1:B3", ["Code", "Score"])],
        },
      ],
      names: [{ name: "Factor", scope: null, formula: "10", hidden: false }],
    });
    await write("D1:D3", [["=SUM(T[Score])*Factor"], ["=ROWS(T)"], ["=SUM(T[Points])"]]);
    expect(await valuesAt("D1:D2")).toEqual([[30], [2]]);
    await inExcel((context) => {
      context.workbook.tables.getItem("T").rows.add(undefined, [["c", 4]]);
    });
    expect(await valuesAt("D1:D2")).toEqual([[70], [3]]);
    await inExcel((context) => {
      context.workbook.names.getItem("Factor").formula = "=100";
    });
    expect(await valuesAt("D1")).toEqual([[700]]);
    await inExcel((context) => {
      const { columns } = context.workbook.tables.getItem("T");
      const added = columns.add(undefined, [["Share"], ["=[@Score]/2"], ["=[@Score]/2"], [""]]);
      added.load("values");
    });
    expect(await valuesAt("C1:C4")).toEqual([["Share"], [0.5], [1], [""]]);
    await write("B2", 8);
    expect(await valuesAt("C2")).toEqual([[4]]);
  });

  it("waits for a command in manual mode", async () => {
    openExcel({ sheets: [{ name: "Sheet1", rows: [[1, "=A1*2"]] }] });
    await inExcel((context) => {
      context.workbook.application.calculationMode = "Manual";
    });
    await write("A1", 5);
    expect(await valuesAt("B1")).toEqual([[""]]);
    await inExcel((context) => context.workbook.application.calculate("Recalculate"));
    expect(await valuesAt("B1")).toEqual([[10]]);
  });
});

describe("custom functions in formulas", () => {
  const rows = [[1, null, "x"]];

  it("are called in their own runtime, many in one go, one inside another", async () => {
    const realm = functions();
    const called = jest.spyOn(realm, "callAll");
    openExcel({ sheets: [{ name: "Sheet1", rows }] }, { functions: realm });
    const formulas = Array.from({ length: 40 }, (_, row) => [`=T.SUMUP(A1:C1)+${row}`]);
    await write("E1:E40", formulas);
    expect((await valuesAt("E40"))[0]).toEqual([40]);
    expect(called).toHaveBeenCalledTimes(1);
    await write("F1:F2", [["=T.SUMUP(E1:E2)"], ["=T.SUMUP(T.SUMUP(A1)+1)"]]);
    expect(await valuesAt("F1:F2")).toEqual([[3], [2]]);
    await write("A1", 11);
    expect(await valuesAt("F1:F2")).toEqual([[23], [12]]);
  });

  it("see blank cells as the platform sends them", async () => {
    for (const [platform, expected] of [
      ["desktop", "1,0,x"],
      ["web", "1,null,x"],
    ] as const) {
      openExcel({ sheets: [{ name: "Sheet1", rows }] }, { functions: functions(), platform });
      await write("E1", "=T.BLANKS(A1:C1)");
      expect(await valuesAt("E1")).toEqual([[expected]]);
    }
  });

  it("give errors that formulas catch", async () => {
    openExcel({ sheets: [{ name: "Sheet1", rows }] }, { functions: functions() });
    await write("E1:E3", [["=T.FAIL()"], ["=IFERROR(T.FAIL(),7)"], ["=T.NONE()"]]);
    expect(await valuesAt("E1:E3")).toEqual([["#N/A"], [7], ["#NAME?"]]);
  });

  it("are #NAME? where the add-in is not installed, or another is", async () => {
    for (const options of [{}, { functions: null }, { functions: functions() }]) {
      openExcel({ sheets: [{ name: "Sheet1", rows }] }, options);
      await write("E1:E2", [["=U.SUMUP(A1)"], ['=IFERROR(U.SUMUP(A1),"native")']]);
      expect(await valuesAt("E1:E2")).toEqual([["#NAME?"], ["native"]]);
    }
  });
});
