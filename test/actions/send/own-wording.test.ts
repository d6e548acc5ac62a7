/** The add-in's own sentences are told from what somebody typed, whatever the assessment says. */
import fc from "fast-check";
import { frameworkPhrases } from "../../../src/actions/send/framework-phrases";
import { ownTexts, plansOf } from "../../../src/actions/send/own-texts";
import { OwnWording } from "../../../src/actions/send/own-wording";
import { ComposedTexts } from "../../../src/actions/send/composed-text";
import type { Assessment } from "../../../src/assessment/assessment";
import { outlookOf } from "../../../src/barriers/outlook";
import { viewsOf } from "../../../src/barriers/plan/plan-views";
import type { Confidence, Framework } from "../../../src/framework/framework";
import { foldText } from "../../../src/package/redact/fold-text";
import { compareRounds } from "../../../src/scoring/rounds/compare-rounds";
import { roundTrends } from "../../../src/scoring/rounds/round-trend";
import { barrierRows } from "../../../src/sheets/barrier-rows";
import { briefSheet } from "../../../src/sheets/brief-sheet";
import { changeSheet } from "../../../src/sheets/change/change-sheet";
import type { CellContent, SheetPlan } from "../../../src/sheets/plan";
import { planRows } from "../../../src/sheets/plan-rows";
import { sheetContext } from "../../../src/sheets/sheet-context";
import { headBlock } from "../../../src/sheets/summary-head";
import { planHeader } from "../../../src/sheets/summary-columns";
import { taskerSheet } from "../../../src/sheets/tasker-sheet";
import { timelineSheet } from "../../../src/sheets/timeline-sheet";
import { madeEntry, madeRound } from "../../assessment/history/make-rounds";
import { communityWater, humanSecurity } from "../../frameworks/load";
import { assessmentOf, type TestLevel } from "../../support/assessments";
import { syntheticFramework } from "../../sheets/synthetic-framework";

const wide = syntheticFramework({ codes: ["A", "B", "C"], indicators: 40, levels: 7 });
const frameworks = [humanSecurity(), communityWater(), wide];
const writtenAt = "2026-05-02 10:00 UTC";
const version = "0.1.0";

function wordingOf(framework: Framework): OwnWording {
  const plans = plansOf(framework, []);
  const known = new Set(ownTexts(framework, plans, "").map(foldText));
  return new OwnWording(framework, [], plans, known, "public", ["E-001", "E-002"]);
}
const wordings = new Map(frameworks.map((one) => [one, wordingOf(one)]));

const contextOf = (framework: Framework) =>
  sheetContext(framework, { partner: "", scope: "", round: "", handling: "", version });

const textsOf = (cells: readonly (readonly CellContent[])[]): string[] =>
  cells.flat().flatMap((cell) => (typeof cell === "string" && cell !== "" ? [cell] : []));

const ofPlan = ({ blocks }: SheetPlan): string[] => blocks.flatMap(({ cells }) => textsOf(cells));

/** Every text of the sheets that are written from an assessment. */
function generated(assessment: Assessment): string[] {
  const { framework } = assessment;
  const outlook = outlookOf(assessment, new Map());
  const input = { outlook, offices: {}, writtenAt };
  const context = contextOf(framework);
  const rows = [
    ...barrierRows(outlook, () => null),
    ...planRows(outlook, {}, planHeader.slice(0, -6)),
  ];
  const head = headBlock(
    framework,
    { partner: "", scope: "", round: "", date: "", handling: "" },
    {
      ...{ writtenAt, version, outlook, problems: 2, since: "New: A-1. Worse: A-2 and A-3." },
      read: { categories: new Map(), settings: [] },
    }
  );
  return [
    ...rows.flatMap(({ cells }) => textsOf([Object.values(cells)])),
    ...textsOf(head.cells).filter((text) => !text.startsWith("New: ")),
    ...ofPlan(briefSheet(context, input)),
    ...ofPlan(timelineSheet(context, input)),
    ...viewsOf(outlook.plan, framework.postingMonths).flatMap((view) =>
      ofPlan(taskerSheet(context, input, view, () => null))
    ),
  ];
}

interface Drawn {
  readonly which: number;
  readonly levels: readonly TestLevel[];
  readonly confidences: readonly Confidence[];
  readonly trainingIndex: number | undefined;
}

/** What is drawn is printed when a law fails: a framework is too long for that. */
function made({ which, levels, confidences, trainingIndex }: Drawn): Assessment {
  const framework = frameworks[which] as Framework;
  const at = (code: string): number => framework.indicators.findIndex((one) => one.code === code);
  return assessmentOf(
    framework,
    (code) => levels[at(code)] ?? null,
    (code) => confidences[at(code)] ?? "Low",
    trainingIndex === undefined
      ? {}
      : {
          trainingIndex,
          previous: {
            indicators: Object.fromEntries(
              framework.indicators.map(({ code }, index) => [code, index % 3 === 0 ? null : 2])
            ),
            categories: Object.fromEntries(framework.categories.map(({ code }) => [code, 87.5])),
          },
          plan: { maxHorizon: Math.round(trainingIndex), handover: trainingIndex > 50 ? 1 : 0 },
        }
  );
}

const anyAssessment = fc.nat({ max: frameworks.length - 1 }).chain((which) => {
  const framework = frameworks[which] as Framework;
  const level = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: framework.scale.levels.length }) },
    { weight: 1, arbitrary: fc.constantFrom<TestLevel>("NA", "NI", null) }
  );
  const count = framework.indicators.length;
  const sure = fc.constantFrom("High" as const, "Moderate" as const, "Low" as const);
  return fc
    .tuple(
      fc.array(level, { minLength: count, maxLength: count }),
      fc.array(sure, { minLength: count, maxLength: count }),
      fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined })
    )
    .map(([levels, confidences, trainingIndex]): Drawn => ({
      ...{ which, levels, confidences, trainingIndex },
    }));
});

const lost = (framework: Framework, texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => wordings.get(framework)?.worded(text) !== text)),
];

it("knows every sentence of summary, plan, brief, tasker and timeline", () => {
  fc.assert(
    fc.property(anyAssessment, (drawn) => {
      const assessment = made(drawn);
      expect(lost(assessment.framework, generated(assessment))).toEqual([]);
    }),
    { numRuns: 60 }
  );
});

it("knows every sentence of the change sheet", () => {
  const [framework] = frameworks as [Framework];
  const level = fc.option(fc.integer({ min: 1, max: framework.scale.levels.length }));
  const count = framework.indicators.length;
  const evidence = framework.indicators.slice(0, 8).map(({ code }, index) => ({
    ...{ id: index % 2 === 0 ? "E-001" : "E-002", indicator: code, type: "site" as const },
    ...{ month: "2021-03", dataset: "", version: "", use: null },
  }));
  const round = fc.array(level, { minLength: count, maxLength: count });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(round, fc.constantFrom("", "v15", "v16"), fc.boolean()), {
        minLength: 2,
        maxLength: 6,
      }),
      (drawn) => {
        const rounds = drawn.map(([levels, vintage, isOld], index) =>
          madeRound(
            index + 1,
            framework.indicators.map(({ code, category }, at) =>
              madeEntry(code, levels[at] ?? null, { category, vintage })
            ),
            {
              ...{ framework: framework.id, levels: framework.scale.levels.length },
              version: isOld ? "0.9.0" : framework.version,
            }
          )
        );
        const [first, ...others] = rounds;
        const last = others[others.length - 1];
        if (first === undefined || last === undefined) return;
        const plan = changeSheet(contextOf(framework), {
          comparison: compareRounds(first, last, evidence),
          trends: roundTrends(rounds),
          writtenAt,
        });
        // The names of rounds are a person's: they are known from the record of rounds.
        const names = rounds.map(({ name }) => name);
        const texts = ofPlan(plan).map((text) =>
          names.reduce((before, name) => before.replaceAll(name, ""), text)
        );
        expect(
          lost(
            framework,
            texts.filter((text) => text.trim() !== "")
          )
        ).toEqual([]);
      }
    ),
    { numRuns: 25 }
  );
});

it("takes no text for its own into which somebody wrote a word", () => {
  fc.assert(
    fc.property(
      anyAssessment,
      fc.stringMatching(/^[b-z]{2}q[a-z]{3,9}$/),
      fc.nat(),
      fc.nat(),
      (drawn, word, which, where) => {
        const assessment = made(drawn);
        const texts = generated(assessment);
        const text = texts[which % texts.length] ?? "";
        const words = text.split(" ");
        const at = where % (words.length + 1);
        const typed = [...words.slice(0, at), word, ...words.slice(at)].join(" ");
        expect(wordings.get(assessment.framework)?.worded(typed)).toBeUndefined();
      }
    ),
    { numRuns: 200 }
  );
});

it.each([
  "told by S-12",
  "ask the tall sergeant",
  "0799-123-456",
  "+44 7700 900123",
  "E-903",
  "See the judge's brother",
  "is",
  "Score PW-01 of Ilda next",
  "4477009001234",
])("does not take for its own: %s", (text) => {
  const worded = wordings.get(frameworks[0] as Framework)?.worded(text);
  // A word of a sentence alone says nothing.
  expect(worded).toBe(text === "is" ? "is" : undefined);
});

it("puts texts together of whole phrases only", () => {
  const texts = new ComposedTexts(["red line", "PW-01", "is", "…", "a b"]);
  const is = (text: string): boolean => texts.holds(text);
  expect(
    ["PW-01 is 3", "Red  line: PW-01, 2.5 %", "…", "", "a b", "2026-05", "1.2.3-rc"].filter(
      (text) => !is(text)
    )
  ).toEqual([]);
  expect(["red", "PW-011", "PW-01is", "a", "ab", "1234567", "isis", "line"].filter(is)).toEqual([]);
});

it("holds the phrases of a large framework in time", () => {
  const [framework] = frameworks as [Framework];
  const texts = new ComposedTexts(frameworkPhrases(framework, plansOf(framework, [])));
  const long = framework.indicators.map(({ code, name }) => `${code} ${name} is 3`).join("; ");
  expect(texts.holds(long)).toBe(true);
  expect(texts.holds(`${long} zq`)).toBe(false);
});
