import { findAssessments } from "../../../src/actions/find-assessments";
import { setReadOnly } from "../../../src/workbench/host/switches";
import {
  writePortfolio,
  type WritePortfolioRequest,
} from "../../../src/actions/portfolio/write-portfolio";
import type { PortfolioRows } from "../../../src/portfolio/portfolio-columns";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { byHand, formulasOf, openExcel, sheetNames, valuesOf } from "../../support/excel";
import { openInstalled } from "../../support/installed";
import { rowsOfFile, skippedFile, together } from "../../support/portfolio-rows";

const framework = humanSecurity();
const water = communityWater();
const sheets = [
  "HSA Portfolio",
  "HSA Portfolio barriers",
  "HSA Portfolio steps",
  "HSA Portfolio files",
  "HSA Portfolio score rows",
  "HSA Portfolio barrier rows",
  "HSA Portfolio step rows",
];
const three = together([
  rowsOfFile(framework, { file: "b.xlsx", partner: "Beltania", score: 30, rounds: 2 }),
  rowsOfFile(framework, { file: "a.xlsx", partner: "Aldova", score: 62 }),
  rowsOfFile(water, { file: "w.xlsx", partner: "Aldova", score: 44 }),
]);

function request(rows: PortfolioRows, more: Partial<WritePortfolioRequest> = {}) {
  return {
    rows,
    frameworks: [framework, water],
    now: "2026-11-27 02:00 UTC",
    version: "1",
    ...more,
  };
}

async function written(rows: PortfolioRows, more: Partial<WritePortfolioRequest> = {}) {
  const outcome = await writePortfolio(request(rows, more));
  if (outcome.kind !== "written") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Rows of a table without its header. */
async function tableRows(table: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values as unknown[][];
  });
}

async function files(): Promise<unknown[]> {
  return (await tableRows("HSA_PortfolioFiles")).map(([file]) => file);
}

it("writes seven sheets in three round trips", async () => {
  const host = openExcel();
  const outcome = await written(three);
  expect(host.statistics.batches).toBe(3);
  expect(outcome).toMatchObject({ sheets, isNew: true, kept: [] });
  expect(await sheetNames()).toEqual(["Sheet1", ...sheets]);
  expect(await tableRows("HSA_PortfolioScores")).toHaveLength(three.scores.length);
  expect(await files()).toEqual(["a.xlsx", "b.xlsx", "w.xlsx"]);
});

it("sets assessments by partner, the latest round of each, frameworks apart", async () => {
  openExcel();
  await written(three);
  const [first, second] = await tableRows("HSA_PortfolioMap");
  // `community-water` comes before `human-security`.
  expect([first?.[0], second]).toEqual(["Aldova", undefined]);
  const human = await tableRows("HSA_PortfolioMap_2");
  expect(human.map((row) => row.slice(0, 4))).toEqual([
    [
      "Aldova",
      "Unit",
      "Baseline\n2021-03-01\nstill open",
      "62.0 (53.5 to 70.5)\nFavourable\n90 % scored",
    ],
    [
      "Beltania",
      "Unit",
      "Follow-up 1\n2022-03-01\nstill open",
      "31.0 (22.5 to 39.5)\nSerious\n90 % scored",
    ],
  ]);
});

it("replaces what came from the same files and keeps the rest, in five round trips", async () => {
  const host = openExcel();
  await written(three);
  host.resetStatistics();
  const again = rowsOfFile(framework, {
    file: "b.xlsx",
    partner: "Beltania",
    score: 70,
    rounds: 3,
  });
  const outcome = await written(together([again, skippedFile("c.xlsx", "It is no workbook.")]));
  expect(host.statistics.batches).toBe(5);
  expect(outcome).toMatchObject({ isNew: false, kept: ["a.xlsx", "w.xlsx"], sheets });
  expect(new Set(await files())).toEqual(new Set(["a.xlsx", "b.xlsx", "c.xlsx", "w.xlsx"]));
  const rows = await tableRows("HSA_PortfolioScores");
  const count = (file: string): number => rows.filter(([one]) => one === file).length;
  expect([count("a.xlsx"), count("b.xlsx"), count("w.xlsx")]).toEqual([
    5,
    15,
    water.categories.length + 1,
  ]);
  const human = await tableRows("HSA_PortfolioMap_2");
  expect(human.map((row) => [row[0], row[3]])).toEqual([
    ["Aldova", "62.0 (53.5 to 70.5)\nFavourable\n90 % scored"],
    ["Beltania", "72.0 (63.5 to 80.5)\nFavourable\n90 % scored"],
  ]);
});

it("gives the same sheets when it is run twice on the same files", async () => {
  openExcel();
  await written(three);
  const before = await Promise.all(sheets.map((name) => valuesOf(name)));
  await written(three);
  expect(await Promise.all(sheets.map((name) => valuesOf(name)))).toEqual(before);
});

it("moves what a user wrote on its sheets, and keeps formulas on its tables", async () => {
  const host = openExcel();
  await written(rowsOfFile(framework, { file: "a.xlsx", partner: "Aldova" }));
  await byHand(host, (workbook) => {
    const map = workbook.worksheets.getItem("HSA Portfolio");
    map.name = "Our partners";
    const last = workbook.tables.getItem("HSA_PortfolioMap").getRange().getLastCell();
    last.getOffsetRange(1, 0).values = [["mine below"]];
    last.getOffsetRange(0, 1).values = [["mine beside"]];
    workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [
      ["=ROWS(HSA_PortfolioScores[File])"],
    ];
  });
  await written(three);
  const values = (await valuesOf("Our partners")).flat();
  expect(values.filter((value) => String(value).startsWith("mine")).sort()).toEqual([
    "mine below",
    "mine beside",
  ]);
  expect(await formulasOf("Sheet1", "A1")).toEqual([["=ROWS(HSA_PortfolioScores[File])"]]);
  expect(await valuesOf("Sheet1", "A1")).toEqual([[three.scores.length + 5 - 5]]);
});

it("adds a sheet that was deleted, and reads a table that was renamed", async () => {
  const host = openExcel();
  await written(three);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Portfolio steps").delete();
    workbook.tables.getItem("HSA_PortfolioScores").name = "OurScores";
  });
  const outcome = await written(rowsOfFile(framework, { file: "z.xlsx", partner: "Zelmar" }));
  expect([...outcome.sheets].sort()).toEqual([...sheets].sort());
  expect(await tableRows("HSA_PortfolioScores")).toHaveLength(three.scores.length + 5);
});

it("refuses where it may not write, and writes nothing", async () => {
  const host = openExcel();
  await written(three);
  const before = await Promise.all(sheets.map((name) => valuesOf(name)));
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Portfolio files").protection.protect();
    workbook.worksheets.getItem("HSA Portfolio").protection.protect();
  });
  expect(await writePortfolio(request(three))).toEqual({
    kind: "refused",
    reasons: [
      { kind: "sheet-protected", sheet: "HSA Portfolio" },
      { kind: "sheet-protected", sheet: "HSA Portfolio files" },
    ],
  });
  expect(await Promise.all(sheets.map((name) => valuesOf(name)))).toEqual(before);
});

it("refuses a workbook that is read-only or whose structure is protected", async () => {
  const readOnly = openExcel();
  await setReadOnly(readOnly, true);
  expect(await writePortfolio(request(three))).toEqual({
    kind: "refused",
    reasons: [{ kind: "read-only" }],
  });
  const host = openExcel();
  await byHand(host, (workbook) => workbook.protection.protect());
  expect(await writePortfolio(request(three))).toEqual({
    kind: "refused",
    reasons: [{ kind: "structure-locked" }],
  });
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

it("refuses where a table or a name of the user bears one of its names", async () => {
  const host = openExcel();
  await byHand(host, (workbook) => {
    workbook.names.add("HSA_PortfolioScores", "=1");
  });
  expect(await writePortfolio(request(three))).toEqual({
    kind: "refused",
    reasons: [{ kind: "table-name-taken", table: "HSA_PortfolioScores" }],
  });
});

it("refuses a portfolio of a newer add-in", async () => {
  const host = openExcel();
  await written(three);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Portfolio").customProperties.add("HSA.portfolio", "2");
  });
  expect(await writePortfolio(request(three))).toEqual({
    kind: "refused",
    reasons: [{ kind: "newer-portfolio", found: "2" }],
  });
});

it.each([1, 40, 200, 400])(
  "stands as before where Excel stops after %i actions",
  async (actions) => {
    const host = openExcel();
    await written(three);
    const before = await Promise.all(sheets.map((name) => valuesOf(name)));
    host.resetStatistics();
    host.failBatch(4, actions, { code: "GeneralException", message: "stopped by the test" });
    const more = together([three, rowsOfFile(framework, { file: "n.xlsx", partner: "Nordia" })]);
    expect(await writePortfolio(request(more))).toMatchObject({ kind: "failed", isRestored: true });
    expect(await Promise.all(sheets.map((name) => valuesOf(name)))).toEqual(before);
  }
);

it("takes away what it added where Excel stops the first time", async () => {
  const host = openExcel();
  host.failBatch(2, 100, { code: "GeneralException", message: "stopped by the test" });
  expect(await writePortfolio(request(three))).toMatchObject({ kind: "failed", isRestored: true });
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

it("stands beside an assessment and is not taken for one", async () => {
  const { host } = await openInstalled(framework);
  host.resetStatistics();
  await written(three);
  const found = await findAssessments({ framework });
  expect(found).toMatchObject({ assessments: [{ key: "" }] });
});

it("keeps texts that look like formulas as texts", async () => {
  openExcel();
  const evil = rowsOfFile(framework, {
    file: "=cmd|'/c calc'!A1.xlsx",
    partner: '=HYPERLINK("http://x","y")',
    scope: "+1+1",
    why: "@SUM(1)",
  });
  await written(evil);
  const [row] = await tableRows("HSA_PortfolioScores");
  expect(row?.slice(0, 4)).toEqual([
    "=cmd|'/c calc'!A1.xlsx",
    "",
    '=HYPERLINK("http://x","y")',
    "+1+1",
  ]);
  const all = await Promise.all(
    sheets.map(async (name) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
        used.load("values,formulas");
        await context.sync();
        return [used.values.flat(), used.formulas.flat()] as const;
      })
    )
  );
  for (const [values, formulas] of all) expect(formulas).toEqual(values);
  await written(evil);
  expect((await tableRows("HSA_PortfolioScores"))[0]?.[2]).toBe('=HYPERLINK("http://x","y")');
});
