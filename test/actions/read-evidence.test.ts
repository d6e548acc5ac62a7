import { check } from "../../src/actions/check";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater } from "../frameworks/load";
import { byHand } from "../support/excel";
import { openInstalled } from "../support/installed";

const water = communityWater();
const log = tableNames(water).evidence;
const [first, second] = water.indicators.map(({ code }) => code);

async function checked() {
  const outcome = await check({ framework: water });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Fills cells of the log by header; row 0 is the first below the header. */
async function fill(
  host: Parameters<typeof byHand>[0],
  row: number,
  cells: Readonly<Record<string, string | number>>
): Promise<void> {
  await byHand(host, (workbook) => {
    const table = workbook.tables.getItem(log);
    for (const [header, value] of Object.entries(cells)) {
      table.columns.getItem(header).getDataBodyRange().getCell(row, 0).values = [[value]];
    }
  });
}

it("reads the log of a fresh installation as empty, in one round trip", async () => {
  const { host } = await openInstalled(water);
  const { assessment, findings } = await checked();
  expect(host.statistics.batches).toBe(1);
  expect(assessment.evidence).toEqual([]);
  expect(findings.filter(({ rule }) => rule.startsWith("item-"))).toEqual([]);
});

it("reads items wherever their columns were moved to, and names the cell of what is wrong", async () => {
  const { host, installed } = await openInstalled(water);
  await fill(host, 0, { Indicator: first!, Type: "interview", "Source code": "S-014", Level: 2 });
  await fill(host, 4, { Indicator: "?", Month: "2026-04", Value: 12.5, Dataset: "CENSUS" });
  await byHand(host, (workbook) => {
    const table = workbook.tables.getItem(log);
    table.columns.add(0, [["Mine"], ...Array.from({ length: 20 }, () => ["note"])]);
  });
  const { assessment, findings } = await checked();
  const sheet = installed.sheets.find(({ key }) => key === "evidence")!.name;
  expect(assessment.evidence).toMatchObject([
    { id: "E-001", indicator: first, type: "interview", source: "S-014", level: 2 },
    { id: "E-005", indicator: "", month: "2026-04", value: "12.5", dataset: "CENSUS" },
  ]);
  expect(assessment.evidence?.[0]?.place).toEqual({ sheet, cell: "C5" });
  expect(findings.find(({ rule }) => rule === "item-code-unknown")).toMatchObject({
    place: { sheet, cell: "C9" },
    facts: { id: "E-005", found: "?" },
  });
});

it("reads a log of schema version 1, whose later columns are not missed", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, async (workbook, sync) => {
    const table = workbook.tables.getItem(log);
    for (const header of [
      "Stakeholder",
      "Self-reported",
      "Level",
      "Consent",
      "Field",
      "Version",
      "Value",
      "Use",
      "Conversion",
    ]) {
      table.columns.getItem(header).delete();
    }
    await sync();
    table.columns.getItem("Dataset").getHeaderRowRange().values = [["Dataset, version and value"]];
  });
  await fill(host, 1, {
    Indicator: second!,
    Type: "data",
    "Dataset, version and value": "Census 2025: 40 %",
  });
  const { assessment, findings } = await checked();
  expect(findings.filter(({ rule }) => rule === "column-missing")).toEqual([]);
  expect(assessment.evidence).toMatchObject([
    { id: "E-002", indicator: second, dataset: "Census 2025: 40 %", version: "", level: null },
  ]);
});

it("misses a column that was deleted from a log of today", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    workbook.tables.getItem(log).columns.getItem("Level").delete();
  });
  const { findings } = await checked();
  expect(findings.filter(({ rule }) => rule === "column-missing")).toMatchObject([
    { facts: { field: "Level", found: log } },
  ]);
});

it("finds a log that was renamed, and says nothing where its sheet was deleted", async () => {
  const { host, installed } = await openInstalled(water);
  await byHand(host, (workbook) => {
    workbook.tables.getItem(log).name = "MyLog";
  });
  const renamed = await checked();
  expect(renamed.assessment.evidence).toEqual([]);
  expect(renamed.findings).toContainEqual(
    expect.objectContaining({ rule: "table-renamed", facts: { found: "MyLog", understood: log } })
  );
  await byHand(host, (workbook) => {
    const sheet = installed.sheets.find(({ key }) => key === "evidence")!.name;
    workbook.worksheets.getItem(sheet).delete();
  });
  const gone = await checked();
  expect(gone.assessment).not.toHaveProperty("evidence");
  expect(gone.findings.filter(({ rule }) => rule === "table-missing")).toEqual([]);
});

it("names ids that stand twice once", async () => {
  const { host } = await openInstalled(water);
  await fill(host, 0, { Id: "E-7", Indicator: first! });
  await fill(host, 1, { Id: "e-7", Indicator: first! });
  const { findings } = await checked();
  expect(findings.filter(({ rule }) => rule === "item-id-repeated")).toMatchObject([
    { facts: { found: "E-7", count: 2 }, code: first },
  ]);
});
