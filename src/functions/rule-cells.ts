import type { Entry, IndicatorEntry, RuledAssessment } from "../assessment/assessment";
import { cellValue } from "../assessment/cell-value";
import { readConfidence } from "../assessment/read-confidence";
import type { Confidence } from "../framework/framework";
import { functionsFramework, type FunctionsFramework } from "../framework/functions-framework";
import { scoreAssessment } from "../scoring/score-assessment";
import { brief, given, isEmptyCell, numberWithin } from "./arguments";
import { fail } from "./function-error";
import { besideScores, entryOf, weightIn } from "./score-cells";

export type FunctionsIndicator = FunctionsFramework["indicators"][number];

/** The ranges that the functions on rules take; what is left out is undefined or null. */
export interface RuleRanges {
  readonly codes: unknown;
  readonly scores: unknown;
  readonly previous?: unknown;
  readonly weights?: unknown;
  readonly confidence?: unknown;
  readonly trainingIndex?: unknown;
}

/** An assessment as cells give it, and which indicators they named. */
export interface GivenAssessment {
  readonly assessment: RuledAssessment;
  readonly codes: ReadonlySet<string>;
}

const points = { min: 0, max: 100, whole: false } as const;

/**
 * One entry for each code, in the order of the cells. Indicators that are not given count as not
 * scored, with a weight of 1. Rows without a code and a score are passed over. #VALUE! names the
 * first cell that cannot be read, a code that is not the framework's or that stands twice, and sizes
 * that differ.
 */
export function assessmentOf(ranges: RuleRanges): GivenAssessment {
  const framework = functionsFramework();
  const levels = framework.scale.levels.length;
  if (given(ranges.codes) === null) {
    fail("invalidValue", "codes: give the codes of the indicators");
  }
  const [scores, codes, previous, weights, confidence] = besideScores(ranges.scores, [
    { range: ranges.codes, name: "codes" },
    { range: ranges.previous, name: "previous scores" },
    { range: ranges.weights, name: "weights" },
    { range: ranges.confidence, name: "confidences", one: true },
  ]);
  const entries: IndicatorEntry[] = [];
  const earlier: Record<string, number | null> = {};
  const seen = new Set<string>();
  for (const [index, score] of scores.entries()) {
    const cell = codes?.[index];
    if (isEmptyCell(cell) && isEmptyCell(score)) continue;
    const { code } = indicatorIn(cell, `Code ${index + 1}`);
    if (seen.has(code)) fail("invalidValue", `Code ${index + 1}, ${code}, stands twice`);
    seen.add(code);
    const weight = weights ? weightIn(weights[index], index) : 1;
    const entry = entryOf(score, levels, "Score", index);
    const stated = confidence ? confidenceIn(confidence[index], index) : null;
    entries.push({ code, entry, confidence: stated, evidence: [], basis: "", weight });
    if (previous) earlier[code] = levelOf(entryOf(previous[index], levels, "Previous", index));
  }
  const assessment: RuledAssessment = {
    framework,
    entries,
    categoryWeights: Object.fromEntries(
      framework.categories.map(({ code, weight }) => [code, weight])
    ),
    method: framework.method,
  };
  return { assessment: { ...assessment, ...besides(ranges, assessment, earlier) }, codes: seen };
}

/** What rules ask for beside the scores of this round, as far as it is given. */
function besides(
  { previous, trainingIndex }: RuleRanges,
  now: RuledAssessment,
  levels: Readonly<Record<string, number | null>>
): Pick<RuledAssessment, "previous" | "trainingIndex"> {
  const index = given(trainingIndex);
  const facts =
    index === null ? {} : { trainingIndex: numberWithin(index, points, "trainingIndex", 0) };
  if (given(previous) === null) return facts;
  const entries = now.entries.map((one): IndicatorEntry => {
    const level = levels[one.code] ?? null;
    return { ...one, entry: level === null ? { kind: "blank" } : { kind: "score", level } };
  });
  const { categories } = scoreAssessment({ ...now, entries });
  return {
    ...facts,
    previous: {
      indicators: levels,
      categories: Object.fromEntries(categories.map(({ code, score }) => [code, score])),
    },
  };
}

const levelOf = (entry: Entry): number | null => (entry.kind === "score" ? entry.level : null);

/** Nothing for a blank cell, as on the category sheets. */
function confidenceIn(cell: unknown, index: number): Confidence | null {
  if (isEmptyCell(cell)) return null;
  const { confidence } = readConfidence(cell);
  return (
    confidence ??
    fail("invalidValue", `Confidence ${index + 1} is ${brief(cell)}: High, Moderate or Low`)
  );
}

let byCode: ReadonlyMap<string, FunctionsIndicator> | null = null;

/** The indicator that a text names, in any case; null where there is none. */
export function indicatorNamed(text: string): FunctionsIndicator | null {
  byCode ??= new Map(functionsFramework().indicators.map((one) => [one.code.toUpperCase(), one]));
  return byCode.get(text.trim().toUpperCase()) ?? null;
}

/** The indicator whose code a cell holds; #VALUE! where it holds none. */
export function indicatorIn(cell: unknown, name: string): FunctionsIndicator {
  const value = cellValue(cell);
  const indicator = value.kind === "text" ? indicatorNamed(value.text) : null;
  return (
    indicator ?? fail("invalidValue", `${name} is ${brief(cell)}: not a code of the framework`)
  );
}

/** The ids of barriers that a range names, each once; blank cells are passed over. */
export function barriersIn(argument: readonly unknown[]): string[] {
  const known = new Map(functionsFramework().barriers.map(({ id }) => [id.toUpperCase(), id]));
  const ids = argument.flatMap((cell, index): string[] => {
    if (isEmptyCell(cell)) return [];
    const value = cellValue(cell);
    const id = value.kind === "text" ? known.get(value.text.trim().toUpperCase()) : undefined;
    return [id ?? fail("invalidValue", `Barrier ${index + 1} is ${brief(cell)}: not one, as B-01`)];
  });
  return [...new Set(ids)];
}
