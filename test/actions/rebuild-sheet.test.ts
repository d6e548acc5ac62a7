import fc from "fast-check";
import { rebuildSheet, type RebuildSheetRequest } from "../../src/actions/rebuild-sheet";
import { sheetKeys } from "../../src/sheets/sheet-keys";
import { communityWater } from "../frameworks/load";
import { byHand, formulasOf, openExcel, sheetNames, valuesOf } from "../support/excel";
import { openInstalled } from "../support/installed";
import { smallSheet } from "../support/small-sheet";

const framework = communityWater();
const bands = framework.method.bands.length;
type Rows = readonly (readonly [string, number])[];

const numbered = (count: number): Rows =>
  Array.from({ length: count }, (_, index) => [`row ${index}`, index] as const);
const request = (rows: Rows, lines = 1): RebuildSheetRequest => ({
  framework,
  sheet: smallSheet(sheetKeys.change, "HSA Change", "change", rows, lines),
  version: "0.2.0",
});

async function rebuilt(rows: Rows, lines = 1) {
  const outcome = await rebuildSheet(request(rows, lines));
  if (outcome.kind !== "rebuilt") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The sheet with its first rows in place. */
async function openBuilt(rows: Rows = numbered(2)) {
  const { host } = await openInstalled(framework);
  expect((await rebuildSheet(request(rows))).kind).toBe("added");
  host.resetStatistics();
  return host;
}

async function ourRows(sheet = "HSA Change", header = 5): Promise<any[][]> {
  const values = await valuesOf(sheet);
  return values.slice(header).map((cells) => cells.slice(0, 3));
}

async function tableArea(host: Parameters<typeof byHand>[0]): Promise<string> {
  return byHand(host, async (workbook, sync) => {
    const range = workbook.tables.getItem("HSA_Change").getRange();
    range.load("address");
    await sync();
    return range.address;
  });
}

it("adds the sheet the first time, in three round trips", async () => {
  const { host } = await openInstalled(framework);
  expect(await rebuildSheet(request(numbered(2)))).toMatchObject({
    kind: "added",
    sheets: [{ name: "HSA Change", isNew: true }],
  });
  expect(host.statistics.batches).toBe(3);
});

it("writes it anew in four, in place and under the name it has", async () => {
  const host = await openBuilt();
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem("HSA Change");
    sheet.name = "What's new";
    sheet.position = 0;
    workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [
      ["=SUM(HSA_Change[Number])+'What''s new'!B6"],
    ];
  });
  const outcome = await rebuilt(numbered(4));
  expect(host.statistics.batches).toBe(4);
  expect(outcome).toEqual({ kind: "rebuilt", name: "What's new", assessment: "", typedOver: [] });
  expect((await sheetNames())[0]).toBe("What's new");
  expect(await ourRows("What's new")).toEqual(numbered(4).map((row) => [...row, bands]));
  expect(await tableArea(host)).toBe("'What''s new'!A5:C9");
  // A formula of the user's goes on reading the same table.
  expect(await formulasOf("Sheet1", "A1")).toEqual([["=SUM(HSA_Change[Number])+'What''s new'!B6"]]);
  expect(await valuesOf("Sheet1", "A1")).toEqual([[6]]);
});

it("leaves nothing of what stood there when it is shorter", async () => {
  const host = await openBuilt(numbered(6));
  await rebuilt(numbered(1));
  expect(await ourRows()).toEqual([["row 0", 0, bands]]);
  expect(await tableArea(host)).toBe("'HSA Change'!A5:C6");
});

it("moves what a user wrote below and beside it, and never writes over it", async () => {
  const small = { below: fc.nat({ max: 3 }), beside: fc.nat({ max: 2 }) };
  await fc.assert(
    fc.asyncProperty(
      fc.record({ ...small, sizes: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }) }),
      async ({ below, beside, sizes }) => {
        const host = await openBuilt(numbered(2));
        await byHand(host, (workbook) => {
          const sheet = workbook.worksheets.getItem("HSA Change");
          sheet.getRangeByIndexes(7 + below, 1, 1, 1).values = [["mine below"]];
          sheet.getRangeByIndexes(1, 3 + beside, 1, 1).values = [["mine beside"]];
        });
        for (const size of sizes) {
          await rebuilt(numbered(size));
          const values = await valuesOf("HSA Change");
          expect(values.slice(5, 5 + size).map((cells) => cells.slice(0, 3))).toEqual(
            numbered(size).map((row) => [...row, bands])
          );
          const others = values.flat().filter((value) => String(value).startsWith("mine"));
          expect(others.sort()).toEqual(["mine below", "mine beside"]);
          expect(values[1]?.[3 + beside]).toBe("mine beside");
        }
      }
    ),
    { numRuns: 12 }
  );
});

it("knows its cells after a user inserted rows among them", async () => {
  const host = await openBuilt(numbered(3));
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Change").getRange("3:4").insert("Down");
  });
  await rebuilt(numbered(2));
  expect(await ourRows()).toEqual(numbered(2).map((row) => [...row, bands]));
  expect(await tableArea(host)).toBe("'HSA Change'!A5:C7");
});

it("makes the table anew where its header moves", async () => {
  const host = await openBuilt(numbered(3));
  await rebuilt(numbered(2), 3);
  expect(await tableArea(host)).toBe("'HSA Change'!A7:C9");
  expect(await ourRows("HSA Change", 7)).toEqual(numbered(2).map((row) => [...row, bands]));
});

it("does not pile up formats, and leaves none behind", async () => {
  const host = await openBuilt(numbered(6));
  for (const size of [2, 5, 3]) await rebuilt(numbered(size));
  const held = await byHand(host, async (workbook, sync) => {
    const sheet = workbook.worksheets.getItem("HSA Change");
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/type");
    await sync();
    const areas = conditionalFormats.items.map((format) => format.getRange());
    for (const area of areas) area.load("address");
    await sync();
    return areas.map(({ address }) => address);
  });
  expect(held).toEqual(["'HSA Change'!B6:B8"]);
});

it("refuses where its cells no longer begin in A1, and where it may not write", async () => {
  const host = await openBuilt();
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Change").getRange("1:1").insert("Down");
  });
  const before = await valuesOf("HSA Change");
  expect(await rebuildSheet(request(numbered(4)))).toEqual({
    kind: "refused",
    reasons: [{ kind: "generated-moved", sheet: "HSA Change" }],
  });
  expect(await valuesOf("HSA Change")).toEqual(before);
  await byHand(host, (workbook) => workbook.worksheets.getItem("HSA Change").protection.protect());
  expect(await rebuildSheet(request(numbered(4)))).toEqual({
    kind: "refused",
    reasons: [{ kind: "sheet-protected", sheet: "HSA Change" }],
  });
  openExcel();
  expect(await rebuildSheet(request(numbered(4)))).toEqual({
    kind: "refused",
    reasons: [{ kind: "not-installed" }],
  });
});

it.each([1, 4, 8, 15, 30])("is made whole by the next time after %i actions", async (actions) => {
  const host = await openBuilt(numbered(6));
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Change").getRange("B13").values = [["mine"]];
  });
  host.failBatch(3, actions, { code: "GeneralException", message: "stopped by the test" });
  expect(await rebuildSheet(request(numbered(9)))).toMatchObject({
    kind: "failed",
    isRestored: false,
  });
  await rebuilt(numbered(2));
  const values = await valuesOf("HSA Change");
  expect(values.flat()).toContain("mine");
  expect(values.slice(5, 7).map((cells) => cells.slice(0, 3))).toEqual(
    numbered(2).map((row) => [...row, bands])
  );
  expect(
    values
      .slice(7)
      .flat()
      .filter((value) => value !== "" && value !== "mine")
  ).toEqual([]);
});
