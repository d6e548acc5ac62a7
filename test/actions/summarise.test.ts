import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { columnLetters } from "../../src/sheets/a1";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, formulasOf, valuesOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { storedTable } from "../support/workbook-contents";

const seed = { "AC-02": 4, "AC-03": 2, "RL-07": 1 };
const stamp = { now: "2026-05-02 10:00", version: "0.1.0" };
const human = humanSecurity();
const summaryTable = tableNames(human).barriers;
const planTable = tableNames(human).optional.plan;

async function summarised(framework = human) {
  const outcome = await summarise({ framework, ...stamp });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  return outcome;
}

interface Table {
  readonly sheet: string;
  readonly header: string[];
  readonly rows: any[][];
  readonly firstRow: number;
  readonly firstColumn: number;
}

async function table(name = summaryTable): Promise<Table> {
  return Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(name);
    const body = found.getDataBodyRange();
    const header = found.getHeaderRowRange();
    found.worksheet.load("name");
    body.load("values,rowIndex,columnIndex");
    header.load("values");
    await context.sync();
    return {
      sheet: found.worksheet.name,
      header: header.values[0]!.map(String),
      rows: body.values,
      firstRow: body.rowIndex,
      firstColumn: body.columnIndex,
    };
  });
}
const column = (held: Table, name: string) =>
  held.rows.map((row) => row[held.header.indexOf(name)]);
const rowOf = (held: Table, ref: string) => held.rows.find((row) => row[0] === ref)!;

/** Writes into a cell of the table, as a user would. */
async function write(
  host: Parameters<typeof byHand>[0],
  held: Table,
  ref: string,
  header: string,
  value: unknown,
  format?: string
) {
  await byHand(host, (workbook) => {
    const cell = workbook.worksheets
      .getItem(held.sheet)
      .getRangeByIndexes(
        held.firstRow + held.rows.findIndex((row) => row[0] === ref),
        held.firstColumn + held.header.indexOf(header),
        1,
        1
      );
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
  });
}

async function seeded() {
  const opened = await openInstalled(human);
  await enterScores({ framework: human, entries: allAt(human, 3, seed) });
  opened.host.resetStatistics();
  return opened;
}

it("writes the seed case: two barriers, their mitigations, and the scores above", async () => {
  const { host } = await seeded();
  const outcome = await summarised();
  expect(host.statistics.batches).toBe(3);
  const present = outcome.barriers.filter(({ status }) => status === "present");
  expect(present.map(({ id, severity }) => [id, severity])).toEqual([
    ["B-01", "critical"],
    ["B-27", "moderate"],
  ]);
  const held = await table();
  expect(column(held, "Ref")).toEqual(["RL-07", "B-01", "B-27"]);
  expect(outcome).toMatchObject({
    rows: held.rows.length,
    kept: [],
    repeated: [],
    missing: [],
    takenOver: null,
    since: "This is the first build.",
    isHeadWhole: true,
  });
  expect(outcome.planRows).toBe((await table(planTable)).rows.length);
  const head = (await valuesOf(held.sheet, `A1:F${held.firstRow - 1}`)).flat();
  expect(head).toEqual(
    expect.arrayContaining(["=Partner", "3-4 Brigade", ...human.categories.map(({ code }) => code)])
  );
  expect(head.filter((cell) => String(cell).includes(stamp.now))).toHaveLength(1);
  for (const { score } of outcome.scores.categories) {
    expect(head).toContain(score);
  }
  // The words are values; only links, months and the line about changes are formulas, all native.
  const formulas = (await formulasOf(held.sheet, `A1:O${held.firstRow + held.rows.length}`)).flat();
  const texts = new Set(
    (await valuesOf(held.sheet, `A1:O${held.firstRow + held.rows.length}`)).flat()
  );
  const calculated = formulas.filter((cell) => String(cell).startsWith("=") && !texts.has(cell));
  expect(calculated.length).toBeGreaterThan(0);
  for (const formula of calculated) {
    expect(formula).toMatch(/^=(?:IFERROR\(|IF\(SUM\()/);
    expect(formula).not.toMatch(/HSA\./);
  }
});

it("changes nothing when it is written again", async () => {
  const opened = await seeded();
  await summarised();
  const before = [await table(), await table(planTable)];
  const { host } = opened;
  host.resetStatistics();
  const outcome = await summarised();
  expect(host.statistics.batches).toBe(2);
  expect(outcome.since).toBe("Nothing in the lists has changed.");
  expect([await table(), await table(planTable)]).toEqual(before);
});

it("keeps what a user wrote, with its format, when rows come and go", async () => {
  const { host } = await seeded();
  await summarised();
  const held = await table();
  await write(host, held, "B-27", "Decision", "Ask the ministry");
  const plan = await table(planTable);
  const chosen = String(plan.rows[3]![0]);
  await write(host, plan, chosen, "Due", 46000, "yyyy-mm-dd");
  await write(host, held, "B-27", "Notes", "'=not a formula");
  await byHand(host, (workbook) => {
    workbook.tables
      .getItem(summaryTable)
      .columns.add(undefined, [
        ["Cost"],
        ...held.rows.map((row, index) => [
          row[0] === "B-27" ? `="see "&A${held.firstRow + index + 1}&$A$1` : "",
        ]),
      ]);
  });
  // Lower scores bring many more barriers above the row.
  await enterScores({
    framework: human,
    entries: allAt(human, 1, { "RL-07": 3 }).map((entry) => ({ ...entry, basis: "later" })),
  });
  const outcome = await summarised();
  const after = await table();
  expect(after.rows.length).toBeGreaterThan(held.rows.length);
  const row = rowOf(after, "B-27");
  expect(row[after.header.indexOf("Decision")]).toBe("Ask the ministry");
  const planAfter = await table(planTable);
  const planRow = rowOf(planAfter, chosen);
  expect(planRow[planAfter.header.indexOf("Due")]).toBe(46000);
  expect(row[after.header.indexOf("Notes")]).toBe("=not a formula");
  const at = after.rows.indexOf(row);
  // The formula still means its own row.
  const line = after.firstRow + at + 1;
  const cost = columnLetters(after.firstColumn + after.header.indexOf("Cost"));
  expect(await formulasOf(after.sheet, `${cost}${line}`)).toEqual([[`="see "&A${line}&$A$1`]]);
  const formats = await byHand(host, async (workbook, sync) => {
    const range = workbook.tables.getItem(planTable).columns.getItem("Due").getDataBodyRange();
    range.load("numberFormat");
    await sync();
    return range.numberFormat.map(([format]) => format);
  });
  expect(formats[planAfter.rows.indexOf(planRow)]).toBe("yyyy-mm-dd");
  expect(formats.filter((format) => format === "yyyy-mm-dd")).toHaveLength(1);
  expect(outcome.isHeadWhole).toBe(true);
  // All clear: the row stays for what stands beside it, and says why.
  await enterScores({ framework: human, entries: allAt(human, 5) });
  const last = await summarised();
  expect(last.kept).toContain("B-27");
  const cleared = await table();
  expect(rowOf(cleared, "B-27")[cleared.header.indexOf("Decision")]).toBe("Ask the ministry");
  expect(rowOf(cleared, "B-27")[cleared.header.indexOf("Change")]).toBe("No longer");
  expect(rowOf(await table(planTable), chosen)).toContain("No longer");
  expect(cleared.rows.length).toBeLessThan(after.rows.length);
});

it("keeps rows of the user and everything beside, above and below the table", async () => {
  const { host } = await seeded();
  const start = await table();
  const below = start.firstRow + start.rows.length + 1;
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem(start.sheet);
    sheet.getRangeByIndexes(below, 0, 1, 2).values = [["below", "=1+1"]];
    sheet.getRangeByIndexes(below - 2, 20, 1, 1).values = [["beside"]];
    sheet.getRange("N2").values = [["above"]];
    sheet.getRange("B5").values = [["inside the head"]];
    workbook.tables
      .getItem(summaryTable)
      .rows.add(undefined, [start.header.map((name) => (name === "Ref" ? "OWN-1" : `my ${name}`))]);
  });
  await summarised();
  const held = await table();
  expect(rowOf(held, "OWN-1")).toEqual(
    held.header.map((name) => (name === "Ref" ? "OWN-1" : `my ${name}`))
  );
  const all = await valuesOf(held.sheet);
  const flat = all.flat();
  for (const text of ["below", "beside", "above", "inside the head"]) {
    expect([text, flat.filter((cell) => cell === text).length]).toEqual([text, 1]);
  }
  expect((await valuesOf(held.sheet, "B5"))[0]![0]).toBe("inside the head");
  const end = held.firstRow + held.rows.length + 1;
  expect(await formulasOf(held.sheet, `A${end + 1}:B${end + 1}`)).toEqual([["below", "=1+1"]]);
  expect((await valuesOf(held.sheet, `U${below - 1}`))[0]![0]).toBe("beside");
});

it("finds the head after rows were inserted above the table", async () => {
  const { host } = await seeded();
  const start = await table();
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem(start.sheet);
    sheet.getRange("3:3").insert("Down");
    sheet.getRange("A3").values = [["a line of mine"]];
    sheet.getRange("1:1").insert("Down");
  });
  const outcome = await summarised();
  // A first build in a moved head: read, add the plan, write.
  expect(host.statistics.batches).toBe(3);
  expect(outcome.isHeadWhole).toBe(true);
  const held = await table();
  expect(held.firstRow).toBe(start.firstRow + 2);
  const left = (await valuesOf(held.sheet, `A1:A${held.firstRow - 1}`)).flat();
  expect(left[0]).toBe("");
  expect(left[1]).toBe("Summary");
  expect(String(left[2])).toContain(stamp.now);
  expect(left[3]).toBe("a line of mine");
  for (const { code } of human.categories)
    expect(left.filter((cell) => cell === code)).toHaveLength(1);
});

it("writes over nothing in a column that a user has put into the head", async () => {
  const { host } = await seeded();
  await summarised();
  const start = await table();
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem(start.sheet);
    const column = sheet.getRangeByIndexes(0, 2, start.firstRow - 1, 1);
    column.insert("Right");
    sheet.getRangeByIndexes(0, 2, start.firstRow - 1, 1).values = Array.from(
      { length: start.firstRow - 1 },
      () => ["mine"]
    );
  });
  const outcome = await summarised();
  expect(outcome).toMatchObject({ isHeadWhole: true, typedOver: [] });
  const inserted = (await valuesOf(start.sheet, `C1:C${start.firstRow - 1}`)).flat();
  expect(inserted.every((cell) => cell === "mine")).toBe(true);
});

it("refuses a protected summary, a table without Ref and a summary that is gone", async () => {
  const { host } = await seeded();
  const start = await table();
  await byHand(host, (workbook) => {
    workbook.tables.getItem(summaryTable).columns.getItem("Ref").delete();
    workbook.worksheets.getItem(start.sheet).protection.protect();
  });
  expect(await summarise({ framework: human, ...stamp })).toEqual({
    kind: "refused",
    reasons: [
      { kind: "sheet-protected", sheet: start.sheet },
      { kind: "column-missing", table: summaryTable, column: "Ref" },
    ],
  });
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem(start.sheet);
    sheet.protection.unprotect();
    sheet.delete();
  });
});

it("adds a summary or a plan anew that was deleted, and leaves the other as it is", async () => {
  const { host } = await seeded();
  await summarised();
  const held = await table();
  await write(host, held, "B-01", "Notes", "stays");
  const plan = await table(planTable);
  await byHand(host, (workbook) => workbook.worksheets.getItem(plan.sheet).delete());
  const outcome = await summarised();
  expect(outcome.planSheet).toBe(plan.sheet);
  expect((await table(planTable)).rows).toEqual(plan.rows);
  expect(column(await table(), "Notes")).toContain("stays");
  await byHand(host, (workbook) => workbook.worksheets.getItem(held.sheet).delete());
  await summarised();
  expect(column(await table(), "Ref")).toEqual(column(held, "Ref"));
});

it.each(["renamed", "suffixed"])("writes a %s summary table", async (how) => {
  const water = communityWater();
  const name = tableNames(water).barriers;
  const taken = storedTable(name, "A1:A2", ["Ref"]);
  const sketch =
    how === "suffixed"
      ? { sheets: [{ name: "Mine", rows: [["Ref"], ["x"]], tables: [taken] }] }
      : {};
  const { host } = await openInstalled(water, sketch);
  if (how === "renamed") {
    await byHand(host, (workbook) => {
      workbook.tables.getItem(name).name = "MySummary";
    });
  }
  await enterScores({ framework: water, entries: allAt(water, 1) });
  await summarised(water);
  const held = await table(how === "suffixed" ? `${name}_2` : "MySummary");
  expect(held.rows.length).toBeGreaterThan(1);
  expect((await summarised(water)).since).toBe("Nothing in the lists has changed.");
  if (how === "suffixed") expect(await valuesOf("Mine")).toEqual([["Ref"], ["x"]]);
});

it("loses nothing of the user's when Excel stops midway", async () => {
  const { host } = await seeded();
  await summarised();
  const held = await table();
  for (const row of held.rows) await write(host, held, row[0], "Notes", `note on ${row[0]}`);
  await enterScores({ framework: human, entries: allAt(human, 5) });
  for (const actions of [5, 40, 80, 120]) {
    host.failBatch(2, actions, { code: "GeneralException", message: "stopped by the test" });
    await summarise({ framework: human, ...stamp });
  }
  await summarised();
  const notes = column(await table(), "Notes");
  for (const row of held.rows) expect(notes).toContain(`note on ${row[0]}`);
});
