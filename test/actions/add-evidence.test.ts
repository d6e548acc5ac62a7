import { addEvidence } from "../../src/actions/add-evidence";
import { check } from "../../src/actions/check";
import { newEvidence } from "../../src/assessment/evidence-item";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater } from "../frameworks/load";
import { byHand, valuesOf } from "../support/excel";
import { openInstalled } from "../support/installed";

const water = communityWater();
const log = tableNames(water).evidence;
const [first = "", second = ""] = water.indicators.map(({ code }) => code);
const sheet = "HSA Evidence";

const item = newEvidence(first, {
  type: "interview",
  source: "S-014",
  stakeholder: "Well committee",
  isSelfReported: true,
  month: "2026-03",
  summary: "=1+1 is not a formula here\r\nsecond line",
  level: 2,
  reliability: "B",
  credibility: 3,
  sharing: "partner agencies",
  consent: "general use",
});
const value = newEvidence(second, {
  type: "data",
  month: "2025-12",
  dataset: "CENSUS",
  field: "q7",
  version: "2025",
  value: "0.25",
  level: 3,
  use: "ceiling",
  conversion: "0.2 to 0.4 is 3",
  reliability: "A",
  credibility: 1,
});

async function evidence() {
  const outcome = await check({ framework: water });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  const found = outcome.findings.filter(({ rule }) => rule.startsWith("item-"));
  expect(found).toEqual([]);
  return (outcome.assessment.evidence ?? []).map(({ place: _place, ...facts }) => facts);
}

it("logs items that are read back as they were given, in two round trips", async () => {
  const { host } = await openInstalled(water);
  const outcome = await addEvidence({ framework: water, assessment: "", items: [item, value] });
  expect(outcome).toEqual({ kind: "logged", ids: ["E-001", "E-002"], newColumns: [] });
  expect(host.statistics.batches).toBe(2);
  expect(await evidence()).toEqual([
    { id: "E-001", ...item, summary: "=1+1 is not a formula here\nsecond line" },
    { id: "E-002", ...value },
  ]);
  const rows = await valuesOf(sheet, "A5:S6");
  // A number stays one, and the month stays a text.
  expect([rows[1]![3], rows[1]![16]]).toEqual(["2025-12", 0.25]);
});

it("adds rows below, moves what a user has there, and keeps users' rows, columns and filters off", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    worksheet.getRange("B27").values = [["note of mine below"]];
    const table = workbook.tables.getItem(log);
    const notes = [["Mine"], ...Array.from({ length: 20 }, (_, row) => [row === 3 ? "keep" : ""])];
    table.columns.add(1, notes);
  });
  const items = Array.from({ length: 25 }, (_, index) =>
    newEvidence(first, { summary: `Item ${index}`, type: "site", month: "2026-01" })
  );
  const outcome = await addEvidence({ framework: water, items });
  expect(outcome).toMatchObject({ kind: "logged" });
  expect(host.statistics.batches).toBe(2);
  const found = await evidence();
  // The row with the user's word is the fourth: the log goes on below it.
  expect(found.map(({ id }) => id)).toEqual(
    ["E-004", ...Array.from({ length: 25 }, (_, i) => `E-${String(i + 5).padStart(3, "0")}`)].slice(
      1
    )
  );
  const rows = await valuesOf(sheet);
  expect(rows[7]!.slice(0, 2)).toEqual(["E-004", "keep"]);
  expect(rows.some((row) => row.includes("note of mine below"))).toBe(true);
});

it("gives new rows the look and the lists of the others", async () => {
  const { host } = await openInstalled(water);
  const items = Array.from({ length: 21 }, () => newEvidence(first, { summary: "x" }));
  await addEvidence({ framework: water, items });
  const looks = await byHand(host, async (workbook, sync) => {
    const rows = ["C5:C5", "C25:C25"].map((address) =>
      workbook.worksheets.getItem(sheet).getRange(address)
    );
    for (const row of rows) row.load("style,dataValidation/rule,numberFormat");
    const months = workbook.worksheets.getItem(sheet).getRange("D25");
    months.load("numberFormat");
    await sync();
    return [...rows.map((row) => [row.style, row.dataValidation.rule]), months.numberFormat];
  });
  expect(looks[1]).toEqual(looks[0]);
  expect(looks[2]).toEqual([["@"]]);
});

it("adds the columns that a log of schema version 1 lacks at its right end", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, async (workbook, sync) => {
    const { columns } = workbook.tables.getItem(log);
    for (const name of ["Stakeholder", "Self-reported", "Level", "Consent", "Field", "Version"]) {
      columns.getItem(name).delete();
    }
    for (const name of ["Value", "Use", "Conversion"]) columns.getItem(name).delete();
    await sync();
    const former = columns.getItem("Dataset");
    former.getHeaderRowRange().values = [["Dataset, version and value"]];
    await sync();
    former.getDataBodyRange().getCell(0, 0).values = [["Census 2025: 40 %"]];
    columns.getItem("Indicator").getDataBodyRange().getCell(0, 0).values = [[second]];
  });
  const outcome = await addEvidence({ framework: water, items: [item, value] });
  expect(outcome).toMatchObject({ kind: "logged", ids: ["E-002", "E-003"] });
  expect(host.statistics.batches).toBe(2);
  const [former, ...logged] = await evidence();
  expect(former).toMatchObject({ id: "E-001", dataset: "Census 2025: 40 %", version: "" });
  expect(logged).toEqual([
    { id: "E-002", ...item, summary: "=1+1 is not a formula here\nsecond line" },
    { id: "E-003", ...value },
  ]);
});

it("logs five hundred items in two round trips", async () => {
  const { host } = await openInstalled(water);
  const items = Array.from({ length: 500 }, (_, index) => ({ ...item, summary: `Item ${index}` }));
  const outcome = await addEvidence({ framework: water, items });
  expect(outcome.kind).toBe("logged");
  expect(host.statistics.batches).toBe(2);
  expect(await evidence()).toHaveLength(500);
});

it("logs nothing, with every reason at once, where one item cannot stand", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(sheet).protection.protect();
  });
  const outcome = await addEvidence({
    framework: water,
    items: [
      { ...item, indicator: "?" },
      { ...item, level: 9 },
      { ...item, summary: "x".repeat(32_768) },
    ],
  });
  expect(outcome).toEqual({
    kind: "refused",
    reasons: [
      { kind: "code-unknown", code: "?" },
      { kind: "entry-unreadable", code: first },
      { kind: "text-too-long", code: first, characters: 32_768 },
      { kind: "sheet-protected", sheet },
    ],
  });
  expect(host.statistics.batches).toBe(1);
  expect(await evidence()).toEqual([]);
});

it("says that the log is gone where its sheet was deleted", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(sheet).delete();
  });
  expect(await addEvidence({ framework: water, items: [item] })).toEqual({
    kind: "refused",
    reasons: [{ kind: "table-missing", table: log }],
  });
});

it("finds a log that was renamed, with two more round trips", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    workbook.tables.getItem(log).name = "MyLog";
  });
  expect(await addEvidence({ framework: water, items: [item] })).toMatchObject({ kind: "logged" });
  expect(host.statistics.batches).toBe(4);
});

it.each([0, 3, 8])(
  "logs nothing by half where Excel stops after %p steps of the writing",
  async (actions) => {
    const { host } = await openInstalled(water);
    const items = Array.from({ length: 22 }, () => item);
    host.failBatch(2, actions, { code: "GeneralException", message: "stopped by the test" });
    expect((await addEvidence({ framework: water, items })).kind).toBe("failed");
    expect(await evidence()).toEqual([]);
    expect(await addEvidence({ framework: water, items })).toMatchObject({ kind: "logged" });
    expect(await evidence()).toHaveLength(22);
  }
);
