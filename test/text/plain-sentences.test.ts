import { outlookOf } from "../../src/barriers/outlook";
import type { PlanChoice } from "../../src/barriers/plan/plan-choice";
import type { Framework } from "../../src/framework/framework";
import { loadFramework } from "../../src/framework/load-framework";
import { barrierRows } from "../../src/sheets/barrier-rows";
import { briefSheet } from "../../src/sheets/brief-sheet";
import { changedSentence } from "../../src/sheets/changed-since";
import type { CellContent, SheetPlan } from "../../src/sheets/plan";
import { planRows } from "../../src/sheets/plan-rows";
import { planSheet } from "../../src/sheets/plan-sheet";
import { sheetContext } from "../../src/sheets/sheet-context";
import { taskerSheet } from "../../src/sheets/tasker-sheet";
import { timelineSheet } from "../../src/sheets/timeline-sheet";
import { communityWaterFiles } from "../frameworks/load";
import { assessmentOf, type TestLevel } from "../support/assessments";

/** The water framework as another author would write it: sentences in lists, names that ask, one month. */
function oddly(): Framework {
  const files = communityWaterFiles();
  const framework = files.framework as { indicators: Record<string, unknown>[] };
  const mitigations = files.mitigations as {
    posting_months: number;
    hooks: Record<string, unknown>[];
    mitigations: Record<string, unknown>[];
  };
  for (const indicator of framework.indicators) indicator.name = `${indicator.name as string}?`;
  mitigations.posting_months = 1;
  for (const hook of mitigations.hooks) {
    Object.assign(hook, { text: "By-law 7.", not_confirmed: "everything." });
  }
  for (const one of mitigations.mitigations) {
    one.prerequisites = ["A map is drawn.", "Money is there."];
    one.horizon_months = { min: 1, max: 1 };
    one.hooks = ["bylaw-7"];
  }
  const result = loadFramework(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.framework;
}

const framework = oddly();
const context = sheetContext(framework, {
  ...{ partner: "Veldania", scope: "Unit", round: "Baseline", date: "2026-05", handling: "Line" },
  ...{ version: "0.1.0", sheetNames: {} },
});

function outlookAt(level: (code: string) => TestLevel) {
  const choice: PlanChoice = { start: null, months: null, handover: "", isChosen: true };
  const choices = new Map(framework.mitigations.map(({ id }) => [id, choice] as const));
  const first = framework.categories[0]?.code ?? "";
  const facts = {
    previous: { indicators: { "Net-Hours": 4 }, categories: { "CO-OP": 90, [first]: 90 } },
    trainingIndex: 10,
  };
  return outlookOf(
    assessmentOf(framework, level, () => "High", facts),
    choices
  );
}

function textsOf(plans: readonly SheetPlan[]): string[] {
  return plans.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat())).map(shown);
}
function shown(cell: CellContent): string {
  return cell === null || typeof cell === "object" ? "" : String(cell);
}

/** Everything that a reader meets of one assessment. */
function everySentence(level: (code: string) => TestLevel): string[] {
  const outlook = outlookAt(level);
  const input = { outlook, offices: {}, writtenAt: "2026-05-02 10:00" };
  const rows = [...barrierRows(outlook, () => null), ...planRows(outlook, {}, [])];
  const lever = framework.levers.map((value) => ({ by: "lever" as const, value }));
  return [
    ...rows.flatMap(({ cells }) => Object.values(cells).map(shown)),
    ...textsOf([
      planSheet(context),
      briefSheet(context, input),
      timelineSheet(context, input),
      ...lever.map((view) => taskerSheet(context, input, view, () => null)),
    ]),
  ].filter((text) => text !== "");
}

it.each([
  ["all at the lowest level", (): TestLevel => 1],
  ["none scored", (): TestLevel => null],
  ["one scored", (code: string): TestLevel => (code === "SRC-01" ? 2 : null)],
])("writes no double stop and one of a thing in the singular: %s", (_name, level) => {
  for (const text of everySentence(level)) {
    expect(text).not.toMatch(/\.\.|[?!]\.(?:\s|$)|\.;|\(\s*\)|undefined|NaN/);
    expect(text).not.toMatch(/\b1 (?:months|steps|rules|barriers|handovers|problems|rows)\b/);
  }
});

it("says of one changed row that it is one", () => {
  const { formula } = changedSentence("L14:L17", 4);
  expect(formula).toContain(
    'IF(SUM(L14:L17)=1," row of scores, weights or settings is not as it was'
  );
});

it("gives a reason in the brief for a barrier that no present score makes", () => {
  const input = { outlook: outlookAt(() => 1), offices: {}, writtenAt: "now" };
  const present = input.outlook.findings.filter(({ status }) => status === "present");
  const ofChange = present.filter(({ because }) => because.includes("CO-OP"));
  expect(ofChange.map(({ id }) => id)).toContain("sliding");
  const [block] = briefSheet(context, input).blocks;
  const listed = (block?.cells ?? []).filter((row) => present.some(({ id }) => id === row[0]));
  expect(listed.length).toBeGreaterThan(0);
  for (const row of listed) expect(shown(row[5] ?? null)).toMatch(/^\S.*\.$/);
  const sliding = listed.find(([ref]) => ref === "sliding");
  expect(shown(sliding?.[5] ?? null)).toContain("went from 90.0 to 0.0");
});

it("says in the brief why a category has no score", () => {
  const outlook = outlookAt((code) => (code.startsWith("SRC") ? null : 2));
  const [block] = briefSheet(context, { outlook, offices: {}, writtenAt: "now" }).blocks;
  const row = (name: string) => (block?.cells ?? []).find((cells) => cells[1] === name);
  expect(row("Source")?.[5]).toBe("Insufficient: 0 % of weight scored; 50 % needed");
  expect(row("Overall")?.[5]).toBe("Needs a score for every category");
});

it("puts the severity beside the barrier that has it", () => {
  const rows = planRows(
    outlookAt(() => 1),
    {},
    []
  );
  const several = rows
    .map(({ cells }) => shown(cells.Answers ?? null))
    .filter((text) => text.includes("; "));
  expect(several.length).toBeGreaterThan(0);
  for (const text of several) expect(text).toMatch(/^\S+ \((?:critical|high|moderate)\); [^(]+$/);
});
