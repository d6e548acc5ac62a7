import { enterScores } from "../../src/actions/enter-scores";
import { summarise } from "../../src/actions/summarise";
import { tableNames } from "../../src/sheets/table-names";
import { humanSecurity } from "../frameworks/load";
import { byHand, sheetNames, valuesOf } from "../support/excel";
import { allAt, openInstalled } from "../support/installed";
import { bodyOf } from "../support/table-body";

const human = humanSecurity();
const names = tableNames(human);
const stamp = { framework: human, now: "2026-05-02 10:00", version: "0.1.0" };
const oldHeader = [
  ...["Ref", "Kind", "Severity", "Title", "Why", "What follows", "Lever", "Lead", "Months"],
  ...["Addresses", "Decision", "Owner role", "Due", "Status", "Notes", "Cost"],
];

function old(cells: Record<string, unknown>): unknown[] {
  return oldHeader.map((name) => cells[name] ?? "");
}

/** A workbook whose summary was made with schema 1, with words of a user beside its rows. */
async function withOldSummary(rows: readonly unknown[][]) {
  const { host } = await openInstalled(human);
  await enterScores({
    framework: human,
    entries: allAt(human, 3, { "AC-02": 4, "AC-03": 2, "RL-07": 1 }),
  });
  await byHand(host, async (workbook, sync) => {
    workbook.worksheets.getItem("HSA Summary").delete();
    await sync();
    const sheet = workbook.worksheets.add("HSA Summary");
    sheet.customProperties.add("HSA.key", "summary");
    sheet.customProperties.add("HSA.framework", `${human.id}@${human.version}`);
    sheet.customProperties.add("HSA.schema", "1");
    sheet.getRange("A2").values = [["Written 2026-01-01 with it. Values as they were then."]];
    sheet.getRangeByIndexes(20, 0, rows.length + 1, oldHeader.length).values = [oldHeader, ...rows];
    const due = sheet.getRangeByIndexes(21, oldHeader.indexOf("Due"), rows.length, 1);
    due.numberFormat = rows.map(() => ["dd.mm.yyyy"]);
    const whole = sheet.getRangeByIndexes(20, 0, rows.length + 1, oldHeader.length);
    workbook.tables.add(whole, true).name = names.summary;
    sheet.getRange("R3").values = [["beside it"]];
  });
  return host;
}

it("takes over every word of the user's and leaves the old sheet as it was", async () => {
  const host = await withOldSummary([
    old({ Ref: "B-01", Kind: "Barrier", Title: "old", Decision: "ask", Status: "Agreed" }),
    old({ Ref: "B-05", Kind: "Barrier", Title: "gone by now", Notes: "still of use" }),
    old({ Ref: "M-11", Kind: "Mitigation", Due: 46000, Status: "Under way", Cost: 12 }),
    old({ Ref: "M-12", Kind: "Mitigation", Notes: "'=no formula" }),
    old({ Ref: "M-21", Kind: "Mitigation" }),
    old({ Ref: "OWN-1", Months: "my months", Notes: "my row" }),
  ]);
  const before = await valuesOf("HSA Summary", "A21:R27");
  host.resetStatistics();
  const outcome = await summarise(stamp);
  if (outcome.kind !== "summarised") throw new Error(JSON.stringify(outcome));
  expect(host.statistics.batches).toBeLessThanOrEqual(3);
  expect(outcome.takenOver).toBe("HSA Summary");
  expect(outcome.sheet).toBe("HSA Summary (2)");
  expect(await valuesOf("HSA Summary", "A21:R27")).toEqual(before);
  expect((await valuesOf("HSA Summary", "A2"))[0]?.[0]).toContain(
    "Taken over into “HSA Summary (2)”"
  );
  expect((await valuesOf("HSA Summary", "R3"))[0]?.[0]).toBe("beside it");

  const barriers = await bodyOf(names.barriers);
  expect(barriers.cell("B-01", "Decision")).toBe("ask");
  expect(barriers.cell("B-01", "Status")).toBe("Agreed");
  expect(barriers.cell("B-01", "Title")).not.toBe("old");
  expect(barriers.cell("B-05", "Notes")).toBe("still of use");
  expect(barriers.cell("B-05", "Change")).toBe("No longer");
  expect(barriers.cell("OWN-1", "Notes")).toBe("my row");
  expect(barriers.cell("OWN-1", "Months")).toBe("my months");
  const plan = await bodyOf(names.optional.plan);
  expect(plan.cell("M-11", "Due")).toBe(46000);
  expect(plan.format("M-11", "Due")).toBe("dd.mm.yyyy");
  expect(plan.cell("M-11", "Status")).toBe("Under way");
  expect(plan.cell("M-11", "Cost")).toBe(12);
  expect(plan.cell("M-12", "Notes")).toBe("=no formula");
  expect(plan.refs).not.toContain("OWN-1");
});

it("writes the new sheets from then on, and the old one never again", async () => {
  await withOldSummary([old({ Ref: "M-11", Kind: "Mitigation", Notes: "mine" })]);
  await summarise(stamp);
  const sheets = await sheetNames();
  const before = await valuesOf("HSA Summary");
  const again = await summarise({ ...stamp, now: "2026-09-09 09:09" });
  expect(again).toMatchObject({ kind: "summarised", takenOver: null, sheet: "HSA Summary (2)" });
  expect(await sheetNames()).toEqual(sheets);
  expect(await valuesOf("HSA Summary")).toEqual(before);
  expect((await bodyOf(names.optional.plan)).cell("M-11", "Notes")).toBe("mine");
});

it("loses nothing when Excel stops midway, and takes over the next time", async () => {
  const host = await withOldSummary([old({ Ref: "M-11", Kind: "Mitigation", Notes: "mine" })]);
  for (const batch of [2, 3]) {
    host.failBatch(batch, 3, { code: "GeneralException", message: "stopped by the test" });
    expect((await summarise(stamp)).kind).toBe("failed");
    host.resetStatistics();
  }
  const outcome = await summarise(stamp);
  expect(outcome).toMatchObject({ kind: "summarised", takenOver: "HSA Summary" });
  expect((await bodyOf(names.optional.plan)).cell("M-11", "Notes")).toBe("mine");
});
