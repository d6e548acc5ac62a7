import { bringIn } from "../../src/actions/bring-in";
import { check } from "../../src/actions/check";
import { readSelection } from "../../src/actions/read-selection";
import { newEvidence } from "../../src/assessment/evidence-item";
import { readOwnRows, scoreStandings, guessColumns } from "../../src/assessment/own-rows";
import { usualScale } from "../../src/assessment/scale-table";
import { communityWater } from "../frameworks/load";
import { bigFramework } from "../support/big-framework";
import { byHand, valuesOf } from "../support/excel";
import { openInstalled, scoreEntry } from "../support/installed";

const water = communityWater();
const [first = "", second = "", third = ""] = water.indicators.map(({ code }) => code);

const mine = {
  name: "My notes",
  rows: [
    ["Old assessment", null, null, null],
    [null, null, null, null],
    ["Code", "Score", "Evidence", "Date"],
    [first, 0, "=not a formula", "2026-03"],
    [second, 3, "Seen at the pump", "2026-04"],
    [null, null, null, null],
    ["Other things", 1, null, null],
  ],
};

async function select(host: Parameters<typeof byHand>[0], address: string): Promise<void> {
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem("My notes");
    sheet.activate();
    sheet.getRange(address).select();
  });
}

async function open() {
  const opened = await openInstalled(water, { sheets: [{ ...mine, rows: mine.rows }] });
  // The sketch makes a formula of it: here it is a text of the analyst's.
  await byHand(opened.host, (workbook) => {
    workbook.worksheets.getItem("My notes").getRange("C4").values = [["'=not a formula"]];
  });
  return opened;
}

it.each([
  ["B5", 2],
  ["A3:D5", 2],
  ["A3:F400", 2],
])("reads the block around one cell, or what is selected: %s", async (address, row) => {
  const { host } = await open();
  await select(host, address);
  const outcome = await readSelection();
  expect(host.statistics.batches).toBe(1);
  if (outcome.kind !== "selected") throw new Error(JSON.stringify(outcome));
  const { selected } = outcome;
  expect(selected).toMatchObject({ sheet: "My notes", row, column: 0 });
  expect(selected.cells.slice(0, 3)).toEqual([
    ["Code", "Score", "Evidence", "Date"],
    [first, 0, "=not a formula", "2026-03"],
    [second, 3, "Seen at the pump", "2026-04"],
  ]);
});

it("finds nothing in a selection without a word", async () => {
  const { host } = await open();
  await select(host, "J20:K30");
  expect(await readSelection()).toMatchObject({ kind: "selected", selected: { cells: [] } });
});

it("brings rows in and leaves the own sheet as it is, in three round trips with the reading", async () => {
  const { host } = await open();
  const before = await valuesOf("My notes");
  await select(host, "A3");
  host.resetStatistics();
  const selection = await readSelection();
  if (selection.kind !== "selected") throw new Error(JSON.stringify(selection));
  const { selected } = selection;
  const { rows, problems } = readOwnRows(water, {
    own: { sheet: selected.sheet, headerRow: selected.row + 1, cells: selected.cells },
    columns: guessColumns(selected.cells[0] ?? []),
    scale: usualScale("from zero", water.scale.levels.length),
    type: "interview",
  });
  expect(problems).toEqual([]);
  const entries = scoreStandings(rows, []).map(({ code, entry }) => ({
    ...scoreEntry(code, 1, { basis: "", confidence: null, evidence: ["interview"] }),
    entry,
  }));
  const outcome = await bringIn({
    framework: water,
    assessment: "",
    items: rows.flatMap(({ item }) => (item === null ? [] : [item])),
    entries,
    replaces: false,
  });
  expect(outcome).toEqual({
    kind: "brought-in",
    ids: ["E-001", "E-002"],
    scored: [first, second],
    left: [],
  });
  expect(host.statistics.batches).toBe(3);
  expect(await valuesOf("My notes")).toEqual(before);
  const checked = await check({ framework: water });
  if (checked.kind !== "checked") throw new Error(JSON.stringify(checked));
  const { assessment } = checked;
  expect(assessment.entries.slice(0, 2).map(({ entry }) => entry)).toEqual([
    { kind: "score", level: 1 },
    { kind: "score", level: 4 },
  ]);
  expect(assessment.evidence).toMatchObject([
    { summary: "=not a formula", value: "0", level: 1, month: "2026-03" },
    { summary: "Seen at the pump", value: "3", level: 4, month: "2026-04" },
  ]);
});

it("leaves a score that stands, and replaces it only when told to", async () => {
  const { host } = await openInstalled(water);
  const request = { framework: water, items: [], replaces: false };
  await bringIn({ ...request, entries: [scoreEntry(first, 2)] });
  const again = { ...request, entries: [scoreEntry(first, 3), scoreEntry(second, 1)] };
  expect(await bringIn(again)).toMatchObject({ scored: [second], left: [first] });
  expect(await bringIn({ ...again, replaces: true })).toMatchObject({ scored: [first], left: [] });
  host.resetStatistics();
  expect(await bringIn({ ...again, replaces: true })).toMatchObject({ scored: [], left: [] });
  expect(host.statistics.batches).toBe(1);
});

it("writes nothing at all where one row cannot be written", async () => {
  const { host } = await openInstalled(water);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Evidence").protection.protect();
  });
  const outcome = await bringIn({
    framework: water,
    items: [newEvidence(third)],
    entries: [scoreEntry(third, 2), scoreEntry("?", 1)],
    replaces: true,
  });
  expect(outcome).toMatchObject({
    kind: "refused",
    reasons: [{ kind: "code-unknown" }, { kind: "sheet-protected" }],
  });
  const checked = await check({ framework: water });
  if (checked.kind !== "checked") throw new Error(JSON.stringify(checked));
  expect(checked.assessment.entries.every(({ entry }) => entry.kind === "blank")).toBe(true);
});

it("brings in five hundred rows of the biggest framework in two round trips", async () => {
  const framework = bigFramework(water);
  const { host } = await openInstalled(framework);
  const rows = framework.indicators.map(({ code }, index) => [code, index % 10, `Seen ${index}`]);
  const read = readOwnRows(framework, {
    own: { sheet: "x", headerRow: 1, cells: [["Code", "Score", "Evidence"], ...rows] },
    columns: { indicator: 0, score: 1, evidence: 2, source: null, month: null },
    scale: usualScale("from zero", 10),
    type: "site",
  });
  expect(read.problems).toEqual([]);
  const outcome = await bringIn({
    framework,
    items: read.rows.flatMap(({ item }) => (item === null ? [] : [item])),
    entries: read.rows.map(({ code, entry }) => ({ ...scoreEntry(code, 1), entry })),
    replaces: false,
  });
  expect(outcome).toMatchObject({ kind: "brought-in" });
  expect(host.statistics.batches).toBe(2);
}, 60_000);
