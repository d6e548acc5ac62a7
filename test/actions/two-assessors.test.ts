import { beginBlind } from "../../src/actions/begin-blind";
import { check } from "../../src/actions/check";
import { enterIndicator } from "../../src/actions/enter-indicator";
import { handOver } from "../../src/actions/hand-over";
import { reconcile } from "../../src/actions/reconcile";
import { revealScores } from "../../src/actions/reveal-scores";
import { summarise } from "../../src/actions/summarise";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater, humanSecurity } from "../frameworks/load";
import { bigFramework } from "../support/big-framework";
import { byHand, cellOf, valuesOf } from "../support/excel";
import { openInstalled, scoreEntry } from "../support/installed";
import { codes, expectKind, give, now, openBlind, scoreAsB } from "../support/two-assessors";

const water = communityWater();
const human = humanSecurity();
const names = tableNames(water);
const all = (framework: typeof water, level: number): number[] =>
  framework.indicators.map(() => level);
const begin = { framework: water, ...codes, now, version: "0.1.0" };

async function visibleSheets(): Promise<Record<string, string>> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load("items/name,items/visibility");
    await context.sync();
    return Object.fromEntries(
      workbook.worksheets.items.map(({ name, visibility }) => [name, String(visibility)])
    );
  });
}
const shown = async (): Promise<string[]> =>
  Object.entries(await visibleSheets()).flatMap(([name, is]) => (is === "Visible" ? [name] : []));

async function tableValues(table: string): Promise<any[][]> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values;
  });
}

describe("beginning", () => {
  it("adds the two sheets, hides B's and takes five round trips", async () => {
    const { host } = await openInstalled(water);
    expectKind(await beginBlind(begin), "begun");
    expect(host.statistics.batches).toBe(5);
    const sheets = await visibleSheets();
    expect(sheets["HSA Assessor B"]).toBe("Hidden");
    expect(sheets["HSA Agreement"]).toBe("Visible");
    expect(await tableValues(names.optional.assessors)).toEqual([
      ["Assessor A, by code", "A-01"],
      ["Assessor B, by code", "A-02"],
      ["Scores", "Blind"],
      ["Scoring now", "Assessor A"],
      ["Round", "Baseline"],
    ]);
    const log = await tableValues(names.optional.assessorLog);
    expect(log).toHaveLength(1);
    expect(log[0]!.slice(0, 3)).toEqual([now, "began", "A-01"]);
  });

  it("refuses without codes, with equal ones, and a second time", async () => {
    await openInstalled(water);
    const kinds = async (request: Partial<typeof begin>): Promise<string[]> => {
      const outcome = expectKind(await beginBlind({ ...begin, ...request }), "refused");
      return outcome.reasons.map(({ kind }) => kind);
    };
    expect(await kinds({ a: " " })).toEqual(["assessor-missing"]);
    expect(await kinds({ b: "a-01 " })).toEqual(["assessors-alike"]);
    expectKind(await beginBlind(begin), "begun");
    expect(await kinds({})).toEqual(["blind-begun"]);
  });

  it("leaves the workbook as it was where its structure is protected", async () => {
    const { host } = await openInstalled(water);
    await byHand(host, (workbook) => workbook.protection.protect());
    const before = await visibleSheets();
    expectKind(await beginBlind(begin), "refused");
    expect(await visibleSheets()).toEqual(before);
  });
});

describe.each([
  ["the bundled framework", human],
  ["a framework of four levels", water],
  ["200 indicators", bigFramework(water)],
])("handing over, with %s", (_title, framework) => {
  it("shows B nothing of A's, in the sheets, the check or another action", async () => {
    const host = await openBlind(framework, all(framework, 1));
    host.resetStatistics();
    expectKind(await handOver({ framework, to: "B", now }), "handed-over");
    expect(host.statistics.batches).toBe(2);
    expect(await shown()).toEqual([
      "Sheet1",
      "HSA Read me",
      "HSA Assessment",
      "HSA Evidence",
      "HSA Assessor B",
      "HSA Agreement",
    ]);
    const checked = expectKind(await check({ framework }), "checked");
    expect(checked.assessor).toBe("B");
    expect(checked.assessment.entries.every(({ entry }) => entry.kind === "blank")).toBe(true);
    expect(JSON.stringify(checked)).not.toContain("A on ");
    const summary = await summarise({ framework, now, version: "0.1.0" });
    expect(expectKind(summary, "refused").reasons).toEqual([{ kind: "blind" }]);
  });
});

describe("while scores are blind", () => {
  it("writes B's entry to B's table in one round trip, and A never reads it", async () => {
    const host = await openBlind(water, all(water, 1));
    const { code } = water.indicators[3]!;
    await give(water, "B");
    host.resetStatistics();
    const entry = scoreEntry(code, 4, { basis: "B on it" });
    const outcome = await enterIndicator({ framework: water, assessor: "B", entry });
    const { place } = expectKind(outcome, "entered");
    expect(host.statistics.batches).toBe(1);
    expect(place.sheet).toBe("HSA Assessor B");
    expect(await valuesOf(place.sheet, place.cell)).toEqual([[4]]);
    const byB = expectKind(await check({ framework: water }), "checked");
    expect(byB.assessment.entries.find((one) => one.code === code)).toMatchObject({
      entry: { kind: "score", level: 4 },
      basis: "B on it",
      weight: 1,
    });
    await give(water, "A");
    const byA = expectKind(await check({ framework: water }), "checked");
    expect(byA.assessor).toBe("A");
    expect(byA.assessment.second).toMatchObject({ entries: [], answered: 1, revealed: [] });
    expect(JSON.stringify(byA)).not.toContain("B on it");
  });

  it("writes to B's table by reading where the quick way is not sure", async () => {
    const host = await openBlind(water);
    const { code } = water.indicators[1]!;
    const table = names.optional.secondAssessor;
    await byHand(host, async (workbook) => {
      workbook.tables.getItem(table).columns.getItem("Score").name = "Score";
      workbook.tables.getItem(table).name = "Renamed_by_user";
    });
    const entry = scoreEntry(code, 2);
    const outcome = await enterIndicator({ framework: water, assessor: "B", entry });
    const { place } = expectKind(outcome, "entered");
    expect(await valuesOf(place.sheet, place.cell)).toEqual([[2]]);
  });

  it("tells A nothing of what is wrong in B's table, and B nothing of A's", async () => {
    const host = await openBlind(water);
    const [first] = water.indicators;
    const scoreOfA = await cellOf(names.category.get(first!.category)!, "Score", first!.code);
    const scoreOfB = await cellOf(names.optional.secondAssessor, "Score", first!.code);
    await byHand(host, (workbook) => {
      for (const [address, text] of [
        [scoreOfA, "of A"],
        [scoreOfB, "of B"],
      ] as const) {
        const [sheet = "", cell = ""] = address.replace(/'/g, "").split("!");
        const range = workbook.worksheets.getItem(sheet).getRange(cell);
        range.dataValidation.clear();
        range.values = [[text]];
      }
    });
    const found = async (): Promise<string> =>
      JSON.stringify(expectKind(await check({ framework: water }), "checked").findings);
    expect(await found()).toContain("of A");
    expect(await found()).not.toContain("of B");
    await give(water, "B");
    expect(await found()).toContain("of B");
    expect(await found()).not.toContain("of A");
  });

  it("hides copies that a user made, and does not show what the user had hidden", async () => {
    const host = await openBlind(water, all(water, 2));
    await byHand(host, (workbook) => {
      workbook.worksheets.getItem("HSA Scores").visibility = "Hidden";
      const copy = workbook.worksheets.add("My copy");
      copy.customProperties.add("HSA.key", "scores");
      copy.customProperties.add("HSA.framework", `${water.id}@${water.version}`);
    });
    await give(water, "B");
    expect((await visibleSheets())["My copy"]).toBe("Hidden");
    await give(water, "A");
    const sheets = await visibleSheets();
    expect(sheets["My copy"]).toBe("Visible");
    expect(sheets["HSA Scores"]).toBe("Hidden");
    expect(sheets["HSA Summary"]).toBe("Visible");
  });

  it("says so where sheets cannot be hidden, and changes nothing", async () => {
    const host = await openBlind(water);
    await byHand(host, (workbook) => workbook.protection.protect());
    const outcome = expectKind(await handOver({ framework: water, to: "B", now }), "refused");
    expect(outcome.reasons).toEqual([{ kind: "hiding-locked" }]);
    expect((await tableValues(names.optional.assessors))[3]).toEqual(["Scoring now", "Assessor A"]);
  });

  it("takes a state that cannot be read as blind, and says where it stands", async () => {
    const host = await openBlind(water, all(water, 1));
    const cell = await cellOf(names.optional.assessors, "Entry", "Scores");
    await byHand(host, (workbook) => {
      const range = workbook.worksheets.getItem("HSA Agreement").getRange(cell.split("!")[1]!);
      range.dataValidation.clear();
      range.values = [["open?"]];
    });
    const { findings, assessment } = expectKind(await check({ framework: water }), "checked");
    expect(assessment.second?.isRevealed).toBe(false);
    expect(findings.find(({ rule }) => rule === "assessors-unreadable")).toMatchObject({
      facts: { field: "Scores", found: "open?", understood: "Blind" },
      place: { sheet: "HSA Agreement", cell: cell.split("!")[1] },
    });
  });
});

describe("revealing", () => {
  // The brief's example E5, on a framework of more than ten indicators.
  const a = [4, 3, 2, 2, 5, 3, 1, 4, 3, 2];
  const b = [4, 2, 2, 3, 5, 3, 2, 4, 4, 2];

  it("gives the brief's figures, in two round trips, and shows every sheet", async () => {
    const host = await openBlind(human, a);
    await scoreAsB(human, b);
    host.resetStatistics();
    const { report, pairs } = expectKind(await revealScores({ framework: human, now }), "revealed");
    expect(host.statistics.batches).toBe(2);
    expect(report).toMatchObject({ pairs: 10, exact: 6, withinOne: 10, reading: "good" });
    expect(report.exactShare).toBeCloseTo(0.6, 12);
    expect(report.kappa).toBeCloseTo(0.834711, 6);
    expect(report.alpha).toBeCloseTo(0.825872, 6);
    expect(pairs).toHaveLength(human.indicators.length);
    expect(new Set(Object.values(await visibleSheets()))).toEqual(new Set(["Visible"]));
    const log = await tableValues(tableNames(human).optional.assessorLog);
    expect(log[log.length - 1]).toEqual([
      now,
      "revealed",
      "A-01",
      "",
      "",
      "",
      "Baseline",
      "10 pairs, 6 equal, 10 within one level; weighted kappa 0.835; alpha 0.826. Good: 0.80 or more.",
    ]);
  });

  it("gives the same figures in the cells without the add-in", async () => {
    const values = async (): Promise<unknown[]> => {
      await openBlind(human, a);
      await scoreAsB(human, b);
      expectKind(await revealScores({ framework: human, now }), "revealed");
      const cells = await valuesOf("HSA Agreement");
      const row = (label: string) => cells.find(([first]) => first === label)!;
      return [
        "Pairs compared",
        "Equal",
        "Within one level",
        "Weighted kappa",
        "Krippendorff's alpha",
      ]
        .map((label) => row(label).slice(2, 5))
        .flat();
    };
    const native = await values();
    expect(native.slice(0, 3)).toEqual([10, "", ""]);
    expect(native[3]).toBe(6);
    expect(native[4]).toBeCloseTo(0.6, 12);
    expect(native[7]).toBe(1);
    expect(native[10]).toBeCloseTo(0.834711, 6);
    expect(native[13]).toBeCloseTo(0.825872, 6);
    expect(native[14]).toBe("Good: 0.80 or more");
  });

  it("puts the widest apart first and says what is left to do", async () => {
    await openBlind(water, [1, 2, 3, 4]);
    await scoreAsB(water, [1, 3, 1, 1]);
    const { report } = expectKind(await revealScores({ framework: water, now }), "revealed");
    expect(report).toMatchObject({ pairs: 4, exact: 1, kappa: null, alpha: null });
    expect(report.reading).toBe("too-few");
    const rows = await tableValues(names.optional.scorePairs);
    const order = [3, 2, 1].map((index) => water.indicators[index]!.code);
    expect(rows.slice(0, 3).map(([code]) => code)).toEqual(order);
    expect(rows.slice(0, 3).map((row) => [row[4], row[6]])).toEqual([
      [3, "Reconcile: 2 levels or more apart"],
      [2, "Reconcile: 2 levels or more apart"],
      [1, "One level apart"],
    ]);
  });

  it("refuses while B has answered nothing, of another round, and twice", async () => {
    const host = await openBlind(water, all(water, 1));
    const kinds = async (): Promise<string[]> =>
      expectKind(await revealScores({ framework: water, now }), "refused").reasons.map(
        ({ kind }) => kind
      );
    expect(await kinds()).toEqual(["nothing-to-reveal"]);
    await scoreAsB(water, all(water, 1));
    const round = await cellOf(names.details, "Entry", "Round");
    const rename = (text: string) =>
      byHand(host, (workbook) => {
        const range = workbook.worksheets.getItem("HSA Assessment").getRange(round.split("!")[1]!);
        range.values = [[text]];
      });
    await rename("Follow-up 1");
    expect(await kinds()).toEqual(["second-other-round"]);
    await rename("Baseline");
    expectKind(await revealScores({ framework: water, now }), "revealed");
    expect(await kinds()).toEqual(["already-revealed"]);
    const given = expectKind(await handOver({ framework: water, to: "B", now }), "refused");
    expect(given.reasons).toEqual([{ kind: "already-revealed" }]);
  });
});

describe("after the reveal", () => {
  const [first, second, third] = water.indicators.map(({ code }) => code);

  async function revealed() {
    const host = await openBlind(water, [1, 2, 3, 4]);
    await scoreAsB(water, [4, 2, 3, 4]);
    expectKind(await revealScores({ framework: water, now }), "revealed");
    host.resetStatistics();
    return host;
  }
  const request = {
    framework: water,
    code: first!,
    agreed: { kind: "score", level: 2 } as const,
    reason: "The registers were seen by both.",
    by: "A-02",
    now: "2026-11-27 09:00",
  };
  const rules = async (): Promise<string[]> =>
    expectKind(await check({ framework: water }), "checked").findings.flatMap(({ rule, code }) =>
      /reveal|disagree|agreed/.test(rule) ? [`${rule} ${code}`] : []
    );

  it("reconciles with a reason: the score, the pair and the log, in two round trips", async () => {
    const host = await revealed();
    expect(await rules()).toEqual([`disagreement-open ${first}`]);
    host.resetStatistics();
    expectKind(await reconcile(request), "reconciled");
    expect(host.statistics.batches).toBe(2);
    const { assessment } = expectKind(await check({ framework: water }), "checked");
    expect(assessment.entries[0]!.entry).toEqual({ kind: "score", level: 2 });
    expect(assessment.entries[0]!.basis).toBe(`A on ${first}`);
    const pairs = await tableValues(names.optional.scorePairs);
    expect(pairs[0]!.slice(2)).toEqual([1, 4, 3, 2, "Reconciled"]);
    const log = await tableValues(names.optional.assessorLog);
    expect(log[log.length - 1]).toEqual([
      ...["2026-11-27 09:00", "reconciled", "A-02", first, 1, 2, "Baseline"],
      "The registers were seen by both.",
    ]);
    expect(await rules()).toEqual([]);
  });

  it("keeps every row of the log when the same indicator is reconciled again", async () => {
    await revealed();
    expectKind(await reconcile(request), "reconciled");
    const before = await tableValues(names.optional.assessorLog);
    const agreed = { kind: "notApplicable" } as const;
    expectKind(await reconcile({ ...request, agreed, reason: "No such body." }), "reconciled");
    const after = await tableValues(names.optional.assessorLog);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after[before.length]!.slice(3, 6)).toEqual([first, 2, "NA"]);
    expect(await rules()).toEqual([]);
  });

  it("refuses all faults of a request at once and writes nothing", async () => {
    const host = await revealed();
    const outcome = await reconcile({
      ...request,
      agreed: { kind: "score", level: 5 },
      reason: " ",
      by: "",
    });
    expect(expectKind(outcome, "refused").reasons.map(({ kind }) => kind)).toEqual([
      "entry-unreadable",
      "reason-missing",
      "assessor-missing",
    ]);
    expect(host.statistics.batches).toBe(0);
  });

  it("refuses to reconcile before the reveal", async () => {
    await openBlind(water, [1]);
    const outcome = expectKind(await reconcile(request), "refused");
    expect(outcome.reasons).toEqual([{ kind: "not-revealed" }]);
  });

  it("flags what was changed afterwards, on either side, and an agreed score without a log", async () => {
    const host = await revealed();
    await byHand(host, async (workbook, sync) => {
      const set = (table: string, header: string, row: number, value: unknown): void => {
        const column = workbook.tables.getItem(table).columns.getItem(header);
        column.getDataBodyRange().getCell(row, 0).values = [[value]];
      };
      const order = workbook.tables.getItem(names.optional.scorePairs).columns.getItem("Code");
      const codesThere = order.getDataBodyRange();
      codesThere.load("values");
      await sync();
      set(names.optional.secondAssessor, "Score", 1, 3);
      set(names.category.get(water.indicators[2]!.category)!, "Score", 2, 1);
      const row = codesThere.values.findIndex(([code]) => code === third);
      set(names.optional.scorePairs, "Agreed", row, 3);
    });
    expect((await rules()).sort()).toEqual(
      [
        `agreed-not-logged ${third}`,
        `disagreement-open ${first}`,
        `first-changed-after-reveal ${third}`,
        `second-changed-after-reveal ${second}`,
      ].sort()
    );
  });

  it("begins again for a new round: B's scores go, the log stays, in three round trips", async () => {
    const host = await revealed();
    expectKind(await reconcile(request), "reconciled");
    const round = await cellOf(names.details, "Entry", "Round");
    await byHand(host, (workbook) => {
      const range = workbook.worksheets.getItem("HSA Assessment").getRange(round.split("!")[1]!);
      range.values = [["Follow-up 1"]];
    });
    const { findings } = expectKind(await check({ framework: water }), "checked");
    expect(findings.filter(({ rule }) => rule === "second-of-other-round")).toHaveLength(1);
    const before = await tableValues(names.optional.assessorLog);
    host.resetStatistics();
    expectKind(await beginBlind({ ...begin, again: true }), "begun");
    expect(host.statistics.batches).toBe(3);
    const after = await tableValues(names.optional.assessorLog);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 1);
    const { assessment } = expectKind(await check({ framework: water }), "checked");
    expect(assessment.second).toMatchObject({
      isRevealed: false,
      round: "Follow-up 1",
      answered: 0,
      revealed: [],
    });
    expect(assessment.entries[0]!.entry).toEqual({ kind: "score", level: 2 });
  });
});
