import fc from "fast-check";
import { assess } from "../../src/actions/assess";
import { check } from "../../src/actions/check";
import { enterIndicator } from "../../src/actions/enter-indicator";
import { enterScores } from "../../src/actions/enter-scores";
import { findAssessments } from "../../src/actions/find-assessments";
import { install } from "../../src/actions/install";
import { summarise } from "../../src/actions/summarise";
import { communityWater } from "../frameworks/load";
import { byHand, openExcel, sheetNames, valuesOf } from "../support/excel";
import { allAt, choices, openInstalled, scoreEntry } from "../support/installed";

const framework = communityWater();
const levels = framework.scale.levels.length;
const write = { framework, now: "2026-05-02", version: "0.1.0" };

/** Two assessments side by side; the keys are those of the first and the second. */
async function openTwo(): Promise<{
  host: Awaited<ReturnType<typeof openInstalled>>["host"];
  keys: readonly [string, string];
}> {
  const { host, installed } = await openInstalled(framework);
  const second = await install({
    framework,
    choices: { ...choices, partner: "Second" },
    another: true,
  });
  if (second.kind !== "installed") throw new Error(JSON.stringify(second));
  host.resetStatistics();
  return { host, keys: [installed.tableSuffix, second.tableSuffix] };
}

async function entriesOf(assessment?: string) {
  const outcome = await check({ framework, assessment });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome.assessment.entries.map(({ entry, confidence, evidence, basis }) => ({
    ...{ entry, confidence, evidence, basis },
  }));
}

/** Rules of what is wrong; notices say only how little is scored. */
async function problemsOf(assessment?: string): Promise<string[]> {
  const outcome = await check({ framework, assessment });
  if (outcome.kind !== "checked") throw new Error(JSON.stringify(outcome));
  return outcome.findings.flatMap(({ weight, rule }) => (weight === "problem" ? [rule] : []));
}

async function everything(but: (sheet: string) => boolean = () => true): Promise<unknown> {
  const held: Record<string, unknown> = {};
  for (const name of (await sheetNames()).filter(but)) held[name] = await valuesOf(name);
  return held;
}

it("installs a second set with names, tables and marks of its own", async () => {
  const { host, keys } = await openTwo();
  expect(keys).toEqual(["", "_2"]);
  const names = await sheetNames();
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("HSA Scores");
  expect(names).toContain("HSA Scores (2)");
  host.resetStatistics();
  for (const key of [undefined, ...keys]) {
    expect(await problemsOf(key)).toEqual([]);
  }
  expect(host.statistics.batches).toBe(3);
  const third = await install({ framework, choices, another: true });
  expect(third).toMatchObject({ kind: "installed", tableSuffix: "_3" });
});

it("finds the one that is asked for instead of adding", async () => {
  const { keys } = await openTwo();
  const names = await sheetNames();
  expect(await install({ framework, choices })).toMatchObject({
    kind: "already-installed",
    tableSuffix: keys[0],
  });
  const second = await install({ framework, choices, assessment: keys[1] });
  if (second.kind !== "already-installed") throw new Error(second.kind);
  expect(second.tableSuffix).toBe(keys[1]);
  expect(second.sheets.every(({ name }) => name.endsWith("(2)"))).toBe(true);
  expect(await install({ framework, choices, assessment: "_7" })).toEqual({
    kind: "refused",
    reasons: [{ kind: "assessment-gone" }],
  });
  expect(await sheetNames()).toEqual(names);
});

it("keeps every entry in the assessment it was made for", async () => {
  const anEntry = fc.record({
    second: fc.boolean(),
    atOnce: fc.boolean(),
    indicator: fc.nat({ max: framework.indicators.length - 1 }),
    level: fc.integer({ min: 1, max: levels }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anEntry, { minLength: 1, maxLength: 8 }), async (made) => {
      const { keys } = await openTwo();
      const wanted = [new Map<string, number>(), new Map<string, number>()];
      for (const { second, atOnce, indicator, level } of made) {
        const code = framework.indicators[indicator]!.code;
        const assessment = keys[second ? 1 : 0];
        const entry = scoreEntry(code, level);
        const outcome = atOnce
          ? await enterIndicator({ framework, assessment, entry })
          : await enterScores({ framework, assessment, entries: [entry] });
        expect(outcome.kind).toBe("entered");
        wanted[second ? 1 : 0]!.set(code, level);
      }
      for (const [index, key] of keys.entries()) {
        const held = await entriesOf(key);
        expect(held.map(({ entry }) => (entry.kind === "score" ? entry.level : null))).toEqual(
          framework.indicators.map(({ code }) => wanted[index]!.get(code) ?? null)
        );
      }
    }),
    { numRuns: 4 }
  );
});

it("summarises each by itself and leaves the other's sheets alone", async () => {
  const { host, keys } = await openTwo();
  await enterScores({ framework, assessment: keys[0], entries: allAt(framework, levels) });
  await enterScores({ framework, assessment: keys[1], entries: allAt(framework, 1) });
  // The first build of each adds its plan.
  for (const key of keys) await summarise({ ...write, assessment: key });
  const first = await everything((name) => !name.endsWith("(2)"));
  host.resetStatistics();
  const second = await summarise({ ...write, assessment: keys[1] });
  if (second.kind !== "summarised") throw new Error(JSON.stringify(second));
  // As many as for the only assessment: the key says which table to ask for.
  expect(host.statistics.batches).toBe(2);
  expect([second.sheet, second.planSheet]).toEqual(["HSA Summary (2)", "HSA Plan (2)"]);
  expect(second.scores.overall.geometric).toBe(0);
  expect(await everything((name) => !name.endsWith("(2)"))).toEqual(first);
  const other = await everything((name) => name.endsWith("(2)"));
  const own = await summarise({ ...write, assessment: keys[0] });
  if (own.kind !== "summarised") throw new Error(JSON.stringify(own));
  expect(own.scores.overall.geometric).toBeCloseTo(100, 9);
  expect(await everything((name) => name.endsWith("(2)"))).toEqual(other);
  const head = JSON.stringify(await valuesOf("HSA Summary (2)"));
  expect(head).toContain("Second");
  expect(head).not.toContain("=Partner");
});

it("assesses the one that is asked for", async () => {
  const { keys } = await openTwo();
  const entries = allAt(framework, 1);
  const done = await assess({ framework, assessment: keys[1], choices, entries, now: "now" });
  expect(done).toMatchObject({ kind: "assessed", summary: { sheet: "HSA Summary (2)" } });
  expect((await entriesOf(keys[0])).every(({ entry }) => entry.kind === "blank")).toBe(true);
});

it("loses nothing of the first when the second's sheets are deleted, and the other way round", async () => {
  for (const gone of [0, 1] as const) {
    const { host, keys } = await openTwo();
    for (const key of keys) {
      await enterScores({ framework, assessment: key, entries: allAt(framework, 2) });
    }
    const names = (await sheetNames()).filter((name) => name.startsWith("HSA"));
    const doomed = names.filter((name) => name.endsWith("(2)") === (gone === 1));
    await byHand(host, (workbook) => {
      for (const name of doomed) workbook.worksheets.getItem(name).delete();
    });
    const left = keys[1 - gone]!;
    expect(await problemsOf(left)).toEqual([]);
    expect((await entriesOf(left)).every(({ entry }) => entry.kind === "score")).toBe(true);
    // Without a key the one that is left is meant.
    expect(await entriesOf()).toEqual(await entriesOf(left));
    expect(await check({ framework, assessment: keys[gone] })).toEqual({
      kind: "refused",
      reasons: [{ kind: "assessment-gone" }],
    });
  }
});

it("gives a third a suffix of its own where the tables of an earlier one were renamed", async () => {
  const { host } = await openTwo();
  await byHand(host, async (workbook, sync) => {
    workbook.tables.load("items/name");
    await sync();
    workbook.tables.items.forEach((table, index) => {
      if (table.name.endsWith("_2")) table.name = `Mine_${index}`;
    });
  });
  expect(await install({ framework, choices, another: true })).toMatchObject({
    kind: "installed",
    tableSuffix: "_3",
  });
  const second = await check({ framework, assessment: "_2" });
  if (second.kind !== "checked") throw new Error(second.kind);
  const rules = second.findings.map(({ rule }) => rule);
  expect(rules).toContain("table-renamed");
  expect(rules).not.toContain("table-missing");
});

it("tells them apart after their sheets were renamed and moved, and names copies to theirs", async () => {
  const { host, keys } = await openTwo();
  await enterScores({ framework, assessment: keys[1], entries: allAt(framework, 2) });
  await byHand(host, async (workbook, sync) => {
    workbook.worksheets.load("items/name");
    await sync();
    for (const [index, sheet] of [...workbook.worksheets.items].reverse().entries()) {
      sheet.name = `S${index}`;
      sheet.position = index;
    }
  });
  const found = await findAssessments({ framework });
  if (found.kind !== "found-assessments") throw new Error(found.kind);
  // In tab order the second stands before the first now; without a key the first is meant still.
  expect(found.assessments.map(({ key, partner }) => [key, partner])).toEqual([
    ["_2", "Second"],
    ["", "=Partner"],
  ]);
  expect((await entriesOf()).every(({ entry }) => entry.kind === "blank")).toBe(true);
  expect((await entriesOf("_2")).every(({ entry }) => entry.kind === "score")).toBe(true);
});

it("does not mistake the user's tables for a first assessment", async () => {
  const name = "HSA_Settings";
  const { installed } = await openInstalled(framework, {
    sheets: [
      {
        name: "Mine",
        rows: [
          ["Setting", "Value"],
          ["a", 1],
        ],
        tables: [
          {
            ...{ id: 1, name, ref: "A1:B2", columns: ["Setting", "Value"], headerRow: true },
            ...{ totalsRow: false, style: "TableStyleMedium2", filterButtons: true },
          },
        ],
      },
    ],
  });
  expect(installed.tableSuffix).toBe("_2");
  const another = await install({ framework, choices, another: true });
  expect(another).toMatchObject({ kind: "installed", tableSuffix: "_3" });
  for (const key of ["_2", "_3"]) {
    expect(await problemsOf(key)).toEqual([]);
  }
  expect(await valuesOf("Mine")).toEqual([
    ["Setting", "Value"],
    ["a", 1],
  ]);
});

it("takes a second installation away again when Excel stops midway, and leaves the first", async () => {
  const { host } = await openInstalled(framework);
  await enterScores({ framework, entries: allAt(framework, 2) });
  const before = await everything();
  host.resetStatistics();
  host.failBatch(2, 300, { code: "GeneralException", message: "stopped by the test" });
  const steps: string[] = [];
  const outcome = await install({
    framework,
    choices,
    another: true,
    onProgress: (step) => steps.push(step),
  });
  expect(outcome).toMatchObject({ kind: "failed", isRestored: true });
  expect(steps).toEqual(["looking", "writing", "undoing"]);
  expect(await everything()).toEqual(before);
});

it("says how far it is", async () => {
  openExcel();
  const steps: string[] = [];
  await install({ framework, choices, onProgress: (step) => steps.push(step) });
  expect(steps).toEqual(["looking", "writing", "verifying"]);
});
