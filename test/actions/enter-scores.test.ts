import { check } from "../../src/actions/check";
import { enterScores } from "../../src/actions/enter-scores";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, cellOf, formulasOf, valuesOf } from "../support/excel";
import { allAt, openInstalled, scoreEntry } from "../support/installed";

const water = communityWater();
const code = water.indicators[0]!.code;
const other = water.indicators[1]!.code;
const table = tableNames(water).category.get(water.indicators[0]!.category)!;

async function cell(header: string, of = code): Promise<any> {
  const [sheet, address] = (await cellOf(table, header, of)).split("!") as [string, string];
  return (await valuesOf(sheet.replace(/^'|'$/g, ""), address))[0]![0];
}

it.each([humanSecurity(), water])(
  "enters a whole assessment of $id in two round trips",
  async (framework) => {
    const { host } = await openInstalled(framework);
    const entries = allAt(framework, 3, { [framework.indicators[0]!.code]: 1 });
    const outcome = await enterScores({ framework, entries });
    expect(outcome).toEqual({ kind: "entered", cells: entries.length * 4, overwritten: [] });
    expect(host.statistics.batches).toBe(2);
    const read = await check({ framework });
    if (read.kind !== "checked") throw new Error(read.kind);
    expect(
      read.assessment.entries.map(({ code, entry, confidence, evidence, basis }) => ({
        code,
        entry,
        confidence,
        evidence,
        basis,
      }))
    ).toEqual(entries);
    expect(read.findings.filter(({ weight }) => weight === "problem")).toEqual([]);
  }
);

it("says what it wrote over and leaves alone what is not given", async () => {
  await openInstalled(water);
  await enterScores({ framework: water, entries: [scoreEntry(code, 2), scoreEntry(other, 2)] });
  const outcome = await enterScores({
    framework: water,
    entries: [
      {
        code,
        entry: { kind: "notApplicable" },
        confidence: null,
        evidence: ["interview"],
        basis: '=HYPERLINK("x")',
      },
    ],
  });
  if (outcome.kind !== "entered") throw new Error(JSON.stringify(outcome));
  expect(outcome.cells).toBe(2);
  expect(outcome.overwritten.map(({ field, before, after }) => [field, before, after])).toEqual([
    ["Score", "2", "NA"],
    ["Basis", "Seen and heard", '=HYPERLINK("x")'],
  ]);
  expect(await cell("Score")).toBe("NA");
  expect(await cell("Confidence")).toBe("Moderate");
  // A text, not a formula.
  expect(await cell("Basis")).toBe('=HYPERLINK("x")');
  expect(await cell("Score", other)).toBe(2);
});

it("never touches formulas between the cells that it fills", async () => {
  const { host } = await openInstalled(water);
  const [sheet, address] = (await cellOf(table, "Basis", other)).split("!") as [string, string];
  const name = sheet.replace(/^'|'$/g, "");
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(name).getRange(address).formulas = [['="a"&"b"']];
  });
  await enterScores({ framework: water, entries: [scoreEntry(code, 2)] });
  expect(await formulasOf(name, address)).toEqual([['="a"&"b"']]);
});

it("refuses all at once and writes nothing", async () => {
  const { host, installed } = await openInstalled(water);
  const last = water.categories[water.categories.length - 1]!.code;
  const gone = installed.sheets.find(({ key }) => key === `category/${last}`)!;
  await byHand(host, (workbook) => {
    workbook.tables.getItem(table).columns.getItem("Basis").delete();
    workbook.worksheets.getItem(gone.name).delete();
  });
  const ofLast = water.indicators
    .filter(({ category }) => category === last)
    .map((one) => one.code);
  const outcome = await enterScores({
    framework: water,
    entries: [
      scoreEntry(code, 1),
      scoreEntry(code, 2),
      scoreEntry("ZZ-1", 2),
      scoreEntry(other, 1, { entry: { kind: "problem", rule: "not-a-score" } }),
      ...ofLast.map((one) => scoreEntry(one, 1)),
    ],
  });
  expect(outcome).toEqual({
    kind: "refused",
    reasons: [
      { kind: "code-repeated", code },
      { kind: "code-unknown", code: "ZZ-1" },
      { kind: "entry-unreadable", code: other },
      { kind: "column-missing", table, column: "Basis" },
      { kind: "table-missing", table: tableNames(water).category.get(last) },
    ],
  });
  expect(await cell("Score")).toBe("");
});

it("refuses a sheet that a user has protected", async () => {
  const { host, installed } = await openInstalled(water);
  const sheet = installed.sheets.find(
    ({ key }) => key === `category/${water.indicators[0]!.category}`
  )!;
  await byHand(host, (workbook) => workbook.worksheets.getItem(sheet.name).protection.protect());
  const outcome = await enterScores({ framework: water, entries: [scoreEntry(code, 1)] });
  expect(outcome).toEqual({
    kind: "refused",
    reasons: [{ kind: "sheet-protected", sheet: sheet.name }],
  });
});
