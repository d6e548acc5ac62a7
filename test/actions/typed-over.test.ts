import { enterScores } from "../../src/actions/enter-scores";
import { install } from "../../src/actions/install";
import { summarise } from "../../src/actions/summarise";
import type { Framework } from "../../src/framework/framework";
import { barrierSpec } from "../../src/sheets/barrier-rows";
import { planSpec } from "../../src/sheets/plan-rows";
import { tableNames } from "../../src/sheets/table-names";
import { writeReport } from "../../src/actions/write-report";
import { openDesk } from "../../src/workbench/desk/open-desk";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { communityWater, humanSecurity } from "../frameworks/load";
import { byHand, valuesOf } from "../support/excel";
import { allAt, choices, openInstalled } from "../support/installed";
import { openFile } from "../support/saved-file";
import { bodyOf, typeInto } from "../support/table-body";

const human = humanSecurity();

interface Typed {
  readonly table: string;
  readonly ref: string;
  readonly header: string;
  readonly text: string;
}

async function build(framework: Framework, now: string) {
  const outcome = await summarise({ framework, now, version: "0.1.0" });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  return outcome;
}

function type(host: WorkbookHost, { table, ref, header, text }: Typed): Promise<void> {
  return typeInto(host, table, ref, { [header]: text });
}

/** Every cell of ours in the body of a table that says something. */
async function filledCells(table: string, generated: ReadonlySet<string>) {
  const body = await bodyOf(table);
  return body.refs.flatMap((ref) =>
    body.header
      .filter((header) => header !== "Ref" && generated.has(header))
      .filter((header) => body.cell(ref, header) !== "")
      .map((header) => ({ table, ref, header }))
  );
}

const notesOf = async (table: string, ref: string): Promise<unknown> =>
  (await bodyOf(table)).cell(ref, "Notes");

describe.each([humanSecurity(), communityWater()])("$id", (framework) => {
  const { barriers, optional } = tableNames(framework);
  const tables = [
    { table: barriers, generated: barrierSpec(framework).generated },
    { table: optional.plan, generated: planSpec(framework, []).generated },
  ];

  it("keeps in Notes whatever was typed over any cell of the lists", async () => {
    const { host } = await openInstalled(framework);
    await enterScores({ framework, entries: allAt(framework, 1) });
    await build(framework, "2026-01-01");
    const cells = (
      await Promise.all(tables.map(({ table, generated }) => filledCells(table, generated)))
    ).flat();
    // One cell of every column of ours that says something, each in another row as far as possible.
    const headers = [...new Set(cells.map(({ table, header }) => `${table} ${header}`))];
    const typed = headers.map((one, index): Typed => {
      const own = cells.filter(({ table, header }) => `${table} ${header}` === one);
      const cell = own[index % own.length];
      if (cell === undefined) throw new Error(one);
      return { ...cell, text: `typed by hand ${index}` };
    });
    expect(typed.length).toBeGreaterThan(20);
    for (const one of typed) await type(host, one);

    const rebuilt = await build(framework, "2026-02-01");
    for (const { table, ref, header, text } of typed) {
      expect(await notesOf(table, ref)).toContain(`Typed over “${header}”: ${text}`);
      expect((await bodyOf(table)).cell(ref, header)).not.toBe(text);
    }
    expect([...rebuilt.typedOver].sort()).toEqual(
      typed.map(({ header, ref }) => `“${header}” of ${ref}`).sort()
    );
    const before = await Promise.all(tables.map(({ table }) => bodyOf(table)));
    expect((await build(framework, "2026-03-01")).typedOver).toEqual([]);
    const after = await Promise.all(tables.map(({ table }) => bodyOf(table)));
    const notes = (bodies: typeof before) =>
      bodies.map((body) => body.refs.map((ref) => body.cell(ref, "Notes")));
    expect(notes(after)).toEqual(notes(before));
  });
});

const { barriers, optional } = tableNames(human);
const levels = { "AC-02": 4, "AC-03": 2, "RL-07": 1 };

async function openBuilt(): Promise<WorkbookHost> {
  const { host } = await openInstalled(human);
  await enterScores({ framework: human, entries: allAt(human, 3, levels) });
  await build(human, "2026-01-01");
  return host;
}

it("adds to notes that stand, says a formula as it was typed, and a date as a date", async () => {
  const host = await openBuilt();
  await type(host, { table: barriers, ref: "B-01", header: "Notes", text: "mine" });
  await type(host, { table: barriers, ref: "B-01", header: "Why", text: "=1+1" });
  await type(host, { table: optional.plan, ref: "M-21", header: "Ends", text: "2027-03-05" });
  const { typedOver } = await build(human, "2026-02-01");
  expect(typedOver).toEqual(["“Why” of B-01", "“Ends” of M-21"]);
  expect(await notesOf(barriers, "B-01")).toBe("mine\nTyped over “Why”: =1+1 (it showed 2)");
  expect(await notesOf(optional.plan, "M-21")).toBe("Typed over “Ends”: 2027-03-05");
});

it("keeps a row that no longer applies for what was typed over it, and takes it along when it is back", async () => {
  const host = await openBuilt();
  await type(host, { table: barriers, ref: "B-01", header: "Title", text: "our own title" });
  await type(host, { table: barriers, ref: "B-01", header: "Why", text: "our own reason" });
  await enterScores({ framework: human, entries: allAt(human, 5) });
  const gone = await build(human, "2026-02-01");
  expect(gone.kept).toContain("B-01");
  const body = await bodyOf(barriers);
  expect(body.cell("B-01", "Change")).toBe("No longer");
  expect(body.cell("B-01", "Title")).toBe("our own title");
  expect(body.cell("B-01", "Notes")).toBe("Typed over “Why”: our own reason");
  await build(human, "2026-03-01");
  await enterScores({ framework: human, entries: allAt(human, 3, levels) });
  const back = await build(human, "2026-04-01");
  expect(back.typedOver).toEqual(["“Title” of B-01"]);
  expect(await notesOf(barriers, "B-01")).toBe(
    "Typed over “Why”: our own reason\nTyped over “Title”: our own title"
  );
});

it("puts words in a row of their own where Notes is gone or holds no plain text", async () => {
  const host = await openBuilt();
  await type(host, { table: barriers, ref: "B-01", header: "Why", text: "a reason" });
  await type(host, { table: optional.plan, ref: "M-21", header: "Notes", text: "=2*3" });
  await type(host, { table: optional.plan, ref: "M-21", header: "Lead", text: "somebody" });
  await byHand(host, (workbook) => {
    workbook.tables.getItem(barriers).columns.getItem("Notes").delete();
  });
  await build(human, "2026-02-01");
  const sheets = ["HSA Summary", "HSA Plan"];
  const all = async () => (await Promise.all(sheets.map((one) => valuesOf(one)))).flat(2);
  expect(await all()).toEqual(
    expect.arrayContaining([
      "Typed over “Why” of B-01: a reason",
      "Typed over “Lead” of M-21: somebody",
    ])
  );
  expect(await notesOf(optional.plan, "M-21")).toBe(6);
  await build(human, "2026-03-01");
  const again = (await all()).filter((cell) => String(cell).startsWith("Typed over"));
  expect(again).toHaveLength(2);
});

it("keeps what was typed over cells above the list", async () => {
  const host = await openBuilt();
  const head = await valuesOf("HSA Summary", "A1:M14");
  const partner = head.findIndex((row) => row.includes("=Partner"));
  const score = head.findIndex((row) => row[0] === "PW");
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem("HSA Summary");
    sheet.getRangeByIndexes(partner, 5, 1, 1).values = [["The coast guard"]];
    sheet.getRangeByIndexes(score, 10, 1, 1).values = [["I read this otherwise"]];
    sheet.getRange("A1").values = [["Our summary"]];
    sheet.getRange("A3").values = [["checked by the team"]];
  });
  const { typedOver } = await build(human, "2026-02-01");
  const cells = [`F${partner + 1}`, `K${score + 1}`, "A1", "A3"];
  expect([...typedOver].sort()).toEqual(cells.map((cell) => `cell ${cell}`).sort());
  const body = await bodyOf(barriers);
  const notes = body.rows.map((row) => row[body.header.indexOf("Notes")]);
  expect(notes.filter((note) => note !== "").sort()).toEqual(
    [
      `Typed over cell F${partner + 1}: The coast guard`,
      `Typed over cell K${score + 1}: I read this otherwise`,
      "Typed over cell A1: Our summary",
      "Typed over cell A3: checked by the team",
    ].sort()
  );
  expect((await valuesOf("HSA Summary", "A1"))[0]?.[0]).toBe("Summary");
  expect((await build(human, "2026-03-01")).typedOver).toEqual([]);
});

it("keeps what was typed before the first build", async () => {
  const { host } = await openInstalled(human);
  await type(host, { table: barriers, ref: "none", header: "Title", text: "a first thought" });
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Summary").getRange("A2").values = [["by us"]];
  });
  await enterScores({ framework: human, entries: allAt(human, 3, levels) });
  const { typedOver } = await build(human, "2026-01-01");
  expect([...typedOver].sort()).toEqual(["cell A2", "“Title” of none"]);
  const all = (await valuesOf("HSA Summary")).flat();
  expect(all).toEqual(
    expect.arrayContaining(["Typed over “Title”: a first thought", "Typed over cell A2: by us"])
  );
});

it("takes nothing of its own for a user's, whatever became of the sheets", async () => {
  const host = await openBuilt();
  await openDesk(host).sortTable(barriers, "Title", false);
  await openDesk(host).sortTable(optional.plan, "Lead", true);
  await byHand(host, (workbook) => {
    const sheet = workbook.worksheets.getItem("HSA Summary");
    sheet.getRange("A:A").insert("Right");
    sheet.getRange("3:4").insert("Down");
    sheet.name = "Renamed";
    const plan = workbook.worksheets.getItem("HSA Plan");
    plan.getRange("A:B").insert("Right");
    workbook.tables.getItem(optional.plan).name = "Our_plan";
    workbook.tables.getItem("HSA_RL").name = "Law";
  });
  expect((await build(human, "2026-02-01")).typedOver).toEqual([]);
  await enterScores({ framework: human, entries: allAt(human, 2) });
  expect((await build(human, "2026-03-01")).typedOver).toEqual([]);
  await enterScores({ framework: human, entries: allAt(human, 5) });
  expect((await build(human, "2026-04-01")).typedOver).toEqual([]);
});

it("remembers through a file what it wrote", async () => {
  const first = openFile();
  expect(await install({ framework: human, choices })).toMatchObject({ kind: "installed" });
  await enterScores({ framework: human, entries: allAt(human, 3, levels) });
  await build(human, "2026-01-01");
  await writeReport({ framework: human, report: { kind: "brief" }, now: "1", version: "0.1.0" });
  const second = openFile(first.save());
  await type(second.host, { table: barriers, ref: "B-01", header: "Why", text: "a reason" });
  await byHand(second.host, (workbook) => {
    workbook.worksheets.getItem("HSA Brief").getRange("A1").values = [["our brief"]];
  });
  const third = openFile(second.save());
  expect((await build(human, "2026-02-01")).typedOver).toEqual(["“Why” of B-01"]);
  const brief = await writeReport({
    ...{ framework: human, now: "2", version: "0.1.0" },
    report: { kind: "brief" },
  });
  expect(brief).toMatchObject({ kind: "written", typedOver: ["cell A1"] });
  openFile(third.save());
  expect((await build(human, "2026-03-01")).typedOver).toEqual([]);
  expect(await notesOf(barriers, "B-01")).toBe("Typed over “Why”: a reason");
});

it("takes nothing for a user's where an add-in has built that knows no such mark", async () => {
  const host = await openBuilt();
  const marks = (sheet: string) =>
    byHand(host, async (workbook, sync) => {
      const { customProperties } = workbook.worksheets.getItem(sheet);
      customProperties.load("items/key,items/value");
      await sync();
      const written = customProperties.items.filter(({ key }) => key.startsWith("HSA.written"));
      return written.map(({ key, value }) => ({ key, value }));
    });
  const old = await marks("HSA Summary");
  // No mark is longer than what every Excel is known to keep of one.
  expect(old.length).toBeGreaterThan(3);
  expect(Math.max(...old.map(({ value }) => value.length))).toBeLessThanOrEqual(255);
  await enterScores({ framework: human, entries: allAt(human, 1) });
  await build(human, "2026-02-01");
  await byHand(host, (workbook) => {
    const { customProperties } = workbook.worksheets.getItem("HSA Summary");
    for (const { key, value } of old) customProperties.add(key, value);
  });
  await enterScores({ framework: human, entries: allAt(human, 2) });
  expect((await build(human, "2026-03-01")).typedOver).toEqual([]);
  // A spoilt mark says nothing either.
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem("HSA Summary").customProperties.add("HSA.written", "spoilt");
  });
  expect((await build(human, "2026-04-01")).typedOver).toEqual([]);
});

it("keeps words where somebody has written into the line that tells of the build", async () => {
  const host = await openBuilt();
  const sheet = "HSA Summary";
  const line = String((await valuesOf(sheet, "A2"))[0]?.[0]);
  const theirs = line.replace("2026-01-01", "2026-01-01, read by the team in March,");
  expect(theirs).not.toBe(line);
  await type(host, { table: barriers, ref: "B-01", header: "Why", text: "a reason" });
  await byHand(host, (workbook) => {
    workbook.worksheets.getItem(sheet).getRange("A2").values = [[theirs]];
  });
  expect((await build(human, "2026-02-01")).typedOver).toEqual(["cell A2", "“Why” of B-01"]);
  expect(await notesOf(barriers, "B-01")).toBe("Typed over “Why”: a reason");
  expect((await valuesOf(sheet)).flat()).toContain(`Typed over cell A2: ${theirs}`);
});
