import type { Confidence } from "../framework/framework";
import { coverageOf, weightSums } from "../assessment/coverage";
import { readConfidence } from "../assessment/read-confidence";
import { defaultMethod } from "../framework/default-method";
import type { Reading } from "../scoring/reading-range";
import { brief, isEmptyCell } from "./arguments";
import { fail } from "./function-error";
import { besideScores, itemsOf, type ScoreItem } from "./score-cells";

export interface ReadItem extends ScoreItem {
  readonly halfWidth: number;
}

/**
 * How far each reading may lie from its score. Confidence that is left out as a whole counts as
 * Moderate; where a range of it is given, a blank cell counts as Low, since nothing vouches for it.
 */
export function halfWidths(
  confidence: readonly unknown[] | null,
  count: number,
  name = "Confidence"
): number[] {
  const stated: readonly Confidence[] =
    confidence === null
      ? Array.from({ length: count }, () => "Moderate" as const)
      : confidence.map((cell, index) => confidenceIn(cell, `${name} ${index + 1}`));
  return stated.map((one) => defaultMethod.halfWidths[one]);
}

function confidenceIn(cell: unknown, name: string): Confidence {
  if (isEmptyCell(cell)) {
    return "Low";
  }
  const { confidence } = readConfidence(cell);
  return confidence ?? fail("invalidValue", `${name} is ${brief(cell)}: High, Moderate or Low`);
}

/** Entries, weights and half-widths of one category, in the order of the cells. */
export function readItems(
  scores: unknown,
  weights: unknown,
  confidence: unknown,
  levels: number
): ReadItem[] {
  const [entries, weightCells, confidenceCells] = besideScores(scores, [
    { range: weights, name: "weights" },
    // One cell stands for all of them.
    { range: confidence, name: "confidences", one: true },
  ]);
  const items = itemsOf(entries, weightCells ?? null, levels);
  const widths = halfWidths(confidenceCells ?? null, items.length);
  return items.map((item, index) => ({ ...item, halfWidth: widths[index] ?? NaN }));
}

/** The scored ones of the items. */
export function readingsOf(items: readonly ReadItem[]): Reading[] {
  return items.flatMap(({ entry, weight, halfWidth }) =>
    entry.kind === "score" ? [{ level: entry.level, weight, halfWidth }] : []
  );
}

/** Weights of the items that apply and have no score. */
export function unscoredWeights(items: readonly ScoreItem[]): number[] {
  return items.flatMap(({ entry, weight }) =>
    entry.kind === "score" || entry.kind === "notApplicable" ? [] : [weight]
  );
}

/** Share of the applicable weight that is scored, 0..1. */
export function coverageIn(items: readonly ScoreItem[]): number {
  return coverageOf(weightSums(items));
}
