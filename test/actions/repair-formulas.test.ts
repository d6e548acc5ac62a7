import { readFileSync } from "node:fs";
import path from "node:path";
import {
  findStaleFormulas,
  repairFormulas,
  type RepairOutcome,
  type StaleCell,
} from "../../src/actions/repair-formulas";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { humanSecurity } from "../frameworks/load";
import { byHand, formulasOf, openExcel, valuesOf } from "../support/excel";
import { openInstalled } from "../support/installed";
import { openFile } from "../support/saved-file";
import { builtFunctions, sharedWorkbooks } from "../terminal/assess-file";

const framework = humanSecurity();
const functions = builtFunctions();
const which = { framework, namespace: "HSA" };

async function found(): Promise<readonly StaleCell[]> {
  const outcome = await findStaleFormulas(which);
  if (outcome.kind !== "found") throw new Error(JSON.stringify(outcome));
  return outcome.cells;
}

async function repaired(
  cells: readonly StaleCell[]
): Promise<Extract<RepairOutcome, { kind: "repaired" }>> {
  const outcome = await repairFormulas({ ...which, cells });
  if (outcome.kind !== "repaired") throw new Error(JSON.stringify(outcome));
  return outcome;
}

const places = (cells: readonly StaleCell[]): string[] =>
  cells.map(({ sheet, cell }) => `${sheet}!${cell}`);

/** Formulas of a development copy of the add-in, which is not installed here. */
async function plant(host: WorkbookHost): Promise<void> {
  await byHand(host, (workbook) => {
    const mine = workbook.worksheets.getItem("Mine");
    mine.getRange("A1:A3").values = [[10], [60], [90]];
    mine.getRange("B1:B3").formulas = [
      ["=HSADEV.CATEGORYSCORE({4})"],
      ["=_xldudf_HSADEV_CATEGORYSCORE({1})"],
      ["=NOTHING.OF(OURS)"],
    ];
    mine.getRange("D2").formulas = [['=HSADEV.CATEGORYSCORE({2})&"HSADEV.CONVERT("']];
  });
}

describe("formulas that show #NAME?", () => {
  let host: WorkbookHost;
  beforeEach(async () => {
    ({ host } = await openInstalled(framework, { sheets: [{ name: "Mine" }] }, { functions }));
    await plant(host);
  });

  it("are found on every sheet in three round trips, and nothing is written", async () => {
    const before = await formulasOf("Mine", "A1:D3");
    host.resetStatistics();
    const cells = await found();
    expect(host.statistics.batches).toBe(3);
    expect(places(cells)).toEqual(["Mine!B1", "Mine!D2", "Mine!B2"].sort(byRow));
    expect(cells.every(({ isOurs }) => !isOurs)).toBe(true);
    expect(await formulasOf("Mine", "A1:D3")).toEqual(before);
  });

  it("are entered again in three round trips, under the registered namespace", async () => {
    const cells = await found();
    host.resetStatistics();
    const outcome = await repaired(cells);
    expect(host.statistics.batches).toBe(3);
    expect(outcome).toEqual({
      kind: "repaired",
      repaired: 3,
      still: [],
      changed: [],
      refused: [],
      protectedSheets: [],
    });
    expect(await formulasOf("Mine", "B1:D3")).toEqual([
      ["=HSA.CATEGORYSCORE({4})", "", ""],
      ["=HSA.CATEGORYSCORE({1})", "", '=HSA.CATEGORYSCORE({2})&"HSADEV.CONVERT("'],
      ["=NOTHING.OF(OURS)", "", ""],
    ]);
    // Level 4 of 5 is three quarters of the way, level 1 none of it.
    expect(await valuesOf("Mine", "B1:B3")).toEqual([[75], [0], ["#NAME?"]]);
    expect(await valuesOf("Mine", "A1:A3")).toEqual([[10], [60], [90]]);
    expect(await found()).toEqual([]);
  });

  it("stay where nobody has chosen them", async () => {
    const cells = await found();
    await repaired(cells.filter(({ cell }) => cell === "B1"));
    expect((await formulasOf("Mine", "B1:B2")).map(([one]) => String(one))).toEqual([
      "=HSA.CATEGORYSCORE({4})",
      expect.stringMatching(/HSADEV/),
    ]);
  });

  it("are left alone where somebody has changed them, or deleted the sheet, meanwhile", async () => {
    const cells = await found();
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("Mine").getRange("B1").values = [["mine"]];
    });
    expect(places((await repaired(cells)).changed)).toEqual(["Mine!B1"]);
    expect(await valuesOf("Mine", "B1")).toEqual([["mine"]]);
    await byHand(host, (workbook) => workbook.worksheets.getItem("Mine").delete());
    expect((await repaired(cells)).changed).toHaveLength(cells.length);
  });

  it("are left alone on a protected sheet, which is named", async () => {
    await byHand(host, (workbook) => workbook.worksheets.getItem("Mine").protection.protect());
    const cells = await found();
    const before = await formulasOf("Mine", "B1:D3");
    host.resetStatistics();
    expect(await repaired(cells)).toMatchObject({ repaired: 0, protectedSheets: ["Mine"] });
    expect(host.statistics.batches).toBe(1);
    expect(await formulasOf("Mine", "B1:D3")).toEqual(before);
  });

  it("are found again after Excel stopped midway", async () => {
    const cells = await found();
    host.failBatch(2, 1, { code: "GeneralException", message: "stopped by the test" });
    host.resetStatistics();
    expect((await repairFormulas({ ...which, cells })).kind).toBe("failed");
    const rest = await found();
    await repaired(rest);
    expect(await found()).toEqual([]);
    expect((await valuesOf("Mine", "B1:B2")).flat()).toEqual([75, 0]);
  });

  it("are found behind IFERROR, where nothing shows them, and in defined names", async () => {
    await byHand(host, (workbook) => {
      const mine = workbook.worksheets.getItem("Mine");
      mine.getRange("H1:H2").formulas = [
        ['=IFERROR(HSADEV.CATEGORYSCORE({4}),"")'],
        ['=IFERROR(hsa.categoryscore({4}),"")'],
      ];
      workbook.names.add("MyScore", "=HSADEV.CATEGORYSCORE({4})");
      mine.names.add("Fine", "=HSA.CATEGORYSCORE({4})");
    });
    expect(await valuesOf("Mine", "H1")).toEqual([[""]]);
    const outcome = await findStaleFormulas(which);
    expect(outcome).toMatchObject({ kind: "found", names: ["MyScore"] });
    const cells = await found();
    expect(places(cells)).toContain("Mine!H1");
    expect(places(cells)).not.toContain("Mine!H2");
    await repaired(cells);
    expect(await valuesOf("Mine", "H1")).toEqual([[75]]);
  });

  it("are left alone where one formula fills several cells, which are named", async () => {
    const array = "=HSADEV.CATEGORYSCORE(A1:A3)";
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("Mine").getRange("J1:J3").formulas = [[array], [array], [array]];
      workbook.worksheets.getItem("Mine").getRange("K1:K2").formulas = [
        ["=HSADEV.CATEGORYSCORE(A1)"],
        ["=HSADEV.CATEGORYSCORE(A2)"],
      ];
    });
    const outcome = await repaired(await found());
    expect(places(outcome.refused)).toEqual(["Mine!J1", "Mine!J2", "Mine!J3"]);
    expect((await formulasOf("Mine", "J1:J3")).flat()).toEqual([array, array, array]);
    expect((await formulasOf("Mine", "K1:K2")).flat()).toEqual([
      "=HSA.CATEGORYSCORE(A1)",
      "=HSA.CATEGORYSCORE(A2)",
    ]);
  });

  it("are entered all the same where Excel refuses one of the blocks, which is named", async () => {
    await byHand(host, (workbook) => {
      const mine = workbook.worksheets.getItem("Mine");
      mine.getRange("F1").formulas = [["=HSADEV.CATEGORYSCORE({3})"]];
    });
    const cells = await found();
    host.failBatch(2, 1, {
      code: "InvalidOperation",
      message: "You can't change part of an array.",
    });
    host.resetStatistics();
    const outcome = await repaired(cells);
    // The first block was refused; what stands behind it was entered.
    expect(outcome.refused.length).toBeGreaterThan(0);
    expect(outcome.refused.length + outcome.repaired).toBe(cells.length);
    expect(places(await found())).toEqual(places(outcome.refused));
    expect(host.statistics.batches).toBeLessThanOrEqual(9);
  });

  it("cost no more round trips where there are many", async () => {
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("Mine").getRange("F1:G400").formulas = Array.from(
        { length: 400 },
        (_, row) => [`=HSADEV.CATEGORYSCORE({${(row % 5) + 1}})`, "=HSADEV.CATEGORYSCORE({3})"]
      );
    });
    const cells = await found();
    expect(cells).toHaveLength(803);
    host.resetStatistics();
    expect((await repaired(cells)).repaired).toBe(803);
    expect(host.statistics.batches).toBe(3);
  });
});

function byRow(a: string, b: string): number {
  const row = (place: string): string => place.replace(/^.*![A-Z]+/, "");
  return row(a).localeCompare(row(b)) || a.localeCompare(b);
}

it("says where the functions are still missing", async () => {
  const host = openExcel({ sheets: [{ name: "Mine" }] });
  await plant(host);
  const outcome = await repaired(await found());
  expect(outcome.repaired).toBe(0);
  expect(outcome.still).toHaveLength(3);
});

it("repairs sheets of ours in a workbook that was saved and opened again", async () => {
  const bytes = new Uint8Array(
    readFileSync(path.join(sharedWorkbooks, "existing-analyst-workbook.xlsx"))
  );
  const first = openFile(bytes, { functions });
  const { install } = await import("../../src/actions/install");
  const { choices } = await import("../support/installed");
  const installed = await install({ framework, choices });
  expect(installed.kind).toBe("installed");
  // What a recipient without the add-in sees once something recalculates.
  await byHand(first.host, (workbook) => {
    workbook.worksheets.getItem("HSA Scores").getRange("Z60").formulas = [
      ["=HSADEV.CATEGORYSCORE({5})"],
    ];
  });
  const again = openFile(first.save(), { functions });
  const cells = await found();
  expect(cells.filter(({ isOurs }) => isOurs).map(({ cell }) => cell)).toContain("Z60");
  await repaired(cells);
  openFile(again.save(), { functions });
  expect(await found()).toEqual([]);
  expect(await valuesOf("HSA Scores", "Z60")).toEqual([[100]]);
});
