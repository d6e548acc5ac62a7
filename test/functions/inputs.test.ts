import { FunctionError } from "../../src/functions/function-error";
import { categoryScore, coverage, overall } from "../../src/functions/functions";
import { bounds, range, sensitivity } from "../../src/functions/range-functions";
import { agreement, change, training, trend } from "../../src/functions/round-functions";
import { barriers, nextQuestion, redLines } from "../../src/functions/rule-functions";
import { explain, indicator } from "../../src/functions/text-functions";
import { inputRules, shapeRules, type InputRule } from "../../src/text/function-inputs";

const column = (...cells: unknown[]): any[][] => cells.map((cell) => [cell]);
const row = (...cells: unknown[]): any[][] => [cells];

/** The result, or the error that the cell would show; its message fits the card of Excel. */
function shown<T>(call: () => T): T | string {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof FunctionError)) {
      throw error;
    }
    expect(Array.from(error.message).length).toBeLessThan(60);
    expect(error.message.length).toBeGreaterThan(5);
    return error.code;
  }
}

function message(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("did not fail");
}

/** Every way in which the cell of a line reaches a function. */
const cells: Readonly<Record<string, readonly unknown[]>> = {
  "blank, on the web": [null, undefined],
  "blank, on the desktop (Excel hands over 0)": [0],
  "text of nothing or spaces": ["", "  ", "\u00a0"],
  "0": [0, -0],
  "3": [3],
  "3 as text": ["3", " 3 "],
  "3 as a data type": [
    { type: "Double", basicValue: 3 },
    { type: "FormattedNumber", basicType: "Double", basicValue: 3, numberFormat: "0.0" },
  ],
  "3.5": [3.5],
  "a number above the scale, such as 101": [101],
  "a number below 0": [-1],
  NA: ["NA", "na", "N/A"],
  NI: ["NI", "ni", "N/I"],
  High: ["High", "H", "high"],
  "PW-01": ["PW-01", "pw-01", " PW-01 ", { type: "String", basicValue: "PW-01" }],
  TRUE: [true, { type: "Boolean", basicValue: true }],
  "#N/A": [{ code: "#N/A", message: "" }, { type: "Error", basicValue: "#N/A" }, "#N/A"],
  "any other error": [{ code: "#REF!" }, { type: "Error", basicValue: "#DIV/0!" }, "#VALUE!"],
  "an entity or a picture": [
    { type: "Entity", text: "3", basicType: "Error", basicValue: "#VALUE!" },
    { type: "WebImage", address: "https://example.org/a.png", basicValue: "#VALUE!" },
  ],
};

/** What a function makes of one cell, in the words of the table. */
const probes: Readonly<Record<Exclude<keyof InputRule, "cell">, (cell: unknown) => string>> = {
  level: (cell) => {
    const covered = shown(() => coverage(column(1, cell)));
    if (covered === 0.5) return "not scored";
    const score = shown(() => categoryScore(column(1, cell)));
    if (typeof score === "string") return score;
    return score === 0 ? "does not apply" : String(1 + (score / 100) * 8);
  },
  weight: (cell) => {
    const covered = shown(() => coverage(column("NI", 3), column(1, cell)));
    return typeof covered === "string" ? covered : String(+(covered / (1 - covered)).toFixed(9));
  },
  confidence: (cell) => {
    const ends = shown(() => bounds(column(3), undefined, column(cell)));
    if (typeof ends === "string") return ends;
    return { 37.5: "High", 25: "Moderate", 12.5: "Low" }[ends[0]![0]!] ?? "?";
  },
  points: (cell) => String(shown(() => overall(column(cell), undefined, "minimum"))),
  rating: (cell) => {
    const pairs = shown(() => agreement(row(2, cell), "pairs"));
    return typeof pairs === "string" ? pairs : pairs === 1 ? "counts" : "gap";
  },
  code: (cell) => {
    // Beside no score a blank is passed over, beside one it is refused.
    const alone = shown(() => redLines(column("PS-01", cell), column(3, null)).length);
    const known = shown(() => indicator(column(cell))[0]![0]);
    if (alone === "#VALUE!") return known === "#VALUE!" ? "#VALUE!" : "?";
    if (known === "") {
      expect(shown(() => redLines(column("PS-01", cell), column(3, 2)))).toBe("#VALUE!");
      return "passed over without a score";
    }
    return known === indicator(column("PW-01"))[0]![0] ? "the indicator, in any case" : "?";
  },
};

describe("what each cell means", () => {
  it("is said of every line of the table", () => {
    expect(inputRules.map(({ cell }) => cell).sort()).toEqual(Object.keys(cells).sort());
  });

  it.each(inputRules)("$cell", (rule) => {
    for (const value of cells[rule.cell]!) {
      for (const [use, probe] of Object.entries(probes)) {
        expect([use, value, probe(value)]).toEqual([use, value, rule[use as keyof InputRule]]);
      }
    }
  });

  it("is the same to every function that takes scores", () => {
    const others: ((scores: any[][]) => unknown)[] = [
      (scores) => coverage(scores),
      (scores) => range(scores, undefined, undefined, undefined, 0),
      (scores) => bounds(scores),
      (scores) => sensitivity(scores, undefined, 0),
      (scores) => change(scores, scores),
      (scores) => redLines(column("PW-01", "PW-02"), scores),
      (scores) => barriers(column("PW-01", "PW-02"), scores),
      (scores) => barriers(column("PW-01", "PW-02"), column(3, 3), scores),
      (scores) => nextQuestion(column("PW-01", "PW-02"), scores),
      (scores) => explain(column("PW-01", "PW-02"), scores),
    ];
    for (const { cell, level } of inputRules) {
      for (const value of cells[cell]!) {
        for (const call of others) {
          const refused = shown(() => call(column(3, value))) === "#VALUE!";
          expect([cell, refused]).toEqual([cell, level === "#VALUE!"]);
        }
      }
    }
  });
});

describe("what each shape means", () => {
  const nine = column(4, 3, "NI", 2, 5, 3, 1, 4, 3);
  const weights = [1, 1, 1, 1, 1, 1, 2, 1, 1];
  const score = 47.22222222222222;
  /** As tall as a sheet; blank cells as the web hands them over, then as the desktop does. */
  const wholes = (cells: unknown[]) =>
    [null, 0].map((blank) => [
      ...cells.map((cell) => [cell]),
      ...Array.from({ length: 1_048_576 - cells.length }, () => [blank]),
    ]);

  const tries: Readonly<Record<string, () => void>> = {
    "one cell": () => {
      expect(categoryScore([[3]])).toBe(50);
      expect(categoryScore(3 as any)).toBe(50);
      expect(range(3 as any)).toEqual(range([[3]]));
    },
    "a row of weights beside a column of scores": () => {
      expect(categoryScore(nine, row(...weights))).toBeCloseTo(score, 9);
      expect(categoryScore(row(...nine.flat()), column(...weights))).toBeCloseTo(score, 9);
    },
    "ranges of different sizes": () => {
      expect(message(() => categoryScore(nine, column(1, 1)))).toBe(
        "9 scores, 2 weights: give equal sizes"
      );
      expect(message(() => range(nine, undefined, column("H", "L")))).toBe(
        "9 scores, 2 confidences: give equal sizes"
      );
      expect(message(() => change(nine, column(1)))).toBe(
        "9 scores, 1 current scores: give equal sizes"
      );
      expect(message(() => trend(column(2020, 2021), column(1)))).toBe(
        "2 dates, 1 scores: give equal sizes"
      );
      const short = () => training(column(1, 2), column(1), column("", ""), column("", ""));
      expect(message(short)).toBe("2 hours, 1 levels: give equal sizes");
    },
    "one confidence for many scores": () => {
      const all = column(...nine.map(() => "High"));
      expect(range(nine, undefined, column("High"))).toEqual(range(nine, undefined, all));
    },
    "a whole column": () => {
      for (const [index, tall] of wholes(nine.flat()).entries()) {
        expect(categoryScore(tall, wholes(weights)[index])).toBeCloseTo(score, 9);
        expect(coverage(tall)).toBeCloseTo(8 / 9, 9);
        expect(bounds(tall)).toEqual(bounds(nine));
        expect(change(tall, tall)[0]![6]).toBe(8);
      }
      const wide = (cells: unknown[]) => [
        Array.from({ length: 16_384 }, (_, at) => cells[at] ?? null),
      ];
      expect(categoryScore(wide(nine.flat()), wide(weights))).toBeCloseTo(score, 9);
      const [first] = wholes([2022, 2023, 2024]);
      expect(trend(first!, wholes([10, 20, 30])[0]!)).toEqual([[10, 3, "too few rounds to test"]]);
      const raters = first!.map(([cell], at) => (cell === null ? [null, null] : [1 + (at % 2), 2]));
      expect(agreement(raters, "pairs")).toBe(3);
    },
    "a longer range with blank cells": () => {
      expect(coverage([...nine, [null], [0]])).toBeCloseTo(8 / 11, 9);
    },
    "an optional parameter left out": () => {
      const invocation = { _functionName: "RANGE", setResult: () => {} };
      const blanks = [null, null, null, null, null];
      expect((range as any)(nine, ...blanks, invocation)).toEqual(range(nine));
      expect((range as any)(nine, invocation)).toEqual(range(nine));
      expect((agreement as any)(row(2, 3), "pairs", invocation)).toBe(1);
    },
  };

  it("is said of every line of the table", () => {
    expect(shapeRules.map(({ given }) => given)).toEqual(Object.keys(tries));
  });
  it.each(shapeRules)("$given: $gives", ({ given }) => tries[given]!());
});
