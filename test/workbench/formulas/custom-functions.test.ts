import {
  evaluate,
  type FunctionCall,
  type Outcome,
  type Scalar,
} from "../../../src/workbench/formulas/evaluate";
import type { SmallWorkbook } from "../../oracle/small-workbook";
import { sampleData } from "./sample-data";
import { placeOf, surroundingsOf } from "./sketch";

const at = { sheet: "Formulas", ...placeOf("A60") };
type Answers = Map<string, Scalar[][]>;

function ask(formula: string, results: Answers = new Map(), workbook = sampleData): Outcome {
  return evaluate(formula, at, surroundingsOf(workbook), results);
}

function callsOf(formula: string, results?: Answers): { key: string; call: FunctionCall }[] {
  const outcome = ask(formula, results);
  if (outcome.kind !== "calls") throw new Error(JSON.stringify(outcome));
  return outcome.calls;
}

/** Answers every call as the host does, until the formula has a value. */
function solve(
  formula: string,
  answer: (call: FunctionCall) => Scalar[][],
  workbook: SmallWorkbook = sampleData
): Scalar | undefined {
  const results: Answers = new Map();
  for (let round = 0; round < 10; round += 1) {
    const outcome = ask(formula, results, workbook);
    if (outcome.kind === "value") return outcome.value[0]?.[0];
    if (outcome.kind === "unsupported") throw new Error(outcome.reason);
    for (const { key, call } of outcome.calls) results.set(key, answer(call));
  }
  throw new Error("the formula never ends");
}

describe("functions of an add-in", () => {
  it("are asked for with their arguments as the runtime takes them", () => {
    const [asked] = callsOf("HSA.CategoryScore(HSA_PW[Score],Data!A1,,0.65,Data!C1&1)");
    expect(asked?.call).toEqual({
      namespace: "HSA",
      id: "CATEGORYSCORE",
      args: [[[1], ["3"], ["NA"], [4], [null]], [[1]], undefined, 0.65, "apple1"],
    });
  });

  it("get blanks as null, errors as errors, whole columns as far as they are used", () => {
    const [asked] = callsOf("HSA.X(Data!B5:B8,Data!H:H,{1,2},TRUE,HSA_Bands)");
    expect(asked?.call.args[0]).toEqual([[null], [""], [true], [{ error: "#N/A" }]]);
    expect(asked?.call.args[1]).toHaveLength(15);
    expect(asked?.call.args[2]).toEqual([[1, 2]]);
    expect(asked?.call.args[3]).toBe(true);
    expect(asked?.call.args[4]).toEqual([
      [0, "Red"],
      [40, "Amber"],
      [60, "Green"],
    ]);
  });

  it("are told apart by function and arguments, and asked for once", () => {
    const calls = callsOf("HSA.A(1)+HSA.A(1)+HSA.A(2)+HSA.B(1)+HSA.A(Data!B5)+HSA.A()+HSA.A(,)");
    const keys = calls.map(({ key }) => key);
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(6);
  });

  it("are all asked for in one go where none waits for another", () => {
    expect(callsOf("SUM(HSA.A(1),HSA.B(2))*HSA.C(3)").map(({ call }) => call.id)).toEqual([
      "A",
      "B",
      "C",
    ]);
    expect(callsOf("HSA.A(HSA.B(2),HSA.C(3))").map(({ call }) => call.id)).toEqual(["B", "C"]);
  });

  it("are not asked for in a branch that is not taken", () => {
    expect(ask("IF(FALSE,HSA.A(1),5)")).toEqual({ kind: "value", value: [[5]] });
    expect(callsOf("IFERROR(HSA.A(1),HSA.B(2))").map(({ call }) => call.id)).toEqual(["A"]);
  });

  it("may be nested", () => {
    const sum = ({ args }: FunctionCall): Scalar[][] => [
      [args.flat(2).reduce<number>((total, value) => total + Number(value), 0)],
    ];
    expect(solve("HSA.SUM(HSA.SUM(Data!A1:A3),10)*2", sum)).toBe(32);
  });

  it("give errors that IFERROR catches, and grids", () => {
    expect(solve('IFERROR(HSA.A(),"none")', () => [[{ error: "#N/A" }]])).toBe("none");
    expect(solve("HSA.A()", () => [[{ error: "#VALUE!" }]])).toEqual({ error: "#VALUE!" });
    expect(solve("SUM(HSA.A())", () => [[1, 2], [3, 4]])).toBe(10); // prettier-ignore
    expect(solve("HSA.A()", () => [[null]])).toBe(0);
  });

  it("are no functions of Excel with a dot in their name", () => {
    expect(ask("STDEV.S(Data!A1:A3)")).toEqual({ kind: "value", value: [[1]] });
    expect(ask("NORM.DIST(1,2,3,TRUE)").kind).toBe("unsupported");
    expect(callsOf("CONTOSO.TOOLS.ADD(1)")[0]?.call).toMatchObject({
      namespace: "CONTOSO",
      id: "TOOLS.ADD",
    });
  });
});

describe("the formulas of the injected sheets", () => {
  /** B: scores; row 5 on the working columns. */
  const scoresSheet = (working: Record<string, number>): SmallWorkbook => ({
    ...sampleData,
    sheets: [
      { name: "Formulas", cells: working },
      ...sampleData.sheets.slice(1),
      {
        name: "Settings",
        cells: { A1: "Setting", B1: "Value", A2: "Minimum coverage", B2: 0.65 },
        tables: [{ name: "HSA_Settings", ref: "A1:B2", columns: ["Setting", "Value"] }],
      },
    ],
  });
  const score =
    "=IFERROR(HSA.CATEGORYSCORE(HSA_PW[Score],HSA_PW[Weight],Settings!$B$2,5)," +
    "IF(G5>0,#VALUE!,IF(F5=0,NA(),IF(E5/F5+0.000000001<$B$3,NA(),(D5/E5-1)/(5-1)*100))))";
  const notInstalled = (): Scalar[][] => [[{ error: "#NAME?" }]];

  it.each<[Record<string, number>, Scalar]>([
    // Sum of weight x score 24, scored weight 8 of 10, nothing unreadable: (24/8 - 1)/4.
    [{ B3: 0.65, D5: 24, E5: 8, F5: 10, G5: 0 }, 50],
    [{ B3: 0.8, D5: 24, E5: 8, F5: 10, G5: 0 }, 50],
    [{ B3: 0.81, D5: 24, E5: 8, F5: 10, G5: 0 }, { error: "#N/A" }],
    [{ B3: 0.65, D5: 0, E5: 0, F5: 0, G5: 0 }, { error: "#N/A" }],
    [{ B3: 0.65, D5: 24, E5: 8, F5: 10, G5: 1 }, { error: "#VALUE!" }],
  ])("native score from %j", (working, expected) => {
    expect(solve(score, notInstalled, scoresSheet(working))).toEqual(expected);
  });

  it("prefers the function where there is one", () => {
    expect(solve(score, () => [[62.5]], scoresSheet({ B3: 0.65 }))).toBe(62.5);
  });

  it("finds settings by name and passes comparisons on as values", () => {
    const workbook = scoresSheet({ B5: 59, C5: 2 });
    const setting = 'INDEX(HSA_Settings[Value],MATCH("Minimum coverage",HSA_Settings[Setting],0))';
    expect(solve(setting, notInstalled, workbook)).toBe(0.65);
    const calls: FunctionCall[] = [];
    const band = solve(
      "HSA.BAND(B5,C5>0,HSA_Bands)",
      (call) => {
        calls.push(call);
        return [["Red"]];
      },
      workbook
    );
    expect(band).toBe("Red");
    expect(calls[0]?.args.slice(0, 2)).toEqual([[[59]], true]);
  });

  it("weighs by what a score cell spells", () => {
    const mask =
      'SUMPRODUCT((TRIM(HSA_PW[Score])="1")*1+(TRIM(HSA_PW[Score])="2")*2' +
      '+(TRIM(HSA_PW[Score])="3")*3+(TRIM(HSA_PW[Score])="4")*4,HSA_PW[Weight])';
    // 1 x 2, "3" x 1, NA, 4 with a weight that is a text, a blank.
    expect(solve(mask, notInstalled)).toBe(5);
    expect(solve("SUMPRODUCT(--ISERROR(HSA_PW[Score]))", notInstalled)).toBe(0);
    expect(solve("SUMPRODUCT(--ISERROR(Data!B1:B10))", notInstalled)).toBe(1);
  });
});
