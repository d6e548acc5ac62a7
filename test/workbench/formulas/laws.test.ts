import * as fc from "fast-check";
import { evaluate, type Outcome, type Scalar } from "../../../src/workbench/formulas/evaluate";
import { calculatedFunctions } from "../../../src/workbench/formulas/function-list";
import { isExcelFunction } from "../../../src/workbench/formulas/known-functions";
import type { SmallCell, SmallWorkbook } from "../../oracle/small-workbook";
import { arrayFormulas, oracleFormulas, placedFormulas } from "./oracle-formulas";
import { sampleData } from "./sample-data";
import { surroundingsOf } from "./sketch";

const at = { sheet: "Formulas", row: 59, column: 0 };

function outcomeOf(formula: string, workbook: SmallWorkbook = sampleData): Outcome {
  return evaluate(formula, at, surroundingsOf(workbook), new Map());
}

function valueOf(formula: string, column: readonly SmallCell[] = []): Scalar | undefined {
  const cells = Object.fromEntries(column.map((cell, index) => [`A${index + 1}`, cell]));
  const outcome = outcomeOf(formula, {
    sheets: [
      { name: "Formulas", cells: {} },
      { name: "Data", cells },
    ],
  });
  if (outcome.kind !== "value") throw new Error(`${formula}: ${JSON.stringify(outcome)}`);
  return outcome.value[0]?.[0];
}

/** Numbers as Excel writes them in a formula. */
const literal = (number: number): string =>
  number < 0 ? `-${literal(-number)}` : String(number).toUpperCase();

const cellValue = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => number + 0),
  fc.constantFrom("", "NA", "3", "word", "Word", " 4 "),
  fc.boolean()
);
const column = fc.array(cellValue, { minLength: 1, maxLength: 12 });

interface Tree {
  text: string;
  /** How tightly the outermost operator binds; a number binds tightest. */
  rank: number;
  value: number;
}

/** In Excel `-2^2` is 4, and operators of one rank go from left to right, `^` too. */
const RANKS: Record<string, number> = { "+": 1, "-": 1, "*": 2, "^": 3 };

function combine(operator: string, left: Tree, right: Tree): Tree {
  const rank = RANKS[operator] ?? 0;
  const bracket = (tree: Tree, isRight: boolean): string =>
    tree.rank < rank || (isRight && tree.rank === rank) ? `(${tree.text})` : tree.text;
  const calculate: Record<string, number> = {
    "+": left.value + right.value,
    "-": left.value - right.value,
    "*": left.value * right.value,
    "^": left.value ** right.value,
  };
  return {
    text: `${bracket(left, false)}${operator}${bracket(right, true)}`,
    rank,
    value: calculate[operator] ?? Number.NaN,
  };
}

const { tree } = fc.letrec<{ tree: Tree; leaf: Tree }>((tie) => ({
  leaf: fc.integer({ min: 1, max: 9 }).map((value) => ({ text: String(value), rank: 9, value })),
  tree: fc.oneof(
    { maxDepth: 5 },
    tie("leaf"),
    fc
      .tuple(fc.constantFrom("+", "-", "*"), tie("tree"), tie("tree"))
      .map(([operator, left, right]) => combine(operator, left, right)),
    fc
      .tuple(tie("tree"), fc.integer({ min: 1, max: 3 }))
      .map(([left, value]) => combine("^", left, { text: String(value), rank: 9, value })),
    tie("tree").map(({ text, rank, value }) => ({
      text: `-${rank < 4 ? `(${text})` : text}`,
      rank: 4,
      value: -value,
    }))
  ),
}));

describe("laws", () => {
  it("operators bind as in Excel", () => {
    fc.assert(
      fc.property(tree, ({ text, value }) => {
        fc.pre(Number.isFinite(value));
        expect(valueOf(text)).toBeCloseTo(value, Math.abs(value) > 1e6 ? -10 : 6);
      })
    );
  });

  it("exactly one of <, = and > holds, and swapping the sides swaps them", () => {
    fc.assert(
      fc.property(cellValue, cellValue, (first, second) => {
        const holds = (operator: string): unknown =>
          valueOf(`Data!A1${operator}Data!A2`, [first, second]);
        expect(["<", "=", ">"].filter((operator) => holds(operator) === true)).toHaveLength(1);
        expect(holds("<")).toBe(valueOf("Data!A2>Data!A1", [first, second]));
        expect(holds("<=")).toBe(valueOf("NOT(Data!A1>Data!A2)", [first, second]));
        expect(holds("<>")).toBe(valueOf("NOT(Data!A1=Data!A2)", [first, second]));
      })
    );
  });

  it("a number written as text is read back to 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e18, max: 1e18, noNaN: true }), (number) => {
        const text = valueOf('Data!A1&""', [number]);
        expect(Number(text)).toBe(Number(number.toPrecision(15)) + 0);
        expect(valueOf('VALUE(Data!A1&"")', [number])).toBe(Number(text));
      })
    );
  });

  it("sums, counts and conditions agree with one another", () => {
    fc.assert(
      fc.property(column, fc.integer({ min: -50, max: 50 }), (cells, limit) => {
        const range = `Data!A1:A${cells.length}`;
        const numbers = cells.filter((cell): cell is number => typeof cell === "number");
        const sum = numbers.reduce((total, number) => total + number, 0);
        expect(valueOf(`SUM(${range})`, cells)).toBe(sum);
        expect(valueOf(`SUMPRODUCT(${range})`, cells)).toBe(sum);
        expect(valueOf("SUM(Data!A:A)", cells)).toBe(sum);
        expect(valueOf(`COUNT(${range})`, cells)).toBe(numbers.length);
        const count = (criterion: string): number =>
          Number(valueOf(`COUNTIF(${range},"${criterion}${limit}")`, cells));
        expect(count(">=") + count("<")).toBe(numbers.length);
        expect(count("=") + count("<>")).toBe(cells.length);
        const above = numbers.filter((number) => number > limit);
        expect(valueOf(`SUMIFS(${range},${range},">${limit}")`, cells)).toBe(
          above.reduce((total, number) => total + number, 0)
        );
        expect(valueOf(`SUMPRODUCT(--(${range}=""))`, cells)).toBe(
          cells.filter((cell) => cell === "").length
        );
      })
    );
  });

  it("ROUND is half a unit away at most, and what it gives stays", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: -3, max: 6 }),
        (number, places) => {
          const rounded = Number(valueOf(`ROUND(Data!A1,${places})`, [number]));
          expect(Math.abs(rounded - number)).toBeLessThanOrEqual(0.5 * 10 ** -places * (1 + 1e-9));
          expect(valueOf(`ROUND(Data!A1,${places})`, [rounded])).toBe(rounded);
        }
      )
    );
  });

  it("MOD has the sign of the divisor and completes the division", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -50, max: 50 }).filter((divisor) => divisor !== 0),
        (number, divisor) => {
          const rest = Number(valueOf(`MOD(${literal(number)},${literal(divisor)})`));
          expect(rest === 0 || rest > 0 === divisor > 0).toBe(true);
          expect(number - divisor * Math.floor(number / divisor)).toBeCloseTo(rest, 9);
        }
      )
    );
  });

  it("a sorted search finds the last value that is not greater", () => {
    const sorted = fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 15 })
      .map((numbers) => numbers.sort((first, second) => first - second));
    fc.assert(
      fc.property(sorted, fc.integer({ min: -5, max: 45 }), (numbers, wanted) => {
        const place = numbers.filter((number) => number <= wanted).length;
        const range = `Data!A1:A${numbers.length}`;
        const expected = place === 0 ? { error: "#N/A" } : place;
        expect(valueOf(`MATCH(${literal(wanted)},${range})`, numbers)).toEqual(expected);
        const value = place === 0 ? { error: "#N/A" } : numbers[place - 1];
        expect(valueOf(`LOOKUP(${literal(wanted)},${range})`, numbers)).toEqual(value);
        expect(valueOf(`INDEX(${range},MATCH(${literal(wanted)},${range}))`, numbers)).toEqual(
          value
        );
      })
    );
  });

  it("any text gets an answer", () => {
    const piece = fc.constantFrom(
      ...["SUM(", "IF(", "HSA.X(", ")", ",", "Data!A1:A3", "HSA_PW[Score]", "[@Weight]", "1", "-"],
      ...["+", "^", "%", "&", "=", '"x"', "{1,2}", " ", "#N/A", "TRUE", "A:A", ":", "!", "@", "("],
      ...["LET(x,", "x", "'", '"', "[", "{", "}", "#", "LAMBDA(x,x)", "INDEX(Data!A1:C3,0,"]
    );
    const anything = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      fc.string({ maxLength: 20 })
    );
    fc.assert(
      fc.property(anything, (formula) => {
        expect(["value", "calls", "unsupported"]).toContain(outcomeOf(formula).kind);
      }),
      { numRuns: 500 }
    );
  });
});

describe("the list of functions", () => {
  const tested = new Set(
    [
      ...Object.values(oracleFormulas).flat(),
      ...arrayFormulas,
      ...placedFormulas.map(({ formula }) => formula),
    ].flatMap((formula) => [...formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((match) => match[1]))
  );
  /**
   * LibreOffice 7.4 does not have these, or writes addresses in its own way; evaluate.test.ts has
   * their values.
   */
  const onlyInExcel = ["XLOOKUP", "XMATCH", "CELL"];
  /** Other names of a function that is compared. */
  const otherNames = [
    "FALSE",
    "PERCENTILE.INC",
    "QUARTILE.INC",
    "RANK.EQ",
    "STDEVP",
    "VAR.S",
    "VARP",
  ];

  it.each(calculatedFunctions())("%s is Excel's, and compared with LibreOffice", (name) => {
    expect(isExcelFunction(name)).toBe(true);
    expect(tested.has(name) || onlyInExcel.includes(name) || otherNames.includes(name)).toBe(true);
  });
});
