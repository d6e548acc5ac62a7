import { check } from "../../src/actions/check";
import { install } from "../../src/actions/install";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, cellOf, openExcel } from "../support/excel";
import { choices, openInstalled } from "../support/installed";

const water = communityWater();
const names = tableNames(water);
const [first, second] = water.categories.map(({ code }) => names.category.get(code)!);
const codesOf = (category: number) =>
  water.indicators
    .filter((one) => one.category === water.categories[category]!.code)
    .map(({ code }) => code);

async function checked(framework = water) {
  const outcome = await check({ framework });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome;
}
const problems = (outcome: Awaited<ReturnType<typeof checked>>) =>
  outcome.findings.filter(({ weight }) => weight === "problem");

describe.each([humanSecurity(), water])("check of $id", (framework) => {
  it("takes one round trip and finds nothing wrong in new sheets", async () => {
    const { host } = await openInstalled(framework);
    const outcome = await checked(framework);
    expect(host.statistics.batches).toBe(1);
    expect(problems(outcome)).toEqual([]);
    expect(outcome.assessment.entries.map(({ code }) => code)).toEqual(
      framework.indicators.map(({ code }) => code)
    );
    expect(
      outcome.assessment.entries.every(
        ({ entry, weight }) => entry.kind === "blank" && weight === 1
      )
    ).toBe(true);
    expect(outcome.assessment.method).toEqual(framework.method);
    expect(outcome.assessment.categoryWeights).toEqual(
      Object.fromEntries(framework.categories.map(({ code, weight }) => [code, weight]))
    );
  });
});

it("names the sheet, the cell and the rule of everything that is wrong", async () => {
  const { host, installed } = await openInstalled(water);
  const [a, b, c] = codesOf(0);
  const top = water.scale.levels.length;
  const cells = {
    score: await cellOf(first!, "Score", a!),
    above: await cellOf(first!, "Score", b!),
    weight: await cellOf(first!, "Weight", c!),
  };
  await byHand(host, (workbook) => {
    const set = (address: string, value: unknown) => {
      const [sheet, cell] = address.split("!") as [string, string];
      workbook.worksheets.getItem(sheet.replace(/^'|'$/g, "")).getRange(cell).values = [[value]];
    };
    set(cells.score, 0);
    set(cells.above, top + 1);
    set(cells.weight, 0);
  });
  const outcome = await checked();
  const sheet = installed.sheets.find(
    ({ key }) => key === `category/${water.categories[0]!.code}`
  )!;
  const told = problems(outcome).map(({ rule, code, place }) => [
    rule,
    code,
    `'${place?.sheet}'!${place?.cell}`,
  ]);
  expect(told).toEqual([
    ["zero-is-not-a-score", a, cells.score],
    ["above-scale", b, cells.above],
    ["weight-not-positive", c, cells.weight],
  ]);
  expect(outcome.findings[0]?.place?.sheet).toBe(sheet.name);
});

it("reads sheets that were renamed, tables that were sorted, filtered, moved and extended", async () => {
  const { host, installed } = await openInstalled(water);
  const codes = codesOf(0);
  const sheet = installed.sheets.find(
    ({ key }) => key === `category/${water.categories[0]!.code}`
  )!;
  await byHand(host, async (workbook, sync) => {
    const worksheet = workbook.worksheets.getItem(sheet.name);
    worksheet.name = "Bob's sheet";
    const table = workbook.tables.getItem(first!);
    table.columns.add(0, [["Own column"], ...codes.map(() => ["x"])]);
    const code = table.columns.getItem("Code").getDataBodyRange();
    const score = table.columns.getItem("Score").getDataBodyRange();
    await sync();
    code.values = [...codes].reverse().map((one) => [one]);
    score.values = codes.map((_, index) => [index === 0 ? 2 : "NA"]);
  });
  const outcome = await checked();
  const last = codes[codes.length - 1];
  expect(outcome.assessment.entries.find(({ code }) => code === last)).toMatchObject({
    entry: { kind: "score", level: 2 },
    place: { sheet: "Bob's sheet" },
  });
  expect(
    outcome.assessment.entries.filter(({ entry }) => entry.kind === "notApplicable")
  ).toHaveLength(codes.length - 1);
  expect(problems(outcome)).toEqual([]);
});

it("finds a table that was renamed, with one more round trip", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    workbook.tables.getItem(second!).name = "MyOwnName";
  });
  const outcome = await checked();
  expect(host.statistics.batches).toBe(2);
  expect(outcome.findings[0]).toMatchObject({
    rule: "table-renamed",
    facts: { found: "MyOwnName", understood: second },
  });
  expect(problems(outcome)).toEqual([]);
});

it("reports a column and a sheet that were deleted, each once", async () => {
  const { host, installed } = await openInstalled(water);
  const gone = installed.sheets.find(({ key }) => key === `category/${water.categories[1]!.code}`)!;
  await byHand(host, (workbook) => {
    workbook.tables.getItem(first!).columns.getItem("Score").delete();
    workbook.worksheets.getItem(gone.name).delete();
  });
  const outcome = await checked();
  expect(
    problems(outcome).map(({ rule, facts }) => [rule, facts["field"] ?? facts["found"]])
  ).toEqual([
    ["table-missing", second],
    ["column-missing", "Score"],
  ]);
});

it("reads the original of a sheet that was copied and names the copy", async () => {
  const { host, installed } = await openInstalled(water);
  const original = installed.sheets.find(
    ({ key }) => key === `category/${water.categories[0]!.code}`
  )!;
  // What Excel does on a copy: the marks go along, the table gets another name.
  await byHand(host, (workbook) => {
    const copy = workbook.worksheets.add("Copy");
    copy.customProperties.add("HSA.key", original.key);
    copy.customProperties.add("HSA.framework", `${water.id}@${water.version}`);
    copy.getRange("A1:C2").values = [
      ["Code", "Score", "Weight"],
      [codesOf(0)[0], 1, 1],
    ];
    copy.tables.add("A1:C2", true).name = "HSA_Copy";
    copy.position = 0;
  });
  const outcome = await checked();
  expect(outcome.findings[0]).toMatchObject({
    rule: "sheet-copied",
    facts: { found: "Copy", understood: original.name },
  });
  expect(outcome.assessment.entries.every(({ entry }) => entry.kind === "blank")).toBe(true);
});

it("says that another version of the framework made the sheets", async () => {
  await openInstalled({ ...water, version: "0.0.9" });
  const outcome = await checked();
  expect(outcome.findings.map(({ rule }) => rule)).toContain("framework-other");
});

it("refuses where nothing is installed, and where another framework is", async () => {
  openExcel();
  expect(await check({ framework: water })).toEqual({
    kind: "refused",
    reasons: [{ kind: "not-installed" }],
  });
  await install({ framework: humanSecurity(), choices });
  expect(await check({ framework: water })).toMatchObject({
    kind: "refused",
    reasons: [{ kind: "other-framework" }],
  });
});
