import { cellValue } from "../assessment/cell-value";
import type { ReadingPair } from "../scoring/round-change";
import type { TrendPoint } from "../scoring/trend";
import { yearsBetween } from "../scoring/years-between";
import { brief, cellsTogether, isEmptyCell, sameSize } from "./arguments";
import { fail } from "./function-error";
import { scoreOf } from "./overall-arguments";
import { halfWidths } from "./reading-cells";
import { besideScores, itemsOf } from "./score-cells";

export interface RoundRanges {
  readonly previous: unknown;
  readonly current: unknown;
  readonly weights: unknown;
  readonly confidencePrevious: unknown;
  readonly confidenceCurrent: unknown;
}

/** The indicators that are scored in both rounds, #N/A where there is none. */
export function pairsOf(ranges: RoundRanges, levels: number): ReadingPair[] {
  const [before, after, weights, firstConfidence, secondConfidence] = besideScores(
    ranges.previous,
    [
      { range: ranges.current, name: "current scores" },
      { range: ranges.weights, name: "weights" },
      { range: ranges.confidencePrevious, name: "confidences", one: true },
      { range: ranges.confidenceCurrent, name: "confidences", one: true },
    ]
  );
  if (after === null || after === undefined) {
    return fail("invalidValue", "current: give the scores of this round");
  }
  const first = itemsOf(before, weights ?? null, levels, "Previous");
  const second = itemsOf(after, weights ?? null, levels, "Current");
  const firstWidths = halfWidths(firstConfidence ?? null, first.length);
  const secondWidths = halfWidths(secondConfidence ?? null, second.length);
  const pairs = first.flatMap(({ entry, weight }, index): ReadingPair[] => {
    const now = second[index]?.entry;
    const [width, widthNow] = [firstWidths[index], secondWidths[index]];
    if (entry.kind !== "score" || now?.kind !== "score") {
      return [];
    }
    return [
      {
        previous: { level: entry.level, weight, halfWidth: width ?? NaN },
        current: { level: now.level, weight, halfWidth: widthNow ?? NaN },
      },
    ];
  });
  return pairs.length > 0 ? pairs : fail("notAvailable", "No indicator is scored in both rounds");
}

/** Whole numbers in this stretch are years: as dates they would lie in 1905 and 1906. */
const firstYear = 1900;
const lastYear = 2200;
/** 1 March 1900; earlier serial numbers of Excel are off by a day. */
const firstSerial = 61;
const lastSerial = 2_958_465;

export interface Rounds {
  /** In the order of time; rounds without a score are left out. */
  readonly points: readonly TrendPoint[];
  readonly years: (from: number, to: number) => number;
}

/** Rounds from dates and scores, in any order. */
export function roundsOf(dates: unknown, scores: unknown): Rounds {
  const [when = [], found = []] = cellsTogether(dates, scores);
  const what = sameSize(found, when.length, "dates", "scores");
  const points = when.flatMap((cell, index): TrendPoint[] => {
    const score = what[index];
    if (isEmptyCell(cell) && isEmptyCell(score)) {
      return [];
    }
    const time = dateIn(cell, index);
    const value = scoreOf(score, `Score ${index + 1}`);
    return value === null ? [] : [{ time, score: value }];
  });
  const ordered = points.sort((a, b) => a.time - b.time);
  const twice = ordered.find(({ time }, index) => ordered[index + 1]?.time === time);
  if (twice !== undefined) {
    fail("invalidValue", `Two rounds have the date ${twice.time}`);
  }
  const areYears = ordered.every(({ time }) => isYear(time));
  const someYears = ordered.some(({ time }) => isYear(time));
  if (someYears && !areYears) {
    fail("invalidValue", "dates: give dates or years, not both");
  }
  return { points: ordered, years: areYears ? (from, to) => to - from : yearsBetween };
}

function isYear(time: number): boolean {
  return Number.isInteger(time) && time >= firstYear && time <= lastYear;
}

function dateIn(value: unknown, index: number): number {
  const cell = cellValue(value);
  if (cell.kind === "number" && cell.value >= firstSerial && cell.value <= lastSerial) {
    return cell.value;
  }
  return fail("invalidValue", `Date ${index + 1} is ${brief(value)}: use a date or a year`);
}
