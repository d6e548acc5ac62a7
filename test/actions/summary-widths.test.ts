import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { tableNames } from "../../src/sheets/table-names";
import { rowHeight } from "../../src/sheets/text-height";
import { widthInCharacters, widthInPoints } from "../../src/workbook/cell-measures";
import { communityWater } from "../frameworks/load";
import { byHand } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

const framework = communityWater();
const { plan } = tableNames(framework).optional;
const header = "What to do";

async function build(now: string) {
  const outcome = await summarise({ framework, now, version: "0.1.0" });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
}

async function opened() {
  const { host } = await openInstalled(framework);
  await enterScores({ framework, entries: allAt(framework, 1) });
  await build("2026-05-01 10:00");
  const columnOf = (workbook: Excel.Workbook, name: string) =>
    workbook.tables.getItem(plan).columns.getItem(name).getDataBodyRange();
  const setWidth = (name: string, characters: number) =>
    byHand(host, (workbook) => {
      columnOf(workbook, name).format.columnWidth = widthInPoints(characters);
    });
  const heights = () =>
    byHand(host, async (workbook, sync) => {
      const body = columnOf(workbook, header);
      const rows = body.getRowProperties({ format: { rowHeight: true } });
      body.load("values");
      await sync();
      return body.values.map(([text], row) => ({
        text: String(text),
        height: Number(rows.value[row]?.format?.rowHeight),
      }));
    });
  return { host, columnOf, setWidth, heights };
}

it("makes rows high enough for the widths that a user gave the columns", async () => {
  const { host, setWidth, heights } = await opened();
  const before = await heights();
  await setWidth(header, 12);
  host.resetStatistics();
  await build("2026-05-01 11:00");
  expect(host.statistics.batches).toBeLessThanOrEqual(3);
  const narrow = await heights();
  for (const { text, height } of narrow) {
    expect(height).toBeGreaterThanOrEqual(rowHeight([{ text, width: 12 }]));
  }
  expect(narrow.some(({ height }, row) => height > (before[row]?.height ?? 0))).toBe(true);
  await setWidth(header, 44);
  await build("2026-05-01 12:00");
  expect(await heights()).toEqual(before);
});

it("makes the head of the summary high enough, too", async () => {
  const { host } = await opened();
  const { barriers } = tableNames(framework);
  const head = () =>
    byHand(host, async (workbook, sync) => {
      const table = workbook.tables.getItem(barriers);
      const why = table.columns.getItem("Why").getRange();
      why.load("rowIndex,columnIndex");
      table.worksheet.load("name");
      await sync();
      const sheet = workbook.worksheets.getItem(table.worksheet.name);
      const cells = sheet.getRangeByIndexes(5, why.columnIndex, why.rowIndex - 6, 1);
      cells.load("values");
      const rows = cells.getRowProperties({ format: { rowHeight: true } });
      await sync();
      return cells.values.map(([text], row) => ({
        text: String(text),
        height: Number(rows.value[row]?.format?.rowHeight),
      }));
    });
  await byHand(host, (workbook) => {
    workbook.tables.getItem(barriers).columns.getItem("Why").getRange().format.columnWidth =
      widthInPoints(9);
  });
  await build("2026-05-01 11:00");
  const lines = await head();
  expect(lines.filter(({ text }) => text.length > 20).length).toBeGreaterThan(2);
  for (const { text, height } of lines) {
    // The line across the whole sheet is not wrapped.
    expect(height).toBeGreaterThanOrEqual(rowHeight([{ text, width: 9 }]));
  }
});

it("says at the width that a column has where its row ends, and takes it back", async () => {
  const { setWidth, heights } = await opened();
  const before = await heights();
  await setWidth(header, 3);
  await build("2026-05-01 11:00");
  const full = await heights();
  expect(full.some(({ text }) => text.includes("[The row can be no taller"))).toBe(true);
  await setWidth(header, 44);
  await build("2026-05-01 12:00");
  expect(await heights()).toEqual(before);
});

it("counts what stands in a narrow column of the user's, and leaves out one that is hidden", async () => {
  const { host, columnOf, setWidth, heights } = await opened();
  const note =
    "A note of the desk that goes on for a while and says who was asked, when, and what came of it.";
  await byHand(host, (workbook) => {
    const notes = columnOf(workbook, "Notes");
    notes.getCell(0, 0).values = [[note]];
  });
  await setWidth("Notes", 6);
  await build("2026-05-01 11:00");
  const { refs } = await bodyOf(plan);
  expect(refs.length).toBeGreaterThan(0);
  const [first] = await heights();
  expect(first?.height).toBeGreaterThanOrEqual(rowHeight([{ text: note, width: 6 }]));
  await byHand(host, (workbook) => {
    columnOf(workbook, header).getEntireColumn().columnHidden = true;
  });
  await build("2026-05-01 12:00");
  expect((await heights()).map(({ text }) => text.includes("[The row"))).not.toContain(true);
});

it("turns points into characters and back", () => {
  for (const characters of [1, 8.43, 12, 44, 84, 200]) {
    expect(Math.abs(widthInCharacters(widthInPoints(characters)) - characters)).toBeLessThan(0.1);
  }
});
