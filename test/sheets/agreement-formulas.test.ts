/** The figures of the Agreement sheet against the pure functions, for scales of every length. */
import fc from "fast-check";
import type { Entry } from "../../src/assessment/assessment";
import { scorePair } from "../../src/assessment/score-pairs";
import { addSheets } from "../../src/actions/add-sheets";
import { agreementReport } from "../../src/scoring/agreement/agreement-report";
import { agreementLayout } from "../../src/sheets/agreement-layout";
import { agreementSheet } from "../../src/sheets/agreement-sheet";
import { sheetKeys } from "../../src/sheets/sheet-keys";
import { tableNames } from "../../src/sheets/table-names";
import { agreementReadings, hidingLines } from "../../src/text/assessors-sheet";
import type { HostOptions } from "../../src/workbench/host/host-options";
import { openInstalled } from "../support/installed";
import { builtFunctions } from "../terminal/assess-file";
import { syntheticFramework } from "./synthetic-framework";

type Cell = number | "NA" | "NI" | "";

const entry = (cell: Cell): Entry => {
  if (typeof cell === "number") return { kind: "score", level: cell };
  return { kind: cell === "NA" ? "notApplicable" : cell === "NI" ? "noInformation" : "blank" };
};

/** An Agreement sheet where pairs can be put in and figures taken out. */
async function openSheet(levels: number, indicators: number, options: HostOptions = {}) {
  const framework = syntheticFramework({ codes: ["Z"], indicators, levels });
  await openInstalled(framework, {}, options);
  const choices = { a: "A-01", b: "A-02", round: "Baseline", now: "2026-11-26" };
  const added = await addSheets({
    framework,
    version: "0.1.0",
    sheets: [
      {
        key: sheetKeys.agreement,
        name: "HSA Agreement",
        plan: (context) => agreementSheet(context, choices),
      },
    ],
  });
  if (added.kind !== "added") throw new Error(JSON.stringify(added));
  const { figuresHeader } = agreementLayout(framework, hidingLines.length);
  const table = tableNames(framework).optional.scorePairs;
  return async (pairs: readonly (readonly [Cell, Cell])[]) =>
    Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem(table).columns;
      const rows = Array.from({ length: indicators }, (_, index) => pairs[index] ?? ["", ""]);
      columns.getItem("Assessor A").getDataBodyRange().values = rows.map(([a]) => [a]);
      columns.getItem("Assessor B").getDataBodyRange().values = rows.map(([, b]) => [b]);
      // What is calculated is there after the batch, as in Excel.
      await context.sync();
      const figures = context.workbook.worksheets
        .getItem("HSA Agreement")
        .getRangeByIndexes(figuresHeader + 1, 2, 5, 3);
      figures.load("values");
      await context.sync();
      return figures.values as unknown[][];
    });
}

function expected(pairs: readonly (readonly [Cell, Cell])[]) {
  return agreementReport(pairs.map(([a, b], i) => scorePair(`X-${i}`, entry(a), entry(b))));
}

function isNear(found: unknown, value: number | null, isKnown: boolean): void {
  if (value !== null) expect(Math.abs(Number(found) - value)).toBeLessThan(1e-9);
  else expect(found).toBe(isKnown ? "#N/A" : "");
}

function agree(found: unknown[][], pairs: readonly (readonly [Cell, Cell])[]): void {
  const report = expected(pairs);
  const isKnown = report.reading !== "too-few";
  expect(found.slice(0, 3).map(([count]) => count)).toEqual([
    report.pairs,
    report.exact,
    report.withinOne,
  ]);
  isNear(found[1]![1], report.exactShare, isKnown);
  isNear(found[2]![1], report.withinOneShare, isKnown);
  isNear(found[3]![1], report.kappa, isKnown);
  isNear(found[4]![1], report.alpha, isKnown);
  const reading = report.pairs === 0 ? "Nothing to compare yet" : agreementReadings[report.reading];
  expect(found[4]![2]).toBe(reading);
}

const cells = (levels: number): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: levels }) },
    { weight: 1, arbitrary: fc.constantFrom<Cell>("NA", "NI", "") }
  );

describe.each([2, 4, 5, 10])("a scale of %i levels", (levels) => {
  it("gives the same figures from native formulas", async () => {
    const figures = await openSheet(levels, 24);
    const some = fc.array(fc.tuple(cells(levels), cells(levels)), { maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(some, async (pairs) => agree(await figures(pairs), pairs)),
      { numRuns: 25 }
    );
    agree(await figures([]), []);
    const same = Array.from({ length: 12 }, (): [Cell, Cell] => [levels, levels]);
    agree(await figures(same), same);
  });
});

it("gives the same figures where the custom function answers", async () => {
  const figures = await openSheet(5, 24, { functions: builtFunctions() });
  const some = fc.array(fc.tuple(cells(5), cells(5)), { minLength: 8, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(some, async (pairs) => agree(await figures(pairs), pairs)),
    { numRuns: 15 }
  );
});
