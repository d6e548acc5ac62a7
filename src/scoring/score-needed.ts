import type { OverallMethod } from "../framework/framework";
import { overallScore, type WeightedScore } from "./overall-score";

/** Halvings that bring 0..100 below the last digit of a number. */
const halvings = 60;

/**
 * The lowest score of one category with which the overall score reaches a limit, all others staying
 * as they are; 0..100, to the ninth decimal from above. Null where even 100 is not enough. The overall
 * score never falls when a category rises, whatever the method, so the limit is found by halving.
 * @param others The other categories; may be none.
 * @param weight Of the category in question, above 0.
 */
export function scoreNeeded(
  others: readonly WeightedScore[],
  weight: number,
  limit: number,
  method: OverallMethod
): number | null {
  const reaches = (score: number): boolean =>
    Number(overallScore([...others, { score, weight }], method).toFixed(9)) >= limit;
  if (!reaches(100)) return null;
  if (reaches(0)) return 0;
  let [low, high] = [0, 100];
  for (let count = 0; count < halvings; count += 1) {
    const middle = (low + high) / 2;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
