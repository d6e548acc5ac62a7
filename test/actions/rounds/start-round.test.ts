import { check } from "../../../src/actions/check";
import { install } from "../../../src/actions/install";
import { startRound } from "../../../src/actions/start-round";
import { roundRefusalSentence } from "../../../src/text/round-refusals";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { bigFramework } from "../../support/big-framework";
import { byHand, openExcel, sheetNames } from "../../support/excel";
import { choices, openInstalled } from "../../support/installed";
import {
  entryCells,
  finishRounds,
  nextRound,
  roundNames,
  score,
  tableValues,
} from "../../support/round-book";

const framework = communityWater();
const category = framework.categories[0]!.code;
const table = `HSA_${category}`;
const count = framework.indicators.length;

async function detail(field: string): Promise<unknown> {
  return (await tableValues("HSA_Details")).find(([name]) => name === field)?.[1];
}

async function visibility(): Promise<Record<string, string>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return Object.fromEntries(worksheets.items.map((s) => [s.name, s.visibility]));
  });
}

describe("startRound", () => {
  it("keeps the round in the history, empties the entry cells and goes on to the next", async () => {
    await openInstalled(framework);
    await score(framework, 2);
    const before = await tableValues(table);
    const outcome = await nextRound(framework, 1, { next: { name: "Follow-up 1", date: "2021" } });
    expect(outcome).toMatchObject({
      kind: "started",
      finished: { number: 1, name: "Baseline", date: "2020-05-01" },
      rows: count,
      isResumed: false,
      next: "Follow-up 1",
      hidden: ["HSA Summary", "HSA History"],
      damage: [],
    });
    const history = await tableValues("HSA_History");
    expect(history).toHaveLength(count + 1);
    const row = Object.fromEntries(history[0]!.map((name, at) => [name, history[1]![at]]));
    expect(row).toMatchObject({
      Round: 1,
      "Round name": "Baseline",
      Date: "2020-05-01",
      Framework: framework.id,
      "Framework version": framework.version,
      Levels: framework.scale.levels.length,
      Entry: "score",
      Score: 2,
      Confidence: "Moderate",
      Evidence: "interview",
      Basis: "Seen and heard",
    });
    expect(await tableValues("HSA_Rounds")).toHaveLength(2);
    expect((await entryCells(table)).flat().every((cell) => cell === "")).toBe(true);
    // Everything but the four entry columns and the check that follows from them is as it was.
    const after = await tableValues(table);
    const kept = before[0]!
      .map((name, at) => ({ name, at }))
      .filter(({ name }) => !["Score", "Confidence", "Evidence", "Basis", "Check"].includes(name));
    for (const { at } of kept) expect(after.map((r) => r[at])).toEqual(before.map((r) => r[at]));
    expect(await detail("Round")).toBe("Follow-up 1");
    expect(await detail("Assessment date")).toBe("2021");
    expect(await visibility()).toMatchObject({ "HSA History": "Hidden", "HSA Summary": "Hidden" });
  });

  it("takes three round trips, and six where the History sheet has to be added", async () => {
    const { host } = await openInstalled(framework);
    await score(framework, 2);
    host.resetStatistics();
    await nextRound(framework, 1);
    expect(host.statistics.batches).toBe(6);
    await score(framework, 3);
    host.resetStatistics();
    expect((await nextRound(framework, 2)).kind).toBe("started");
    expect(host.statistics.batches).toBe(3);
  });

  it("leaves everything in sight where that is asked for", async () => {
    await openInstalled(framework);
    await score(framework, 2);
    expect(await nextRound(framework, 1, { blind: false })).toMatchObject({ hidden: [] });
    expect(Object.values(await visibility())).not.toContain("Hidden");
  });

  it("keeps what a user could have typed as it is: formulas as texts, dates as texts", async () => {
    await openInstalled(framework);
    await score(framework, 2);
    const rows = (await entryCells(table)).length;
    const texts = ["=1+1", "3-4\nand a line", "'quoted", "TRUE", "1e5"].slice(0, rows);
    await byHand(openHost(), async (workbook, sync) => {
      const column = workbook.tables.getItem(table).columns.getItem("Basis").getDataBodyRange();
      const cells = texts.map((_, at) => column.getCell(at, 0));
      cells.forEach((cell, at) => (cell.values = [[`'${texts[at]}`]]));
      await sync();
    });
    await nextRound(framework, 1);
    await score(framework, 3);
    await nextRound(framework, 2);
    const history = await tableValues("HSA_History");
    const basis = history[0]!.indexOf("Basis");
    const first = history.slice(1, rows + 1).map((row) => row[basis]);
    expect(first).toEqual(texts);
    const checked = await check({ framework });
    expect(checked.kind === "checked" && checked.findings.map(({ rule }) => rule)).not.toContain(
      "history-damaged"
    );
  });

  it("leaves a formula in a score cell and says so", async () => {
    await openInstalled(framework);
    await score(framework, 2);
    await byHand(openHost(), (workbook) => {
      const column = workbook.tables.getItem(table).columns.getItem("Score").getDataBodyRange();
      column.getCell(0, 0).formulas = [["=1+1"]];
    });
    const code = (await tableValues(table))[1]![0];
    expect(await nextRound(framework, 1)).toMatchObject({ kind: "started", formulas: [code] });
    expect((await entryCells(table))[0]).toEqual([2, "", "", ""]);
  });

  it("says everything that stands in the way at once, and writes nothing", async () => {
    const { host } = await openInstalled(framework);
    const outcome = await startRound({
      ...{ framework, date: "4/3/2026", next: { name: "baseline " } },
      ...{ now: "now", version: "0.1.0" },
    });
    expect(outcome).toEqual({
      kind: "refused",
      reasons: [
        { kind: "round", why: { kind: "name-taken", name: "baseline" } },
        { kind: "round", why: { kind: "date-unreadable", found: "4/3/2026" } },
        { kind: "round", why: { kind: "nothing-scored" } },
      ],
    });
    expect(host.statistics.batches).toBe(1);
    expect(await sheetNames()).not.toContain("HSA History");
  });

  it("does not lose a cell that cannot be read", async () => {
    await openInstalled(framework);
    await score(framework, 2);
    await byHand(openHost(), (workbook) => {
      const { columns } = workbook.tables.getItem(table);
      columns.getItem("Score").getDataBodyRange().getCell(0, 0).values = [["two"]];
      columns.getItem("Confidence").getDataBodyRange().getCell(1, 0).values = [["fair"]];
    });
    const outcome = await nextRound(framework, 1);
    expect(outcome).toMatchObject({ kind: "refused", reasons: [{ why: { kind: "to-mend" } }] });
    const reason = outcome.kind === "refused" ? outcome.reasons[0] : undefined;
    expect(reason?.kind === "round" && roundRefusalSentence(reason)).toMatch(/^2 problems must/);
  });

  it("asks for a later date and for a name that no round has", async () => {
    const { host } = await openInstalled(framework);
    await finishRounds(host, framework, [2]);
    await score(framework, 3);
    const outcome = await nextRound(framework, 2, {
      date: "2020-05-01",
      next: { name: "BASELINE" },
    });
    expect(outcome).toMatchObject({
      reasons: [
        { why: { kind: "name-taken", name: "BASELINE" } },
        { why: { kind: "date-not-later", date: "2020-05-01", before: "2020-05-01" } },
      ],
    });
  });

  it("adds nothing to a history whose header was changed", async () => {
    const { host } = await openInstalled(framework);
    await finishRounds(host, framework, [2]);
    await score(framework, 3);
    await byHand(host, (workbook) => {
      const header = workbook.tables.getItem("HSA_History").columns.getItem("Score");
      header.name = "Mark";
    });
    const outcome = await nextRound(framework, 2);
    expect(outcome).toMatchObject({ reasons: [{ why: { kind: "history-unreadable" } }] });
    const reason = outcome.kind === "refused" ? outcome.reasons[0] : undefined;
    expect(reason?.kind === "round" && roundRefusalSentence(reason)).toMatch(/“Score”.*Mark/);
  });

  it("goes on with damage in earlier rounds, and names it", async () => {
    const { host } = await openInstalled(framework);
    await finishRounds(host, framework, [2]);
    await score(framework, 3);
    await byHand(host, (workbook) => {
      workbook.tables.getItem("HSA_History").rows.getItemAt(1).delete();
    });
    const code = framework.indicators[1]!.code;
    expect(await nextRound(framework, 2)).toMatchObject({
      kind: "started",
      damage: [{ kind: "row-gone", round: 1, indicator: code }],
    });
    const checked = await check({ framework });
    const found = checked.kind === "checked" ? checked.findings : [];
    expect(found.filter(({ rule }) => rule === "history-damaged")).toEqual([
      expect.objectContaining({
        weight: "problem",
        place: { sheet: "HSA History", cell: "A1" },
        facts: { found: expect.stringContaining(`Round 1: the row of ${code} is gone`) },
      }),
    ]);
  });

  it("works on ten rounds of two hundred indicators within the same round trips", async () => {
    const big = bigFramework(humanSecurity(), 200);
    const { host } = await openInstalled(big);
    await finishRounds(host, big, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await score(big, 10);
    host.resetStatistics();
    expect(await nextRound(big, 10, { next: { name: "The last" } })).toMatchObject({
      kind: "started",
      rows: 200,
    });
    expect(host.statistics.batches).toBe(3);
    expect(await tableValues("HSA_History")).toHaveLength(2001);
    host.resetStatistics();
    expect((await check({ framework: big })).kind).toBe("checked");
    expect(host.statistics.batches).toBe(1);
  }, 60_000);
});

describe("startRound, when Excel stops midway", () => {
  /** Every batch of a start, failing at its beginning, at three places within and at its end. */
  it.each([1, 2])(
    "loses nothing in round %i, and goes on",
    async (number) => {
      for (let batch = 1; batch <= 6; batch += 1) {
        for (const after of [0, 7, 25]) {
          const host = openExcel();
          await install({ framework, choices });
          await finishRounds(
            host,
            framework,
            Array.from({ length: number - 1 }, () => 2)
          );
          await score(framework, 3);
          host.failBatch(batch, after);
          const stopped = await nextRound(framework, number);
          if (stopped.kind === "started") continue;
          expect(stopped.kind).toBe("failed");
          // What was entered stands in the sheets, or in the history, or in both.
          const again = await nextRound(framework, number);
          expect(again).toMatchObject({ kind: "started", finished: { number }, damage: [] });
          const history = await tableValues("HSA_History");
          expect(history).toHaveLength(1 + number * count);
          const [round, level] = ["Round", "Score"].map((name) => history[0]!.indexOf(name));
          const own = history.slice(1).filter((row) => row[round ?? 0] === number);
          expect(own.map((row) => row[level ?? 0])).toEqual(own.map(() => 3));
          expect(await tableValues("HSA_Rounds")).toHaveLength(1 + number);
          expect((await entryCells(table)).flat().every((cell) => cell === "")).toBe(true);
          expect(await detail("Round")).toBe(roundNames[number]);
          const checked = await check({ framework });
          const rules = checked.kind === "checked" ? checked.findings.map(({ rule }) => rule) : [];
          expect(rules).not.toContain("history-damaged");
        }
      }
    },
    120_000
  );

  it("clears nothing that was entered after the round was recorded", async () => {
    const { host } = await openInstalled(framework);
    await finishRounds(host, framework, [2]);
    await score(framework, 3);
    // Read, write and read back, then nothing of the clearing.
    host.failBatch(3, 0);
    expect((await nextRound(framework, 2)).kind).toBe("failed");
    const code = framework.indicators[0]!.code;
    await score(framework, 3, { [code]: 4 });
    expect(await nextRound(framework, 2)).toEqual({
      kind: "refused",
      reasons: [{ kind: "round", why: { kind: "differs", round: "Follow-up 1", codes: [code] } }],
    });
    expect((await entryCells(table))[0]?.[0]).toBe(4);
  });
});

function openHost() {
  return { statistics: { batches: 0 }, resetStatistics: () => undefined } as never;
}
