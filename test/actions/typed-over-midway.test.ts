import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { writeReport } from "../../src/actions/write-report";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater } from "../frameworks/load";
import { byHand, valuesOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

const water = communityWater();
const { barriers } = tableNames(water);
const stop = { code: "GeneralException", message: "stopped by the test" };

async function openBuilt() {
  const { host } = await openInstalled(water);
  await enterScores({ framework: water, entries: allAt(water, 1) });
  await build("1");
  return host;
}

const build = (now: string) => summarise({ framework: water, now, version: "0.1.0" });
const brief = (now: string) =>
  writeReport({ framework: water, report: { kind: "brief" }, now, version: "0.1.0" });

/** What stands on a sheet of what somebody had typed, and of what was taken for it. */
async function kept(sheet: string): Promise<string[]> {
  const texts = (await valuesOf(sheet)).flat().map(String);
  return texts.filter((text) => /Typed over|word\d/.test(text)).sort();
}

it("keeps once what was typed over the summary, wherever Excel stops", async () => {
  for (const commands of [3, 60, 120, 180, 200, 220, 280, 340, 420, 440, 10_000]) {
    const host = await openBuilt();
    const { sheet, header, firstRow, firstColumn } = await bodyOf(barriers);
    await byHand(host, (workbook) => {
      const at = (row: number, column: number) =>
        workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      at(0, 0).values = [["word1"]];
      at(firstRow, firstColumn + header.indexOf("Why")).values = [["word2"]];
      at(firstRow + 1, firstColumn + header.indexOf("Why")).values = [["word3"]];
      at(firstRow + 1, firstColumn + header.indexOf("Notes")).values = [[5]];
    });
    await enterScores({ framework: water, entries: allAt(water, 1, { "SRC-01": 3 }) });
    const second = (await bodyOf(barriers)).refs[1];
    host.failBatch(2, commands, stop);
    expect((await build("2")).kind).toBe("failed");
    expect((await build("3")).kind).toBe("summarised");
    expect(await kept(sheet)).toEqual([
      "Typed over cell A1: word1",
      `Typed over “Why” of ${second}: word3`,
      "Typed over “Why”: word2",
    ]);
  }
}, 60_000);

it("keeps once what was typed over a brief, wherever Excel stops", async () => {
  const host = await openBuilt();
  expect((await brief("1")).kind).toBe("written");
  for (const [step, commands] of [
    3, 8, 15, 20, 24, 28, 32, 36, 40, 44, 48, 60, 80, 10_000,
  ].entries()) {
    const word = `word${step}`;
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("HSA Brief").getRange("A1").values = [[word]];
    });
    host.failBatch(4, commands, stop);
    expect((await brief("2")).kind).toBe("failed");
    expect((await brief("3")).kind).toBe("written");
    const all = await kept("HSA Brief");
    expect(all.filter((text) => text === `Typed over cell A1: ${word}`)).toHaveLength(1);
    expect(all).toHaveLength(step + 1);
  }
}, 60_000);

it("leaves no mark behind of a build that is done", async () => {
  const host = await openBuilt();
  await brief("1");
  host.failBatch(2, 100, stop);
  expect((await build("2")).kind).toBe("failed");
  await build("3");
  await brief("2");
  const marks = await byHand(host, async ({ worksheets }, sync) => {
    const all = ["HSA Summary", "HSA Plan", "HSA Brief"].map(
      (name) => worksheets.getItem(name).customProperties
    );
    for (const one of all) one.load("items/key");
    await sync();
    return all.flatMap(({ items }) => items.map(({ key }) => key));
  });
  expect(marks.filter((key) => key.startsWith("HSA.written")).length).toBeGreaterThan(3);
  expect(marks.filter((key) => key.startsWith("HSA.writing"))).toEqual([]);
});

it("keeps below a brief the longest text that a cell takes", async () => {
  const host = await openBuilt();
  await brief("1");
  const longest = "x".repeat(32_767);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Brief").getRange("A1").values = [[longest]];
  });
  expect(await brief("2")).toMatchObject({ kind: "written", typedOver: ["cell A1"] });
  expect((await valuesOf("HSA Brief")).flat()).toContain(longest);
});
