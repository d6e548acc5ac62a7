import { defaultLevels, defaultMethod } from "../../src/framework/default-method";
import { FunctionError } from "../../src/functions/function-error";
import { band, categoryScore, coverage, overall } from "../../src/functions/functions";

/** What Excel's runtime appends to the arguments of every call. */
const invocation = {
  _functionName: "BAND",
  _address: "Sheet1!A1",
  _parameterAddresses: null,
  setResult: () => {},
  setError: () => {},
};

const column = (...cells: unknown[]): any[][] => cells.map((cell) => [cell]);
const row = (...cells: unknown[]): any[][] => [cells];

type AnyFunction = (...args: any[]) => unknown;

/** The result, or the error text that the cell would show. */
function shown(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (error instanceof FunctionError) {
      expect(error.message.length).toBeGreaterThan(5);
      expect(Array.from(error.message).length).toBeLessThan(60);
      return error.code;
    }
    throw error;
  }
}

function message(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("did not fail");
}

describe("CATEGORYSCORE and COVERAGE", () => {
  it.each<[string, unknown[], unknown, unknown]>([
    [
      "the worked example E1",
      [column(4, 3, "NI", 2, 5, 3, 1, 4, 3), column(1, 1, 1, 1, 1, 1, 2, 1, 1)],
      47.22222222222222,
      0.9,
    ],
    ["weights left out", [column(4, 3, 3)], 58.333333333333336, 1],
    ["a row of scores", [row(4, 3, 3)], 58.333333333333336, 1],
    [
      "a block of cells",
      [
        [
          [1, 5],
          [5, 1],
        ],
      ],
      50,
      1,
    ],
    ["a row of weights beside a column", [column(1, 5), row(3, 1)], 25, 1],
    ["one cell", [[[3]]], 50, 1],
    ["one cell as a value", [3], 50, 1],
    ["one cell, one weight", [[[3]], [[2]]], 50, 1],
    ["blank as 0 (desktop)", [column(3, 3, 0)], 50, 2 / 3],
    ["blank as null (web)", [column(3, 3, null)], 50, 2 / 3],
    ["blank as text", [column(3, 3, "  ")], 50, 2 / 3],
    ["NA", [column(3, "NA")], 50, 1],
    ["na, N/A", [column(3, "na", "N/A")], 50, 1],
    ["NI below the coverage", [column(3, "NI")], "#N/A", 0.5],
    ["nothing answered", [column(null, 0, "")], "#N/A", 0],
    ["nothing applies", [column("NA", "NA")], "#N/A", 0],
    ["a number as text", [column("3", " 3 ", 3)], 50, 1],
    [
      "a data type",
      [column({ type: "FormattedNumber", basicType: "Double", basicValue: 3 }, 3)],
      50,
      1,
    ],
    ["15 digits", [column(2.9999999999999996)], 50, 1],
    ["above the scale", [column(3, 6)], "#VALUE!", "#VALUE!"],
    ["below the scale", [column(3, -1)], "#VALUE!", "#VALUE!"],
    ["a fraction", [column(3, 3.5)], "#VALUE!", "#VALUE!"],
    ["text", [column(3, "four")], "#VALUE!", "#VALUE!"],
    ["a boolean", [column(3, true)], "#VALUE!", "#VALUE!"],
    [
      "an error cell as a runtime object",
      [column(3, { code: "#N/A", message: "" })],
      "#VALUE!",
      "#VALUE!",
    ],
    [
      "an error cell as a data type",
      [column(3, { type: "Error", basicType: "Error", basicValue: "#REF!" })],
      "#VALUE!",
      "#VALUE!",
    ],
    [
      "an entity",
      [column(3, { type: "Entity", text: "3", basicType: "Error", basicValue: "#VALUE!" })],
      "#VALUE!",
      "#VALUE!",
    ],
    ["sizes that differ", [column(3, 3), column(1)], "#VALUE!", "#VALUE!"],
    ["a blank weight (desktop)", [column(3, 3), column(1, 0)], "#VALUE!", "#VALUE!"],
    ["a blank weight (web)", [column(3, 3), column(1, null)], "#VALUE!", "#VALUE!"],
    ["a weight as text", [column(3, 3), column(1, "1")], "#VALUE!", "#VALUE!"],
    ["a negative weight", [column(3, 3), column(1, -1)], "#VALUE!", "#VALUE!"],
    [
      "a weight that is an error",
      [column(3, 3), column(1, { code: "#DIV/0!" })],
      "#VALUE!",
      "#VALUE!",
    ],
    ["a bad weight of NA", [column(3, "NA"), column(1, 0)], "#VALUE!", "#VALUE!"],
    ["a bad entry beats too little coverage", [column("x", null, null)], "#VALUE!", "#VALUE!"],
  ])("%s", (_, args, score, covered) => {
    for (const [call, expected] of [
      [categoryScore, score],
      [coverage, covered],
    ] as [AnyFunction, unknown][]) {
      const pads = call === categoryScore ? 4 : 3;
      const padded = [...args, null, null, null].slice(0, pads);
      for (const given of [args, padded, [...padded, invocation], [...args, invocation]]) {
        const result = shown(() => call(...given));
        if (typeof expected === "number") {
          expect(result).toBeCloseTo(expected, 9);
        } else {
          expect(result).toBe(expected);
        }
      }
    }
  });

  it.each<[unknown, unknown, unknown, unknown]>([
    [null, null, column(3, 3, null), 50],
    [1, null, column(3, 3, null), "#N/A"],
    [0, null, column(3, null, null), 50],
    [0, null, column(null, null), "#N/A"],
    [2 / 3, null, column(3, 3, null), 50],
    [65, null, column(3, 3, 3), "#VALUE!"],
    [-0.1, null, column(3, 3, 3), "#VALUE!"],
    ["x", null, column(3, 3, 3), "#VALUE!"],
    [NaN, null, column(3, 3, 3), "#VALUE!"],
    [null, 4, column(4, 4, 1), 200 / 3],
    [null, 10, column(10), 100],
    [null, 2, column(2), 100],
    [null, 4, column(5), "#VALUE!"],
    [null, 1, column(1), "#VALUE!"],
    [null, 11, column(1), "#VALUE!"],
    [null, 4.5, column(1), "#VALUE!"],
  ])("minimum coverage %p, %p levels, %j: %p", (minimum, levels, scores, expected) => {
    const result = shown(() => (categoryScore as AnyFunction)(scores, null, minimum, levels));
    if (typeof expected === "number") {
      expect(result).toBeCloseTo(expected, 9);
    } else {
      expect(result).toBe(expected);
    }
  });

  it("takes the default framework's numbers where they are left out", () => {
    expect(shown(() => categoryScore([[defaultLevels]]))).toBe(100);
    expect(shown(() => categoryScore([[defaultLevels + 1]]))).toBe("#VALUE!");
    const weights = [[defaultMethod.minimumCoverage], [1 - defaultMethod.minimumCoverage]];
    expect(shown(() => categoryScore(column(1, "NI"), weights))).toBe(0);
    const less = [
      [defaultMethod.minimumCoverage - 0.001],
      [1 - defaultMethod.minimumCoverage + 0.001],
    ];
    expect(shown(() => categoryScore(column(1, "NI"), less))).toBe("#N/A");
  });

  it("keeps an invocation in the place of a parameter that older metadata lacks apart", () => {
    const call = categoryScore as AnyFunction;
    expect(call(column(3, 3), invocation)).toBe(50);
    expect(call(column(3, 3), null, null, invocation)).toBe(50);
    expect((coverage as AnyFunction)(column(3, 3), null, invocation)).toBe(1);
  });

  it("says what is wrong and what to do", () => {
    expect(message(() => categoryScore(column(3, "four")))).toBe(
      'Score 2 is "four": use 1 to 5, NA or NI'
    );
    expect(message(() => categoryScore(column(3, { code: "#N/A" })))).toBe(
      "Score 2 is #N/A: use 1 to 5, NA or NI"
    );
    expect(message(() => categoryScore(column(3, 3), column(1, null)))).toBe(
      "Weight 2 is nothing: use a number above 0"
    );
    expect(message(() => categoryScore(column(3, 3), column(1)))).toBe(
      "2 scores, 1 weights: give equal sizes"
    );
    expect(message(() => categoryScore(column(3, "NI")))).toBe(
      "50 % of the weight is scored, 65 % is needed"
    );
    expect(message(() => (categoryScore as AnyFunction)(column(null), null, 0))).toBe(
      "Nothing is scored yet"
    );
    const many = Array.from({ length: 500 }, (_, index) => (index < 499 ? 3 : "𝒳".repeat(500)));
    expect(Array.from(message(() => categoryScore(column(...many)))).length).toBeLessThanOrEqual(
      60
    );
  });
});

describe("OVERALL", () => {
  const e2 = column(60, 45, 70, 30);

  it.each<[string, unknown[], unknown]>([
    ["E2", [e2], 48.85188362054884],
    ["E2 weighted", [e2, column(1, 1, 1, 2)], 44.33352896963933],
    ["E2 arithmetic", [e2, null, "arithmetic"], 51.25],
    ["E2 weighted arithmetic", [e2, row(1, 1, 1, 2), " Arithmetic "], 47],
    ["E2 minimum", [e2, null, "MINIMUM"], 30],
    ["E3", [row(80, 80, 80, 10)], 48.17711090639246],
    ["E4: a score of 0 is a score", [column(0, 80, 80, 80)], 26.060355620841367],
    ["a last digit beyond the scale", [column(100.0000000001, 100)], 100],
    ["a blank category (web)", [column(60, null)], "#N/A"],
    ["an empty text", [column(60, "")], "#N/A"],
    ["#N/A as text", [column(60, "#N/A")], "#N/A"],
    ["#N/A as a runtime object", [column(60, { code: "#N/A" })], "#N/A"],
    ["#N/A as a data type", [column(60, { type: "Error", basicValue: "#N/A" })], "#N/A"],
    ["another error", [column(60, { code: "#VALUE!" })], "#VALUE!"],
    ["bad input beats what is not available", [column(null, { code: "#VALUE!" })], "#VALUE!"],
    ["a bad weight beats what is not available", [column(60, null), column(1, 0)], "#VALUE!"],
    ["text", [column(60, "x")], "#VALUE!"],
    ["a number as text", [column(60, "45")], "#VALUE!"],
    ["a boolean", [column(60, true)], "#VALUE!"],
    ["below 0", [column(60, -1)], "#VALUE!"],
    ["above 100", [column(60, 101)], "#VALUE!"],
    ["sizes that differ", [e2, column(1, 1)], "#VALUE!"],
    ["an unknown method", [e2, null, "harmonic"], "#VALUE!"],
    ["a method that is a number", [e2, null, 1], "#VALUE!"],
    ["a blank method", [e2, null, ""], 48.85188362054884],
  ])("%s", (_, args, expected) => {
    const padded = [...args, null, null].slice(0, 3);
    for (const given of [args, padded, [...padded, invocation], [...args, invocation]]) {
      const result = shown(() => (overall as AnyFunction)(...given));
      if (typeof expected === "number") {
        expect(result).toBeCloseTo(expected, 9);
      } else {
        expect(result).toBe(expected);
      }
    }
  });
});

describe("BAND", () => {
  const own = [
    [0, "low"],
    [50, "high"],
  ];
  const names = defaultMethod.bands.map(({ name }) => name);

  it.each<[string, unknown[], unknown]>([
    ["the first band", [0], names[0]],
    ["the last band", [100], names.at(-1)],
    ["a lower limit", [defaultMethod.bands[1]?.lower], names[1]],
    ["a hair below a limit", [(defaultMethod.bands[1]?.lower ?? 0) - 1e-12], names[1]],
    ["below a limit", [(defaultMethod.bands[1]?.lower ?? 0) - 0.001], names[0]],
    ["no red line", [100, false], names.at(-1)],
    ["no red line, as a count", [100, 0], names.at(-1)],
    ["a red line", [100, true], defaultMethod.redLineBand],
    ["a red line, as a count", [100, 2], defaultMethod.redLineBand],
    ["a blank red line", [100, ""], names.at(-1)],
    ["#N/A", [{ code: "#N/A" }], "#N/A"],
    ["#N/A with a red line", ["#N/A", true], "#N/A"],
    ["blank (web)", [null], "#N/A"],
    ["another error", [{ type: "Error", basicValue: "#VALUE!" }], "#VALUE!"],
    ["text", ["sixty"], "#VALUE!"],
    ["a boolean", [true], "#VALUE!"],
    ["outside the scale", [120], "#VALUE!"],
    ["a red line that is an error", [50, { code: "#REF!" }], "#VALUE!"],
    ["a red line that is text", [50, "yes"], "#VALUE!"],
    ["own bands", [49.9, null, own], "low"],
    ["own bands, at the limit", [50, null, own], "high"],
    ["own bands with spare rows (desktop)", [50, null, [...own, [0, 0]]], "high"],
    ["own bands with spare rows (web)", [50, null, [...own, [null, null]]], "high"],
    ["own red-line band", [50, true, own, "Unsafe"], "Unsafe"],
    ["own red-line band, no red line", [50, false, own, "Unsafe"], "high"],
    ["below the first band", [5, null, [[10, "some"]]], "#N/A"],
    [
      "bands out of order",
      [
        50,
        null,
        [
          [50, "high"],
          [0, "low"],
        ],
      ],
      "#VALUE!",
    ],
    [
      "limits twice",
      [
        50,
        null,
        [
          [0, "low"],
          [0, "high"],
        ],
      ],
      "#VALUE!",
    ],
    ["bands in one column", [50, null, [["low"], ["high"]]], "#VALUE!"],
    ["a limit that is text", [50, null, [["0", "low"]]], "#VALUE!"],
    ["a band without a name", [50, null, [[10, ""]]], "#VALUE!"],
    ["no bands", [50, null, [[null, null]]], "#VALUE!"],
    ["a red-line band that is a number", [50, true, own, 7], "#VALUE!"],
  ])("%s", (_, args, expected) => {
    const padded = [...args, null, null, null].slice(0, 4);
    for (const given of [args, padded, [...padded, invocation], [...args, invocation]]) {
      expect(shown(() => (band as AnyFunction)(...given))).toBe(expected);
    }
  });
});

describe("errors inside Excel", () => {
  class RuntimeError extends Error {
    constructor(
      readonly code: string,
      text: string
    ) {
      super(text);
    }
  }
  const runtime = {
    Error: RuntimeError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  const world = globalThis as { CustomFunctions?: unknown };

  afterEach(() => {
    delete world.CustomFunctions;
  });

  it("are the runtime's own, looked up when they are needed", () => {
    expect(() => categoryScore(column("x"))).toThrow(FunctionError);
    world.CustomFunctions = runtime;
    expect(() => categoryScore(column("x"))).toThrow(RuntimeError);
    expect(() => categoryScore(column("x"))).toThrow(expect.objectContaining({ code: "#VALUE!" }));
    expect(() => categoryScore(column(null))).toThrow(expect.objectContaining({ code: "#N/A" }));
  });

  it("are recognised when they come back as arguments", () => {
    world.CustomFunctions = runtime;
    const notAvailable = new RuntimeError("#N/A", "");
    expect(() => overall(column(50, notAvailable))).toThrow(
      expect.objectContaining({ code: "#N/A" })
    );
    expect(() => band(notAvailable)).toThrow(expect.objectContaining({ code: "#N/A" }));
    expect(() => overall(column(50, new RuntimeError("#REF!", "")))).toThrow(
      expect.objectContaining({
        code: "#VALUE!",
        message: "Score 2 is #REF!: use a score from 0 to 100",
      })
    );
  });
});
