import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { tableNames } from "../../src/sheets/table-names";
import { missingColumn } from "../../src/text/summary-task";
import { openDesk } from "../../src/workbench/desk/open-desk";
import { humanSecurity } from "../frameworks/load";
import { byHand, formulasOf, sheetNames, valuesOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf, typeInto } from "../support/table-body";

const human = humanSecurity();
const names = tableNames(human);
const barriers = names.barriers;
const plan = names.optional.plan;
const levels: readonly Readonly<Record<string, number>>[] = [
  { "AC-02": 4, "AC-03": 2, "RL-07": 1 },
  { "AC-02": 4, "AC-03": 2, "RL-07": 2, "PW-03": 2 },
  { "PW-03": 1, "PW-04": 1, "RL-07": 2 },
  { "PW-03": 1, "PW-04": 2, "RL-07": 2, "RL-04": 1 },
  { "PW-03": 2, "RL-07": 3 },
  { "AC-02": 4, "AC-03": 2, "RL-07": 1 },
];

interface Look {
  readonly fill: string;
  readonly font: string;
  readonly height: number;
  readonly link: string;
}

/** Two years of a workbook: what a user writes down, and what must then be found at every build. */
class Life {
  readonly written: { table: string; ref: string; header: string; value: unknown }[] = [];

  private constructor(readonly host: Awaited<ReturnType<typeof openInstalled>>["host"]) {}

  static async begin(): Promise<Life> {
    const { host } = await openInstalled(human, {
      sheets: [{ name: "Mine", rows: [["my own", 1, "=B1*2"]] }],
    });
    return new Life(host);
  }

  async score(at: number): Promise<void> {
    const entries = allAt(human, 3, levels[at % levels.length]);
    await enterScores({ framework: human, entries });
  }

  async build(month: number) {
    this.host.resetStatistics();
    const outcome = await summarise({ framework: human, now: `2026-${month}`, version: "0.1.0" });
    if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
    expect(this.host.statistics.batches).toBeLessThanOrEqual(3);
    await this.nothingIsLost();
    return outcome;
  }

  async write(table: string, ref: string, header: string, value: unknown): Promise<void> {
    await typeInto(this.host, table, ref, { [header]: value });
    const same = this.written.findIndex(
      (one) => one.table === table && one.ref === ref && one.header === header
    );
    if (same >= 0) this.written.splice(same, 1);
    this.written.push({ table, ref, header, value });
  }

  readonly looks: { table: string; ref: string; look: Look }[] = [];

  /** Colours a whole row, makes its Ref bold, sets its height and puts a link on its notes. */
  async colour(table: string, ref: string, look: Look): Promise<void> {
    const body = await bodyOf(table);
    await byHand(this.host, (workbook) => {
      const first = body.firstRow + body.refs.indexOf(ref);
      const sheet = workbook.worksheets.getItem(body.sheet);
      const row = sheet.getRangeByIndexes(first, body.firstColumn, 1, body.header.length);
      row.format.fill.color = look.fill;
      row.format.font.color = look.font;
      row.format.font.italic = true;
      row.format.rowHeight = look.height;
      sheet.getRangeByIndexes(
        first,
        body.firstColumn + body.header.indexOf("Notes"),
        1,
        1
      ).hyperlink = { address: look.link, textToDisplay: String(body.cell(ref, "Notes")) };
    });
    this.looks.push({ table, ref, look });
  }

  private async looksOf(table: string, ref: string): Promise<Look & { isItalic: boolean }> {
    const body = await bodyOf(table);
    return Excel.run(async (context) => {
      const row = body.firstRow + body.refs.indexOf(ref);
      const sheet = context.workbook.worksheets.getItem(body.sheet);
      const cell = sheet.getRangeByIndexes(
        row,
        body.firstColumn + body.header.indexOf("Title"),
        1,
        1
      );
      const notes = sheet.getRangeByIndexes(
        row,
        body.firstColumn + body.header.indexOf("Notes"),
        1,
        1
      );
      cell.load("format/rowHeight,format/fill/color,format/font/color,format/font/italic");
      notes.load("hyperlink");
      await context.sync();
      const { fill, font, rowHeight } = cell.format;
      return {
        fill: fill.color.toUpperCase(),
        font: font.color.toUpperCase(),
        height: rowHeight,
        isItalic: font.italic,
        link: notes.hyperlink?.address ?? "",
      };
    });
  }

  /** Every word is found beside the Ref that it was written beside, and every look on its row. */
  async nothingIsLost(): Promise<void> {
    for (const { table, ref, look } of this.looks) {
      const found = await this.looksOf(table, ref);
      expect({ ref, ...found }).toEqual({
        ref,
        ...look,
        isItalic: true,
        // A row whose text outgrows its height is made higher.
        height: Math.max(look.height, found.height),
      });
    }
    for (const table of [barriers, plan]) {
      const own = this.written.filter((one) => one.table === table);
      if (own.length === 0) continue;
      const body = await bodyOf(table);
      const found = own.map(({ ref, header }) => body.cell(ref, header));
      expect(found).toEqual(own.map(({ value }) => value));
    }
    const owner = (await valuesOf("Mine", "D1"))[0]?.[0];
    if (this.looks.length > 0) expect(owner).toBe("M-21");
    expect(await formulasOf("Mine", "A1:C1")).toEqual([["my own", 1, "=B1*2"]]);
  }
}

it("lives for two years and twelve builds, and loses nothing of the user's", async () => {
  const life = await Life.begin();
  const { host } = life;
  // 1: the first build.
  await life.score(0);
  await life.build(1);
  await life.write(barriers, "B-01", "Decision", "Raise with the ministry");
  await life.write(barriers, "B-01", "Notes", "before the visit");
  await life.write(plan, "M-21", "Status", "Agreed");
  await life.write(plan, "M-21", "Owner role", "Desk officer");
  await life.write(plan, "M-11", "Due", 46300);
  // 2: a row is coloured, and others come above it; the chosen plan brings its own barrier.
  await byHand(host, async (workbook, sync) => {
    const table = workbook.tables.getItem(barriers).getDataBodyRange();
    table.load("rowIndex,columnIndex,columnCount,values");
    table.worksheet.load("name");
    await sync();
    const row = table.values.findIndex(([ref]) => ref === "B-01");
    table.getRow(row).format.fill.color = "#FFFF00";
  });
  const colour = (await (await bodyOf(barriers)).fill("B-01")).toUpperCase();
  expect(colour).toBe("#FFFF00");
  const look = { fill: "#DDEEFF", font: "#003366", height: 200.25, link: "https://example.org/a" };
  const dress = async (): Promise<void> => {
    life.looks.splice(0);
    await life.colour(barriers, "B-27", look);
    await life.colour(plan, "M-21", { ...look, fill: "#FFDDEE", link: "https://example.org/b" });
    // A formula of the user's own speaks of one row, wherever it goes.
    const planned = await bodyOf(plan);
    await byHand(host, (workbook) => {
      const row = planned.firstRow + planned.refs.indexOf("M-21") + 1;
      workbook.worksheets.getItem("Mine").getRange("D1").formulas = [[`='HSA Plan'!A${row}`]];
    });
  };
  await life.write(barriers, "B-27", "Notes", "see the file");
  await life.write(plan, "M-21", "Notes", "see the other file");
  await dress();
  await life.score(1);
  const second = await life.build(2);
  expect(second.since).toMatch(/New: B-04, B-32/);
  expect((await bodyOf(barriers)).cell("B-04", "Change")).toBe("New");
  expect((await (await bodyOf(barriers)).fill("B-01")).toUpperCase()).toBe(colour);
  expect((await (await bodyOf(barriers)).fill("B-04")).toUpperCase()).not.toBe(colour);
  // 3: sorted by the user, and a start month that leads to another end.
  await openDesk(host).sortTable(plan, "Title", true);
  await openDesk(host).sortTable(barriers, "Title", false);
  expect((await (await bodyOf(plan)).fill("M-21")).toUpperCase()).toBe("#FFDDEE");
  // A sort leaves heights and formulas elsewhere where they were, as in Excel.
  await dress();
  await life.nothingIsLost();
  await life.write(plan, "M-21", "Start", 6);
  await life.write(plan, "M-21", "Takes", 24);
  expect((await bodyOf(plan)).cell("M-21", "Ends")).toBe(30);
  expect((await bodyOf(plan)).cell("M-21", "Handover?")).toBe("within one posting");
  const third = await life.build(3);
  expect(third.since).toMatch(/No longer: B-32/);
  // 4: filtered, so that most rows are hidden.
  await openDesk(host).filterTable(plan, "Lever", new Set(["Training"]));
  await life.write(plan, "M-11", "Notes", "=not a formula");
  life.written.pop();
  await byHand(host, async (workbook, sync) => {
    const body = workbook.tables.getItem(plan).getDataBodyRange();
    body.load("rowIndex,values");
    await sync();
    const row = body.values.findIndex(([ref]) => ref === "M-11");
    body.getRow(row).getLastCell().values = [["'=not a formula"]];
  });
  life.written.push({ table: plan, ref: "M-11", header: "Notes", value: "=not a formula" });
  // A row that a filter hides tells no height: where it moves it gets the one that its text needs.
  life.looks.splice(0);
  await life.score(2);
  await life.build(4);
  expect((await (await bodyOf(plan)).fill("M-21")).toUpperCase()).toBe("#FFDDEE");
  await dress();
  // 5: both sheets renamed and moved, columns made wider and moved about.
  const at = await bodyOf(barriers);
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(at.sheet).name = "What stands in the way";
    workbook.worksheets.getItem("HSA Plan").name = "What we do";
    workbook.worksheets.getItem("What we do").position = 0;
    workbook.tables.getItem(plan).columns.getItem("Notes").getRange().format.columnWidth = 300;
  });
  await life.score(3);
  const fifth = await life.build(5);
  expect([fifth.sheet, fifth.planSheet]).toEqual(["What stands in the way", "What we do"]);
  // 6: columns of the user's own, one with a formula over its row.
  await byHand(host, async (workbook, sync) => {
    const table = workbook.tables.getItem(plan);
    const body = table.getDataBodyRange();
    body.load("rowCount");
    await sync();
    table.columns.add(undefined, [["Cost"], ...Array.from({ length: body.rowCount }, () => [""])]);
  });
  await life.write(plan, "M-21", "Cost", 12.5);
  await life.score(4);
  const sixth = await life.build(6);
  expect(sixth.kept).toEqual(expect.arrayContaining(["B-01", "M-21"]));
  expect((await bodyOf(plan)).cell("M-21", "Change")).toBe("No longer");
  // 7: what no longer applied comes back, with all that was written.
  await life.score(5);
  const seventh = await life.build(7);
  expect(seventh.since).toMatch(/Back: B-01/);
  expect((await bodyOf(plan)).cell("M-21", "Change")).toBe("Back");
  // 8: a column of ours is deleted: it is left out, and said.
  await byHand(host, (workbook) => {
    workbook.tables.getItem(plan).columns.getItem("Legal and policy pointers").delete();
    workbook.tables.getItem(barriers).columns.getItem("Smallest change").delete();
  });
  const eighth = await life.build(8);
  expect(eighth.missing).toEqual([
    { table: barriers, column: "Smallest change" },
    { table: plan, column: "Legal and policy pointers" },
  ]);
  expect(missingColumn(barriers, "Smallest change")).toMatch(
    /“Smallest change” is not in the table/
  );
  // 9: put back, it is filled again.
  await byHand(host, async (workbook, sync) => {
    const table = workbook.tables.getItem(barriers);
    const body = table.getDataBodyRange();
    body.load("rowCount");
    await sync();
    const blank = Array.from({ length: body.rowCount }, () => [""]);
    table.columns.add(undefined, [["Smallest change"], ...blank]);
  });
  const ninth = await life.build(9);
  expect(ninth.missing).toEqual([{ table: plan, column: "Legal and policy pointers" }]);
  expect((await bodyOf(barriers)).cell("B-01", "Smallest change")).toMatch(/steps?\. Earliest/);
  // 10: a row pasted twice, and one of the user's own.
  await byHand(host, async (workbook, sync) => {
    const table = workbook.tables.getItem(plan);
    const body = table.getDataBodyRange();
    body.load("values");
    await sync();
    const row = body.values.find(([ref]) => ref === "M-21") ?? [];
    table.rows.add(undefined, [
      row.map((cell) => (cell === "Desk officer" ? "Someone else" : cell)),
    ]);
    table.rows.add(undefined, [
      row.map((_, column) => (column === 0 ? "OWN-1" : `mine ${column}`)),
    ]);
  });
  const tenth = await life.build(10);
  expect(tenth.repeated).toEqual(["M-21"]);
  const pasted = await bodyOf(plan);
  const owner = pasted.header.indexOf("Owner role");
  const twice = pasted.rows.filter((row) => row[0] === "M-21").map((row) => row[owner]);
  expect(twice.sort()).toEqual(["Desk officer", "Someone else"]);
  expect(pasted.cell("OWN-1", "Owner role")).toMatch(/^mine/);
  // 11: notes below and beside the tables, rows put in above, the handling line set.
  const before = await bodyOf(plan);
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem("What we do");
    sheet.getRange("2:2").insert("Down");
    sheet.getRangeByIndexes(before.firstRow + before.rows.length + 3, 1, 1, 1).values = [["below"]];
  });
  await life.score(2);
  await life.build(11);
  const all = (await valuesOf("What we do")).flat();
  expect(all.filter((cell) => cell === "below")).toHaveLength(1);
  // 12: all is well: what holds words stays, and nothing else does.
  await enterScores({ framework: human, entries: allAt(human, 5) });
  const last = await life.build(12);
  expect(last.kept).toEqual(expect.arrayContaining(["B-01", "M-21", "M-11"]));
  const end = await bodyOf(plan);
  const users = end.header.filter(
    (one) =>
      ["Start", "Takes", "Handover record", "Decision", "Owner role"].includes(one) ||
      ["Due", "Status", "Notes", "Cost"].includes(one)
  );
  for (const [row, ref] of end.refs.entries()) {
    if (ref === "none") continue;
    const words = users.map((one) => end.rows[row]?.[end.header.indexOf(one)]);
    expect([ref, words.some((word) => word !== "")]).toEqual([ref, true]);
  }
  expect(await sheetNames()).toContain("Mine");
  expect(await formulasOf("Mine", "C1")).toEqual([["=B1*2"]]);
}, 60_000);
