import { addEvidence } from "../../../src/actions/add-evidence";
import { newEvidence } from "../../../src/assessment/evidence-item";
import { check } from "../../../src/actions/check";
import { compareRounds } from "../../../src/actions/compare-rounds";
import { listRounds } from "../../../src/actions/list-rounds";
import { summarise } from "../../../src/actions/summarise";
import { showRounds } from "../../../src/actions/show-rounds";
import { writeChange } from "../../../src/actions/write-change";
import { emptyWorkbook } from "../../../src/package/empty-workbook";
import { openWorkbook } from "../../../src/package/open-workbook";
import { WorkbookHost } from "../../../src/workbench/host/workbook-host";
import { connectAddIn } from "../../../src/workbench/transports/node-add-in";
import { install } from "../../../src/actions/install";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { lintPackage } from "../../lint/lint-package";
import { schemaErrors } from "../../lint/schema-errors";
import { bigFramework } from "../../support/big-framework";
import { byHand, sheetNames, valuesOf } from "../../support/excel";
import { choices, openInstalled } from "../../support/installed";
import { finishRounds, nextRound, score, tableValues } from "../../support/round-book";

const framework = communityWater();
const today = "2025-05-01";
const write = { framework, today, now: "2025-05-02 10:00", version: "0.1.0" };

/** Five finished rounds at levels 1, 2, 3, 3 and 4. */
async function fiveRounds() {
  const opened = await openInstalled(framework);
  await finishRounds(opened.host, framework, [1, 2, 3, 3, 4]);
  await showRounds({ framework });
  opened.host.resetStatistics();
  return opened;
}

describe("rounds of a workbook", () => {
  it("are listed with what their verification found", async () => {
    const { host } = await fiveRounds();
    const listed = await listRounds({ framework });
    expect(host.statistics.batches).toBe(1);
    expect(listed).toMatchObject({
      kind: "rounds",
      current: { name: "Follow-up 5", date: null, open: framework.indicators.length },
      isOutOfSight: false,
      nextName: "Follow-up 6",
      damage: [],
    });
    const rounds = listed.kind === "rounds" ? listed.rounds : [];
    expect(rounds.map(({ name, damage }) => [name, damage])).toEqual([
      ["Baseline", []],
      ["Follow-up 1", []],
      ["Follow-up 2", []],
      ["Follow-up 3", []],
      ["Follow-up 4", []],
    ]);
  });

  it("are compared in one round trip, whichever is named first", async () => {
    const { host } = await fiveRounds();
    const compared = await compareRounds({ framework, earlier: 5, later: 1, today });
    expect(host.statistics.batches).toBe(1);
    if (compared.kind !== "compared") throw new Error(JSON.stringify(compared));
    const { comparison, trends } = compared;
    expect([comparison.earlier.name, comparison.later.name]).toEqual(["Baseline", "Follow-up 4"]);
    // Level 1 to 4 of four: 0 to 100 points.
    for (const { change } of comparison.categories) expect(change?.points).toBeCloseTo(100, 9);
    expect(trends.trends[0]?.rounds.map(({ score: s }) => s)).toEqual([
      0,
      expect.closeTo(100 / 3, 9),
      expect.closeTo(200 / 3, 9),
      expect.closeTo(200 / 3, 9),
      100,
    ]);
  });

  it("say what stands in the way", async () => {
    await openInstalled(framework);
    expect(await compareRounds({ framework, earlier: 1, later: null, today })).toMatchObject({
      kind: "refused",
      reasons: [{ why: { kind: "no-rounds" } }],
    });
    await fiveRounds();
    expect(await compareRounds({ framework, earlier: 2, later: 9, today })).toMatchObject({
      reasons: [{ why: { kind: "round-missing", round: 9 } }],
    });
    expect(await compareRounds({ framework, earlier: 2, later: 2, today })).toMatchObject({
      reasons: [{ why: { kind: "same-round" } }],
    });
  });

  it("are not compared where one of them is damaged, and the damage is named", async () => {
    const { host } = await fiveRounds();
    const code = framework.indicators[0]!.code;
    await byHand(host, (workbook) => {
      const column = workbook.tables.getItem("HSA_History").columns.getItem("Score");
      column.getDataBodyRange().getCell(0, 0).values = [[3]];
    });
    const found = await compareRounds({ framework, earlier: 1, later: 5, today });
    expect(found).toMatchObject({
      reasons: [
        { why: { kind: "round-damaged", round: 1, damage: [expect.stringContaining(code)] } },
      ],
    });
    expect((await compareRounds({ framework, earlier: 2, later: 5, today })).kind).toBe("compared");
    const listed = await listRounds({ framework });
    const rounds = listed.kind === "rounds" ? listed.rounds : [];
    expect(rounds.map(({ damage }) => damage.length)).toEqual([1, 0, 0, 0, 0]);
  });

  it("stay out of sight until the new round is all in", async () => {
    const { host } = await openInstalled(framework);
    await finishRounds(host, framework, [2]);
    const compare = () => compareRounds({ framework, earlier: 1, later: null, today });
    expect(await compare()).toMatchObject({ reasons: [{ why: { kind: "out-of-sight" } }] });
    const before = await check({ framework });
    expect(before.kind === "checked" && before.assessment.previous).toBeUndefined();
    await score(framework, 3);
    expect((await compare()).kind).toBe("compared");
    const after = await check({ framework });
    expect(after.kind === "checked" && after.assessment.previous?.indicators).toEqual(
      Object.fromEntries(framework.indicators.map(({ code }) => [code, 2]))
    );
  });

  it("come into sight when that is asked for", async () => {
    const { host } = await openInstalled(framework);
    await finishRounds(host, framework, [2]);
    expect(await showRounds({ framework })).toEqual({
      kind: "shown",
      sheets: ["HSA History", "HSA Summary"],
    });
    expect(host.statistics.batches).toBe(2);
    const checked = await check({ framework });
    expect(checked.kind === "checked" && checked.assessment.previous).toBeDefined();
  });
});

describe("the summary of the next round", () => {
  it("comes into sight when it is built, and the history does not", async () => {
    const { host } = await openInstalled(framework);
    await score(framework, 2);
    await summarise({ framework, now: "then", version: "0.1.0" });
    await nextRound(framework, 1);
    await score(framework, 3);
    host.resetStatistics();
    expect((await summarise({ framework, now: "now", version: "0.1.0" })).kind).toBe("summarised");
    const hidden = await byHand(host, async (workbook, sync) => {
      workbook.worksheets.load("items/name,items/visibility");
      await sync();
      return workbook.worksheets.items
        .filter(({ visibility }) => visibility !== "Visible")
        .map(({ name }) => name);
    });
    expect(hidden).toEqual(["HSA History"]);
  });
});

describe("evidence of a round", () => {
  it("tells a change from a new judgement, and another vintage from both", async () => {
    const { host } = await openInstalled(framework);
    const [first, second, third] = framework.indicators.map(({ code }) => code);
    const data = (indicator: string, month: string, version: string) =>
      newEvidence(indicator, { type: "data", month, dataset: "Wells", version, value: "1" });
    await score(framework, 2);
    await addEvidence({ framework, items: [data(third!, "2020-03", "v1")] });
    await nextRound(framework, 1);
    await score(framework, 3);
    const items = [
      newEvidence(first!, { type: "interview", month: "2020-09", summary: "Told by S-001" }),
      data(third!, "2021-02", "v2"),
    ];
    await addEvidence({ framework, items });
    await nextRound(framework, 2);
    await showRounds({ framework });
    host.resetStatistics();
    const compared = await compareRounds({ framework, earlier: 1, later: 2, today });
    if (compared.kind !== "compared") throw new Error(JSON.stringify(compared));
    const of = (code: string | undefined) =>
      compared.comparison.indicators.find(({ indicator }) => indicator === code);
    expect(of(first)).toMatchObject({ movement: "up", newEvidence: ["E-002"] });
    expect(of(second)).toMatchObject({ movement: "re-judged up", newEvidence: [] });
    expect(of(third)).toMatchObject({ movement: null, why: "vintage" });
    const history = await tableValues("HSA_History");
    const column = (name: string): number => history[0]!.indexOf(name);
    const rows = history.slice(1).filter((row) => row[column("Indicator")] === third);
    expect(rows.map((row) => row[column("Dataset vintage")])).toEqual(["Wells v1", "Wells v2"]);
    expect(rows.map((row) => row[column("Evidence count")])).toEqual([1, 2]);
  });
});

describe("DELTA rules", () => {
  it("see the previous round in check and summary", async () => {
    const own = humanSecurity();
    const delta = own.barriers.find(({ when }) => when.includes("DELTA("))!;
    const { host } = await openInstalled(own);
    await finishRounds(host, own, [4]);
    await showRounds({ framework: own });
    await score(own, 3);
    const { evaluateBarriers } = await import("../../../src/barriers/evaluate-barriers");
    const { scoreAssessment } = await import("../../../src/scoring/score-assessment");
    const checked = await check({ framework: own });
    if (checked.kind !== "checked") throw new Error(JSON.stringify(checked));
    const found = evaluateBarriers(checked.assessment, scoreAssessment(checked.assessment));
    expect(found.find(({ id }) => id === delta.id)?.status).toBe("present");
    // Level 4 to 3 of five is 75 to 50 points.
    for (const { code } of own.categories) {
      expect(checked.assessment.previous?.categories[code]).toBeCloseTo(75, 9);
    }
  }, 20_000);
});

describe("writeChange", () => {
  it("adds the Change sheet with a chart for each category, in four round trips", async () => {
    const { host } = await fiveRounds();
    const written = await writeChange({ ...write, earlier: 1, later: 5 });
    expect(written).toMatchObject({ kind: "written", sheet: "HSA Change" });
    expect(host.statistics.batches).toBe(4);
    const table = await tableValues("HSA_Change");
    expect(table).toHaveLength(framework.indicators.length + 1);
    expect(table[1]!.slice(2, 6)).toEqual([1, 4, 3, "Re-judged, up"]);
    const values = await valuesOf("HSA Change");
    const categories = values.slice(8, 8 + framework.categories.length);
    expect(categories.map((row) => row[0])).toEqual(framework.categories.map(({ code }) => code));
    expect(categories[0]!.slice(2, 6)).toEqual([0, 100, 100, "up 100.0 points: likely change"]);
    // Kendall's S of 0, 1, 2, 2, 3 is 9, and of all orders of them 2/60 reach it.
    expect(categories[0]![10]).toMatch(/^up 2\d\.\d points a year; exact test p 0\.033$/);
    const sheet = host.changes().newSheets.find(({ name }) => name === "HSA Change");
    const charts = sheet?.charts?.added ?? [];
    expect(charts.map(({ name }) => name)).toEqual(
      framework.categories.map(({ code }) => `HSA trend ${code}`)
    );
    expect(charts[0]?.series[0]?.values.cached).toHaveLength(5);
    expect(charts[0]?.series[0]?.categories?.cached[0]).toBe("2020-05-01");
  });

  it("writes it anew in place, and leaves what a user added", async () => {
    const { host } = await fiveRounds();
    await writeChange({ ...write, earlier: 1, later: 3 });
    await byHand(host, (workbook) => {
      const sheet = workbook.worksheets.getItem("HSA Change");
      sheet.getRange("N4").values = [["my note"]];
      sheet.charts.add("ColumnClustered", sheet.getRange("C9:C10")).name = "Mine";
    });
    const again = await writeChange({ ...write, earlier: 1, later: 5 });
    expect(again.kind).toBe("written");
    expect(host.statistics.batches).toBe(5);
    expect((await valuesOf("HSA Change", "N4"))[0]).toEqual(["my note"]);
    const sheet = host.changes().newSheets.find(({ name }) => name === "HSA Change");
    const names = sheet?.charts?.added.map(({ name }) => name) ?? [];
    expect(names[0]).toBe("Mine");
    expect(names).toHaveLength(framework.categories.length + 1);
    expect(await sheetNames()).toHaveLength(new Set(await sheetNames()).size);
  });

  it("stands in a file that Microsoft's validator takes, and goes on from it", async () => {
    const opened = openWorkbook(emptyWorkbook());
    const host = new WorkbookHost(opened.contents, {});
    Object.assign(globalThis, connectAddIn(host));
    await install({ framework, choices });
    await finishRounds(host, framework, [1, 2]);
    await showRounds({ framework });
    await writeChange({ ...write, earlier: 1, later: 2 });
    const saved = opened.save(host.changes());
    expect(lintPackage(saved)).toEqual([]);
    expect(await schemaErrors(saved, "a.xlsx")).toEqual([]);

    const reopened = openWorkbook(saved);
    const next = new WorkbookHost(reopened.contents, {});
    Object.assign(globalThis, connectAddIn(next));
    await score(framework, 3);
    expect(await nextRound(framework, 3)).toMatchObject({ kind: "started", damage: [] });
    await showRounds({ framework });
    expect((await writeChange({ ...write, earlier: 1, later: 3 })).kind).toBe("written");
    const again = reopened.save(next.changes());
    expect(lintPackage(again)).toEqual([]);
    expect(await schemaErrors(again, "a.xlsx")).toEqual([]);
    const change = openWorkbook(again).contents.sheets.find(({ name }) => name === "HSA Change");
    expect(change?.charts).toHaveLength(framework.categories.length);
    expect(change?.charts[0]?.series[0]?.values.cached).toHaveLength(3);
  }, 30_000);

  it("takes ten rounds of two hundred indicators within the same round trips", async () => {
    const big = bigFramework(humanSecurity(), 200);
    const { host } = await openInstalled(big);
    await finishRounds(host, big, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await showRounds({ framework: big });
    host.resetStatistics();
    const written = await writeChange({ ...write, framework: big, earlier: 1, later: 10 });
    expect(written.kind).toBe("written");
    expect(host.statistics.batches).toBe(4);
    expect(host.statistics.responseBytes).toBeLessThan(5_000_000);
  }, 60_000);
});
