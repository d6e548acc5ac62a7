import { install } from "../../src/actions/install";
import { planSheets } from "../../src/sheets/plan-sheets";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, formulasOf, openExcel, sheetNames, valuesOf } from "../support/excel";
import { choices, openInstalled } from "../support/installed";
import { storedTable } from "../support/workbook-contents";

const frameworks = [humanSecurity(), communityWater()];

describe.each(frameworks)("install of $id", (framework) => {
  const plans = planSheets(framework, choices);

  it("takes three round trips and adds the sheets behind the user's own", async () => {
    const host = openExcel({ sheets: [{ name: "Mine", rows: [["kept", 7]] }] });
    const outcome = await install({ framework, choices });
    expect(outcome).toMatchObject({
      kind: "installed",
      tableSuffix: "",
      indicators: framework.indicators.length,
    });
    expect(host.statistics.batches).toBe(3);
    expect(await sheetNames()).toEqual(["Mine", ...plans.map(({ name }) => name)]);
    expect(await valuesOf("Mine")).toEqual([["kept", 7]]);
  });

  it("writes every text of the plans as the text that it is", async () => {
    await openInstalled(framework);
    for (const plan of plans) {
      for (const block of plan.blocks) {
        const rows = block.cells.length;
        const columns = block.cells[0]?.length ?? 0;
        const held = await byHandValues(plan.name, block.row, block.column, rows, columns);
        block.cells.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            if (cell === null || typeof cell === "object") return;
            const where = `${plan.name} ${block.row + row}:${block.column + column}`;
            expect([where, held[row]?.[column]]).toEqual([where, cell]);
          })
        );
      }
    }
  });

  it("keeps what a user chose as text, even where it looks like a formula or a date", async () => {
    await openInstalled(framework);
    const values = (await valuesOf(plans[1]!.name)).flat();
    expect(values).toEqual(expect.arrayContaining(["=Partner", "3-4 Brigade", "2026-05-01"]));
  });

  it("leaves the user's sheet in front", async () => {
    const { host } = await openInstalled(framework);
    const active = await byHand(host, async (workbook, sync) => {
      const sheet = workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      await sync();
      return sheet.name;
    });
    expect(active).toBe("Sheet1");
  });

  it("does not install twice, whatever the sheets are called", async () => {
    const { host } = await openInstalled(framework);
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem(plans[2]!.name).name = "Renamed";
    });
    const outcome = await install({ framework, choices });
    expect(outcome).toMatchObject({
      kind: "already-installed",
      version: framework.version,
      missing: [],
    });
    expect(host.statistics.batches).toBe(1);
    expect(await sheetNames()).toHaveLength(1 + plans.length);
  });
});

async function byHandValues(
  sheet: string,
  row: number,
  column: number,
  rows: number,
  columns: number
) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, rows, columns);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

describe("names that are taken", () => {
  const framework = communityWater();
  const plans = planSheets(framework, choices);

  it("installs under other sheet names and says so", async () => {
    const taken = plans[2]!.name;
    openExcel({ sheets: [{ name: taken.toUpperCase(), rows: [["mine"]] }] });
    const outcome = await install({ framework, choices });
    if (outcome.kind !== "installed") throw new Error(JSON.stringify(outcome));
    const renamed = outcome.sheets.filter(({ name, wanted }) => name !== wanted);
    expect(renamed).toEqual([{ key: plans[2]!.key, name: `${taken} (2)`, wanted: taken }]);
    expect(await valuesOf(taken.toUpperCase())).toEqual([["mine"]]);
  });

  it("finds other names where a chart sheet, which cannot be listed, bears one of ours", async () => {
    const taken = plans[3]!.name;
    openExcel({ sheets: [{ name: "Mine" }, { name: taken, kind: "chartsheet" }] });
    const outcome = await install({ framework, choices });
    if (outcome.kind !== "installed") throw new Error(JSON.stringify(outcome));
    expect(outcome.sheets.map(({ name }) => name)).not.toContain(taken);
    expect((await sheetNames()).filter((name) => name !== "Mine")).toEqual(
      outcome.sheets.map(({ name }) => name)
    );
    expect((await install({ framework, choices })).kind).toBe("already-installed");
  });

  it.each([
    [
      "a table",
      {
        sheets: [
          {
            name: "Mine",
            rows: [["A"], [1]],
            tables: [storedTable("hsa_settings", "A1:A2", ["A"])],
          },
        ],
      },
    ],
    [
      "a defined name",
      {
        sheets: [{ name: "Mine", rows: [["A"], [1]] }],
        names: [{ name: "HSA_Bands", scope: null, formula: "Mine!$A$1", hidden: false }],
      },
    ],
  ])("installs beside %s of the user with our name, formulas included", async (_, sketch) => {
    const { host, installed } = await openInstalled(framework, sketch);
    expect(installed.tableSuffix).toBe("_2");
    const again = await install({ framework, choices });
    expect(again.kind).toBe("already-installed");
    const scores = planSheets(framework, { ...choices, tableSuffix: "_2" }).find(
      ({ key }) => key === "scores"
    )!;
    const formulas = (await formulasOf(scores.name, "A1:Z60")).flat().filter((f) => /HSA_/.test(f));
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) expect(formula).not.toMatch(/HSA_\w+(?<!_2)\[/);
    expect(await valuesOf("Mine")).toEqual([["A"], [1]]);
    expect(host.changes().names.filter(({ name }) => name === "HSA_Bands")).toEqual([]);
  });
});

describe("what forbids to install", () => {
  const framework = communityWater();

  it("gives every reason at once and writes nothing", async () => {
    const host = openExcel({ isStructureProtected: true }, { isReadOnly: true });
    const outcome = await install({ framework, choices });
    expect(outcome).toEqual({
      kind: "refused",
      reasons: [{ kind: "read-only" }, { kind: "structure-locked" }],
    });
    expect(host.statistics.batches).toBe(1);
  });

  it("refuses beside another framework", async () => {
    const { host } = await openInstalled(framework);
    const before = await sheetNames();
    host.resetStatistics();
    const other = humanSecurity();
    const outcome = await install({ framework: other, choices });
    expect(outcome).toEqual({
      kind: "refused",
      reasons: [{ kind: "other-framework", found: `${framework.id}@${framework.version}` }],
    });
    expect(await sheetNames()).toEqual(before);
  });

  it("asks nothing of an Excel that is too old", async () => {
    const host = openExcel({}, { requirementSets: { ExcelApi: "1.13" } });
    const outcome = await install({ framework, choices });
    expect(outcome).toMatchObject({ kind: "failed", failure: { kind: "excel-too-old" } });
    expect(host.statistics.batches).toBe(0);
  });

  it("fails while a cell is being edited", async () => {
    openExcel({}, { isEditingCell: true });
    const outcome = await install({ framework, choices });
    expect(outcome).toMatchObject({ kind: "failed", failure: { kind: "editing-cell" } });
  });
});

describe("a batch that fails midway", () => {
  const framework = communityWater();

  // From the first commands, through tables, to the formulas at the end.
  it.each([3, 60, 400, 900])("after %i actions leaves the workbook as it was", async (actions) => {
    const names = [{ name: "Mine_1", scope: null, formula: "Mine!$A$1", hidden: false }];
    const host = openExcel({ sheets: [{ name: "Mine", rows: [["kept"]] }], names });
    host.failBatch(2, actions, { code: "GeneralException", message: "stopped by the test" });
    const outcome = await install({ framework, choices });
    expect(outcome).toMatchObject({
      kind: "failed",
      isRestored: true,
      failure: { code: "GeneralException" },
    });
    expect(await sheetNames()).toEqual(["Mine"]);
    expect(await valuesOf("Mine")).toEqual([["kept"]]);
    const left = await byHand(host, async (workbook, sync) => {
      workbook.tables.load("items/name");
      workbook.names.load("items/name");
      await sync();
      return [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name);
    });
    expect(left).toEqual(["Mine_1"]);
    // And it can be tried again.
    expect((await install({ framework, choices })).kind).toBe("installed");
  });

  it("says so when it cannot clean up", async () => {
    const host = openExcel();
    host.failBatch(2, 400, { code: "GeneralException", message: "stopped by the test" });
    host.failBatch(3, 0, { code: "GeneralException", message: "stopped again" });
    const outcome = await install({ framework, choices });
    expect(outcome).toMatchObject({ kind: "failed", isRestored: false });
  });

  it("takes an installation away that cannot be verified", async () => {
    const host = openExcel();
    host.failBatch(3, 0, { code: "GeneralException", message: "stopped by the test" });
    const outcome = await install({ framework, choices });
    expect(outcome).toMatchObject({ kind: "failed", isRestored: true });
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });
});
