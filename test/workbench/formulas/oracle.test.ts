import * as fc from "fast-check";
import { evaluate, type Scalar } from "../../../src/workbench/formulas/evaluate";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "../../oracle/describe-oracle";
import { recalculateBytes, type CalculatedSheets } from "../../oracle/libreoffice";
import { smallWorkbook, type SmallCell } from "../../oracle/small-workbook";
import { differences } from "./differences";
import { arrayFormulas, oracleFormulas, placedFormulas } from "./oracle-formulas";
import { randomFormula } from "./random-formulas";
import { sampleData } from "./sample-data";
import { placeOf, surroundingsOf } from "./sketch";

interface Placed {
  group: string;
  sheet: string;
  cell: string;
  formula: string;
  array?: boolean;
}

/** Below the data of every sheet. */
const FIRST_ROW = 40;

const everywhere: Placed[] = Object.entries(oracleFormulas).flatMap(([group, formulas]) =>
  formulas.map((formula) => ({ group, sheet: "Formulas", cell: "A", formula }))
);
const formulas: Placed[] = [
  ...everywhere.map((placed, index) => ({ ...placed, cell: `A${FIRST_ROW + index}` })),
  ...placedFormulas.map((placed) => ({ group: "placed", ...placed })),
  ...arrayFormulas.map((formula, index) => ({
    ...{ group: "array formulas", sheet: "Formulas", formula, array: true },
    cell: `B${FIRST_ROW + index}`,
  })),
];

/** As a file names the functions that came after Excel 2007. */
const asStored = (formula: string): string =>
  formula.replace(
    /\b(IFS|IFNA|SWITCH|XOR|CONCAT|TEXTJOIN|MAXIFS|MINIFS|STDEV\.[SP]|VAR\.[SP]|UNICHAR|UNICODE)\(/g,
    "_xlfn.$1("
  );

function workbookWith(formulas: readonly Placed[]): Uint8Array {
  return smallWorkbook({
    ...sampleData,
    sheets: sampleData.sheets.map((sheet) => {
      const cells: Record<string, SmallCell> = { ...sheet.cells };
      for (const placed of formulas.filter((one) => one.sheet === sheet.name)) {
        const formula = asStored(placed.formula);
        cells[placed.cell] = {
          ...{ formula, cached: 999 },
          array: placed.array ? placed.cell : undefined,
        };
      }
      return { ...sheet, cells };
    }),
  });
}

const surroundings = surroundingsOf(sampleData);

function ours({ sheet, cell, formula, array }: Placed): Scalar | undefined {
  const outcome = evaluate(formula, { sheet, ...placeOf(cell), array }, surroundings, new Map());
  if (outcome.kind !== "value") throw new Error(`${formula}: ${JSON.stringify(outcome)}`);
  return outcome.value[0]?.[0];
}

/** LibreOffice saves 15 digits, and sums with a correction of the rounding. */
function isAlike(actual: unknown, expected: unknown): boolean {
  if (typeof actual !== "number" || typeof expected !== "number") {
    return JSON.stringify(actual) === JSON.stringify(expected);
  }
  return Math.abs(actual - expected) <= 1e-11 * Math.max(1, Math.abs(expected));
}

function isError(value: unknown): boolean {
  return typeof value === "object" && value !== null && "error" in value;
}

function expectSame(actual: unknown, expected: unknown): void {
  if (!isAlike(actual, expected)) expect(actual).toEqual(expected);
}

describeWithLibreOffice("formulas as LibreOffice calculates them", () => {
  let sheets: CalculatedSheets;

  beforeAll(async () => {
    sheets = await recalculateBytes(workbookWith(formulas));
  }, ORACLE_TIMEOUT);

  const isDifferent = ({ formula, array }: Placed): boolean =>
    array !== true && differences.some((difference) => difference.formula === formula);

  it.each(formulas.filter((placed) => !isDifferent(placed)))("$group: $formula", (placed) => {
    expectSame(ours(placed), sheets.get(placed.sheet)?.get(placed.cell));
  });

  it.each(differences)("known difference: $formula", ({ formula, excel, libreOffice }) => {
    const placed = formulas.find((one) => one.formula === formula && one.array !== true);
    if (!placed) throw new Error(`${formula} is not among the formulas`);
    expectSame(ours(placed), excel);
    expectSame(sheets.get(placed.sheet)?.get(placed.cell), libreOffice);
  });

  it(
    "1,500 random formulas",
    async () => {
      // Always the same ones: a rounding where two big numbers cancel out may differ, and rarely does.
      const random = [...new Set(fc.sample(randomFormula, { numRuns: 1500, seed: 20 }))]
        .filter((formula) => formula.length < 2000)
        .map((formula, index) => ({
          ...{ group: "random", sheet: "Formulas", formula },
          cell: `A${FIRST_ROW + index}`,
        }));
      const calculated = (await recalculateBytes(workbookWith(random))).get("Formulas");
      const wrong = random.flatMap((placed) => {
        const [actual, expected] = [ours(placed), calculated?.get(placed.cell)];
        // Which of several errors comes through differs; the table above has them one by one.
        const isSame = (isError(actual) && isError(expected)) || isAlike(actual, expected);
        return isSame ? [] : [{ formula: placed.formula, actual, expected }];
      });
      expect(wrong).toEqual([]);
    },
    ORACLE_TIMEOUT
  );
});
