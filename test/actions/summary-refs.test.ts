import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { a1 } from "../../src/sheets/a1";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater } from "../frameworks/load";
import { byHand, formulasOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf, typeInto } from "../support/table-body";

const water = communityWater();
const { barriers, optional } = tableNames(water);
const plan = optional.plan;
const worst = { "SRC-01": 1, "Net-Loss": 1 };

async function build(day: number, low: Readonly<Record<string, number>> = worst) {
  const entered = await enterScores({
    framework: water,
    entries: allAt(water, low === worst ? 2 : 3, low),
  });
  expect(entered.kind).toBe("entered");
  const outcome = await summarise({
    framework: water,
    now: `2026-11-0${day}`,
    version: "0.1.0",
  });
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("a Ref that somebody has altered", () => {
  it.each([
    ["capitals", "W1"],
    ["a blank behind it", "w1 "],
    ["a blank that does not break", "\u00a0w1"],
    ["a formula", '="w1"'],
    ["a formula over another cell", "=LOWER(INDEX(HSA_Plan[Notes],1))"],
  ])("by %s is still ours: its text stays beside it", async (_, ref) => {
    const { host } = await openInstalled(water, {});
    await build(1);
    const before = (await bodyOf(plan)).refs;
    expect(before[0]).toBe("w1");
    await typeInto(host, plan, "w1", { Notes: "W1", Start: 4, Ref: ref });
    for (const day of [2, 3]) {
      const outcome = await build(day);
      const body = await bodyOf(plan);
      expect(body.refs).toEqual(before);
      expect([body.cell("w1", "Notes"), body.cell("w1", "Start")]).toEqual(["W1", 4]);
      expect(outcome).toMatchObject({ repeated: [], kept: [] });
    }
  });

  it("counts for the months that stand beside it", async () => {
    const { host } = await openInstalled(water, {});
    await build(1);
    await typeInto(host, plan, "w1", { Ref: "W1 ", Start: 30, Takes: 12 });
    await build(2);
    expect((await bodyOf(plan)).cell("w1", "Ends")).toBe(42);
  });

  it("gets its spelling back where it no longer applies, and when it comes back", async () => {
    const { host } = await openInstalled(water, {});
    await build(1);
    await typeInto(host, barriers, "Net-Hours", { Ref: "NET-HOURS", Notes: "mine" });
    const gone = await build(2, {});
    expect(gone.kept).toEqual(["Net-Hours"]);
    expect((await bodyOf(barriers)).cell("Net-Hours", "Change")).toBe("No longer");
    await typeInto(host, barriers, "Net-Hours", { Ref: " net-hours" });
    const back = await build(3);
    expect(back.since).toContain("Back:");
    const body = await bodyOf(barriers);
    expect(body.refs.filter((one) => /net-hours/i.test(String(one)))).toEqual(["Net-Hours"]);
    expect(body.cell("Net-Hours", "Notes")).toBe("mine");
  });

  it("of a row that was copied makes it one that stands twice, as a pasted row does", async () => {
    const { host } = await openInstalled(water, {});
    await build(1);
    await typeInto(host, plan, "w2", { Notes: "two", Ref: '=UPPER("w1")' });
    await typeInto(host, plan, "w1", { Notes: "one" });
    const outcome = await build(2);
    expect(outcome.repeated).toEqual(["w1"]);
    const body = await bodyOf(plan);
    const notes = body.rows.filter((_row, at) => body.refs[at] === "w1");
    expect(notes.map((row) => row[body.header.indexOf("Notes")]).sort()).toEqual(["one", "two"]);
    expect(body.refs).toContain("w2");
  });

  it("is the user's own where it is none of ours, formula and all", async () => {
    const { host } = await openInstalled(water, {});
    await build(1);
    const { header } = await bodyOf(plan);
    await byHand(host, (workbook) => {
      workbook.tables
        .getItem(plan)
        .rows.add(undefined, [
          header.map((_, at) => (at === 0 ? '="No"&"ne"' : `own ${at}`)),
          header.map((_, at) => (at === 0 ? "None" : `mine ${at}`)),
        ]);
    });
    const own = (await bodyOf(plan)).rows.slice(-2);
    expect(own.map(([ref]) => ref)).toEqual(["None", "None"]);
    await build(2);
    await build(3);
    const after = await bodyOf(plan);
    expect(after.rows.slice(-2)).toEqual(own);
    const last = { row: after.firstRow + after.rows.length, column: after.firstColumn };
    const [[formula] = []] = await formulasOf(after.sheet, a1(last.row - 2, last.column));
    expect(formula).toBe('="No"&"ne"');
  });
});

it("finds columns whose headers were typed in other capitals", async () => {
  const { host } = await openInstalled(water, {});
  await build(1);
  await typeInto(host, plan, "w1", { Notes: "mine", Start: 30, "What to do": "" });
  await byHand(host, (workbook) => {
    const { columns } = workbook.tables.getItem(plan);
    columns.getItem("Ref").name = "REF";
    columns.getItem("What to do").name = "what to do";
    columns.getItem("Notes").name = "NOTES";
    columns.getItem("Start").name = "start";
  });
  for (const day of [2, 3]) {
    const outcome = await build(day);
    expect(outcome.missing).toEqual([]);
    const { header, rows } = await bodyOf(plan);
    const row = rows.find((cells) => cells[header.indexOf("REF")] === "w1") ?? [];
    const shown = ["NOTES", "start", "Ends"].map((name) => row[header.indexOf(name)]);
    expect(shown).toEqual(["mine", 30, expect.any(Number)]);
    expect(row[header.indexOf("Ends")]).toBeGreaterThan(30);
    expect(row[header.indexOf("what to do")]).not.toBe("");
  }
});
