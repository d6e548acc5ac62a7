import { officeOf, rolesNamed, rolesOf } from "../../barriers/plan/roles";
import type { Framework } from "../../framework/framework";
import { textsOf } from "../../package/redact/formula-reach";
import { categoryChangeHeader } from "../../sheets/change/category-change-rows";
import { indicatorChangeHeader } from "../../sheets/change/indicator-change-rows";
import { trendHeader } from "../../sheets/change/trend-rows";
import type { SheetPlan } from "../../sheets/plan";
import { briefHeaders } from "../../sheets/brief-sheet";
import { sentencesOf } from "../../sheets/text-parts";
import { taskerHeader } from "../../sheets/tasker-rows";
import { timelineColumns } from "../../sheets/timeline-sheet";
import { changedMark } from "../../text/changed-since";
import { asWords } from "../../text/numbers";
import { pointersText, wholeHook } from "../../text/plan";
import {
  briefChartTitle,
  briefHeadings,
  firstSentence,
  horizonWords,
  taskerReading,
} from "../../text/reports";
import {
  changeHowToRead,
  historyIntroduction,
  historyProtection,
  notComparableWords,
  trendChartTitle,
  trendSeries,
} from "../../text/rounds";
import { sentenceShapes } from "../../text/sentence-shapes";
import { headLabels } from "../../text/summary-head";

/** The texts that a framework brings. */
function frameworkTexts(framework: Framework): string[] {
  const { barriers, mitigations, hooks, categories, indicators, method, scale } = framework;
  return [
    ...[framework.id, framework.title, framework.version, framework.agencyRolesNote],
    ...categories.flatMap(({ code, name }) => [
      ...[code, name, trendChartTitle(name), trendChartTitle(code)],
    ]),
    ...indicators.flatMap((one) => [
      ...[one.code, one.name, one.question, ...one.anchors],
      ...one.interviewPrompts.flatMap(({ stakeholder, prompt }) => [stakeholder, prompt]),
    ]),
    ...scale.levels.map(({ label }) => label),
    ...[...method.bands.map(({ name }) => name), method.redLineBand],
    ...barriers.flatMap(({ id, name, explanation }) => [id, name, explanation]),
    ...mitigations.flatMap((one) => [
      ...[one.id, one.title, one.description, firstSentence(one.description), one.caution],
      ...[...one.prerequisites, one.leadAgency, one.supporting, pointersText(one, hooks)],
      // A tasker goes on with a long text in another row, after a sentence.
      ...[one.description, one.caution, ...one.prerequisites].flatMap(sentencesOf),
    ]),
    ...hooks.map(wholeHook).flatMap((text) => [text, ...sentencesOf(text)]),
    ...framework.levers.map(asWords),
    ...rolesOf(framework),
  ];
}

/** Texts of sheets that are made of an assessment and have no plan without one. */
const fixedTexts: readonly string[] = [
  ...Object.values(briefHeadings),
  ...Object.values(headLabels),
  ...Object.values(horizonWords),
  ...Object.values(changedMark),
  ...Object.values(notComparableWords),
  ...Object.values(trendSeries),
  ...[...categoryChangeHeader, ...indicatorChangeHeader, ...trendHeader],
  ...[...taskerHeader, ...timelineColumns, ...briefHeaders],
  ...[briefChartTitle, taskerReading, changeHowToRead, historyIntroduction, historyProtection],
  ...["History", "Change", "Trend", "Indicators", "Scores by round"],
];

/** The pieces of a sentence between what is put into it, whole and by clauses. */
function pieces(shape: string): string[] {
  const whole = shape.split("{}");
  const clauses = whole.flatMap((piece) => piece.split(/[.;:]/));
  return [...whole, ...clauses].map((piece) => piece.replace(/^[\s.,;:()]+|[\s,;:()]+$/g, ""));
}

/** What the formulas of a sheet may show. */
function shownByFormulas({ blocks }: SheetPlan): string[] {
  return blocks.flatMap(({ cells }) =>
    cells
      .flat()
      .flatMap((cell) =>
        typeof cell === "object" && cell !== null
          ? textsOf(cell.formula).flatMap((text) => [
              text,
              text.replace(/^[\s,;:]+|[\s,;:]+$/g, ""),
            ])
          : []
      )
  );
}

/** The phrases of which sentences of the add-in are made, whatever the workbook holds. */
export function frameworkPhrases(framework: Framework, plans: readonly SheetPlan[]): string[] {
  return [
    ...frameworkTexts(framework),
    ...fixedTexts,
    ...sentenceShapes.flatMap(pieces),
    ...plans.flatMap(shownByFormulas),
  ];
}

/** The offices of a plan with the role that each fills, as sentences name them. */
export function officeNames(
  framework: Framework,
  offices: Readonly<Record<string, string>>
): { readonly role: string; readonly office: string }[] {
  const roles = new Set([...rolesOf(framework), ...Object.keys(offices).flatMap(rolesNamed)]);
  return [...roles].flatMap((role) => {
    const office = officeOf(role, offices);
    return office === role ? [] : [{ role, office }];
  });
}
