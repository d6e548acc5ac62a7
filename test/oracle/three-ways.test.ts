/**
 * The same entries through the custom functions on the host, through the native formulas as a
 * recipient without the add-in calculates them, and through src/scoring: one number.
 */
import fc from "fast-check";
import { check } from "../../src/actions/check";
import { install } from "../../src/actions/install";
import type { Framework } from "../../src/framework/framework";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { defaultSheetNames } from "../../src/sheets/sheet-names";
import { categoryKey, sheetKeys } from "../../src/sheets/sheet-keys";
import { overallColumns, scoreColumns } from "../../src/sheets/score-columns";
import { overallHeader, scoreHeader, scoresLayout } from "../../src/sheets/scores-layout";
import { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { connectAddIn } from "../../src/workbench/transports/node-add-in";
import { communityWater, humanSecurity } from "../frameworks/load";
import { builtFunctions } from "../terminal/assess-file";
import { describeWithLibreOffice, ORACLE_TIMEOUT } from "./describe-oracle";
import { type CalculatedValue, recalculateAll } from "./libreoffice";

/** A score, or that there is none: `#N/A` and `#VALUE!` are told apart between the two formulas. */
type Reading = number | string;

interface Cells {
  readonly scores: Reading[];
  readonly coverage: Reading[];
  /** Geometric, arithmetic, minimum. */
  readonly overall: Reading[];
}

interface EntrySet {
  readonly scores: readonly unknown[];
  readonly weights: readonly unknown[];
  readonly categoryWeights: readonly number[];
}

const top = (framework: Framework): number => framework.scale.levels.length;

/** Mostly good entries; the odd ones are those that people paste. No booleans: LibreOffice counts TRUE as 1. */
function entrySets(framework: Framework): fc.Arbitrary<EntrySet> {
  const count = framework.indicators.length;
  const level = fc.integer({ min: 1, max: top(framework) });
  const usual = fc.oneof(
    { weight: 8, arbitrary: level },
    { weight: 1, arbitrary: fc.constantFrom("NA", "NI", "") }
  );
  const odd = fc.constantFrom<unknown>("'2", " na ", "n/a", 0, "x", top(framework) + 1, 2.5, -1);
  const weight = fc.constantFrom(1, 1, 0.1, 0.75, 1.25, 3);
  const many = <T>(value: fc.Arbitrary<T>) =>
    fc.array(value, { minLength: count, maxLength: count });
  const rarelyOdd = fc.oneof({ weight: 60, arbitrary: usual }, { weight: 1, arbitrary: odd });
  return fc.record({
    scores: fc.oneof(
      { weight: 3, arbitrary: many(usual) },
      { weight: 2, arbitrary: many(rarelyOdd) },
      { weight: 1, arbitrary: many(fc.oneof(level, fc.constantFrom("", "NI", "NA"))) }
    ),
    weights: fc.oneof(
      { weight: 4, arbitrary: many(weight) },
      {
        weight: 1,
        arbitrary: many(
          fc.oneof(
            { weight: 40, arbitrary: weight },
            { weight: 1, arbitrary: fc.constantFrom<unknown>(0, -1, "", "x") }
          )
        ),
      }
    ),
    categoryWeights: fc.array(fc.constantFrom(1, 1, 2, 0.5), {
      minLength: framework.categories.length,
      maxLength: framework.categories.length,
    }),
  });
}

async function enter(framework: Framework, set: EntrySet): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    for (const { code } of framework.categories) {
      const table = workbook.worksheets
        .getItem(defaultSheetNames(framework).get(categoryKey(code)) ?? "")
        .tables.getItemAt(0);
      const column = (name: string, from: readonly unknown[]): void => {
        const values = framework.indicators.flatMap((one, index) =>
          one.category === code ? [[from[index]]] : []
        );
        table.columns.getItem(name).getDataBodyRange().values = values as any[][];
      };
      column("Score", set.scores);
      column("Weight", set.weights);
    }
    const weights = workbook.tables.getItem("HSA_Categories").columns.getItem("Weight");
    weights.getDataBodyRange().values = set.categoryWeights.map((weight) => [weight]);
  });
}

function pick(framework: Framework, cell: (row: number, column: number) => Reading): Cells {
  const layout = scoresLayout(framework);
  const rows = framework.categories.map((_, index) => layout.categoriesHeader + 1 + index);
  const at = (name: string) => scoreHeader.indexOf(name);
  const means = [2, 3, 4].map((offset) => layout.overallHeader + offset);
  return {
    scores: rows.map((row) => cell(row, at(scoreColumns.score))),
    coverage: rows.map((row) => cell(row, at(scoreColumns.coverage))),
    overall: means.map((row) => cell(row, overallHeader.indexOf(overallColumns.score))),
  };
}

async function onHost(framework: Framework): Promise<Cells> {
  return Excel.run(async (context) => {
    const name = defaultSheetNames(framework).get(sheetKeys.scores) ?? "";
    const range = context.workbook.worksheets.getItem(name).getUsedRange();
    range.load("values");
    await context.sync();
    return pick(framework, (row, column) => range.values[row]?.[column]);
  });
}

function inLibreOffice(framework: Framework, cells: Map<string, CalculatedValue>): Cells {
  return pick(framework, (row, column) => {
    const value = cells.get(`${String.fromCharCode(65 + column)}${row + 1}`);
    return typeof value === "object" ? value.error : (value as Reading);
  });
}

async function byScoring(framework: Framework): Promise<Cells> {
  const outcome = await check({ framework });
  if (outcome.kind !== "checked") throw new Error(outcome.kind);
  const { categories, overall } = scoreAssessment(outcome.assessment);
  const { geometric, arithmetic, minimum } = overall;
  return {
    scores: categories.map(({ score }) => score ?? "none"),
    coverage: categories.map(({ coverage }) => coverage),
    overall: [geometric, arithmetic, minimum].map((value) => value ?? "none"),
  };
}

function expectSame(one: Reading, other: Reading, where: string): void {
  if (typeof one === "number" && typeof other === "number") {
    if (Math.abs(one - other) > 1e-9) throw new Error(`${where}: ${one} and ${other}`);
  } else if (typeof one === "number" || typeof other === "number") {
    throw new Error(`${where}: ${one} and ${other}`);
  }
}

describeWithLibreOffice("three ways to one score", () => {
  it.each<[string, () => Framework, number]>([
    ["human security", humanSecurity, 30],
    ["community water", communityWater, 50],
  ])(
    "%s",
    async (_name, load, count) => {
      const framework = load();
      const opened = openWorkbook(emptyWorkbook());
      const host = new WorkbookHost(opened.contents, { functions: builtFunctions() });
      Object.assign(globalThis, connectAddIn(host));
      const choices = { partner: "", scope: "", round: "", handling: "", version: "0.0.0" };
      expect((await install({ framework, choices })).kind).toBe("installed");
      const sets = fc.sample(entrySets(framework), { numRuns: count, seed: 20260101 });
      const files: Uint8Array[] = [];
      const host1: Cells[] = [];
      const scoring: Cells[] = [];
      for (const set of sets) {
        await enter(framework, set);
        host1.push(await onHost(framework));
        scoring.push(await byScoring(framework));
        files.push(opened.save(host.changes()));
      }
      const sheet = defaultSheetNames(framework).get(sheetKeys.scores) ?? "";
      const calculated = await recalculateAll(files);
      let numbers = 0;
      sets.forEach((set, index) => {
        const [ours, office, pure] = [host1[index], calculated[index]?.get(sheet), scoring[index]];
        if (!ours || !office || !pure) throw new Error("a set was lost");
        const theirs = inLibreOffice(framework, office);
        const where = (what: string) => `set ${index} ${what} ${JSON.stringify(set)}`;
        for (const part of ["scores", "overall"] as const) {
          pure[part].forEach((value, place) => {
            const one = ours[part][place] ?? "";
            const two = theirs[part][place] ?? "";
            expectSame(one, value, where(`${part} ${place}: function, scoring`));
            expectSame(two, value, where(`${part} ${place}: native, scoring`));
            // Which error it is matters to a lead's own formulas.
            if (typeof one === "string" && one !== two) throw new Error(where(`${one} ${two}`));
            if (typeof value === "number") numbers += 1;
          });
        }
        pure.coverage.forEach((value, place) => {
          const one = ours.coverage[place] ?? "";
          const two = theirs.coverage[place] ?? "";
          expectSame(one, two, where(`coverage ${place}: function, native`));
          if (typeof one === "number") expectSame(one, value, where(`coverage ${place}: scoring`));
        });
      });
      expect(numbers).toBeGreaterThan(count);
    },
    ORACLE_TIMEOUT
  );
});
