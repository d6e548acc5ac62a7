import { enterIndicator, type EnterIndicatorRequest } from "../../src/actions/enter-indicator";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { bigFramework } from "../support/big-framework";
import { byHand } from "../support/excel";
import { openInstalled } from "../support/installed";

const water = communityWater();
const { code, category } = water.indicators[0]!;
const table = tableNames(water).category.get(category)!;
const entry: EnterIndicatorRequest["entry"] = {
  code,
  entry: { kind: "score", level: 1 },
  confidence: "Low",
  evidence: ["interview"],
  basis: "Said so",
};

async function trips(
  host: { statistics: { batches: number }; resetStatistics(): void },
  request: Partial<EnterIndicatorRequest> = {}
): Promise<number> {
  host.resetStatistics();
  const outcome = await enterIndicator({ framework: water, entry, ...request });
  if (outcome.kind !== "entered") throw new Error(JSON.stringify(outcome));
  return host.statistics.batches;
}

describe.each([humanSecurity(), water, bigFramework(water)])("an entry of $id", (framework) => {
  it("takes one round trip, however big the framework", async () => {
    const { host } = await openInstalled(framework);
    for (const one of framework.indicators.slice(-2)) {
      expect(await trips(host, { framework, entry: { ...entry, code: one.code } })).toBe(1);
    }
    expect(host.statistics.requestBytes).toBeLessThan(20_000);
  });
});

it("takes one round trip after a sort and in a sheet that was renamed", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, async (workbook, sync) => {
    const codes = workbook.tables.getItem(table).columns.getItem("Code").getDataBodyRange();
    codes.load("values");
    workbook.worksheets.getItem(`HSA ${category}`).name = "Elsewhere";
    await sync();
    codes.values = [...codes.values].reverse();
  });
  expect(await trips(host)).toBe(1);
});

it("takes one round trip in a second assessment", async () => {
  const { host } = await openInstalled(water, {
    names: [{ name: table, scope: null, formula: "Sheet1!$A$1", hidden: false }],
  });
  expect(await trips(host, { assessment: "_2" })).toBe(1);
  // Without the key the plain names are tried first, and the tables are read twice.
  const changed = { ...entry, basis: "Said twice" };
  expect(await trips(host, { entry: changed })).toBe(4);
});

it("takes three where a question fails before the write", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, async (workbook, sync) => {
    const found = workbook.tables.getItem(table);
    const rows = found.rows.getCount();
    await sync();
    found.columns.add(3, [["Own"], ...Array.from({ length: rows.value }, () => ["mine"])]);
  });
  expect(await trips(host)).toBe(3);
});

it("takes three where the code stands twice: nothing is written and taken back", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    const codes = workbook.tables.getItem(table).columns.getItem("Code").getDataBodyRange();
    codes.getCell(2, 0).values = [[code.toLowerCase()]];
  });
  expect(await trips(host)).toBe(3);
});

it("takes one more to put back a formula that gave the value already", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    const scores = workbook.tables.getItem(table).columns.getItem("Score").getDataBodyRange();
    scores.getCell(0, 0).formulas = [["=2-1"]];
  });
  expect(await trips(host)).toBe(2);
});
