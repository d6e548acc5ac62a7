import type { Method } from "../framework/framework";
import type { CategoryScore, OverallScore, Scores } from "../scoring/result";
import { listed, oneDecimal, percent } from "./numbers";

/** A long list of codes says less than its beginning and its length. */
const codesShown = 30;
const tolerance = 1e-9;

/** What a category's score is worth, as the Reading column of the Scores sheet says it. */
export function categoryReading(category: CategoryScore, method: Method): string {
  const { coverage, score, bounds } = category;
  const share = `${percent(coverage)} of weight scored`;
  if (score === null) {
    if (coverage + tolerance < method.minimumCoverage) {
      return `Insufficient: ${share}; ${percent(method.minimumCoverage)} needed`;
    }
    return coverage === 0 ? "Nothing scored" : "Cannot be scored: see the check";
  }
  if (coverage + tolerance < method.fullCoverage) {
    return `Provisional: ${share}; anything from ${oneDecimal(bounds.low)} to ${oneDecimal(bounds.high)} is possible`;
  }
  return `Full: ${share}`;
}

/** By which method the overall score was made, and what the others give. */
export function overallReading(overall: OverallScore, method: Method): string {
  const { geometric, arithmetic, minimum } = overall;
  if (geometric === null || arithmetic === null || minimum === null) {
    return "Needs a score for every category";
  }
  return `By the ${method.overallMethod} method; geometric ${oneDecimal(geometric)}, arithmetic ${oneDecimal(arithmetic)}, minimum ${oneDecimal(minimum)}`;
}

/** Codes of the red lines with one status, or `none`. */
export function redLineLine(scores: Scores, status: "hit" | "not cleared"): string {
  const codes = scores.redLines.filter((line) => line.status === status).map(({ code }) => code);
  if (codes.length === 0) return "none";
  if (codes.length <= codesShown) return listed(codes);
  return `${codes.slice(0, codesShown).join(", ")} and ${codes.length - codesShown} more`;
}

/** `36.6 to 57.9`: where most other readings of the same evidence lie; empty without a score. */
export function rangeText(
  range: { readonly low: number; readonly high: number } | null
): string | null {
  return range === null ? null : `${oneDecimal(range.low)} to ${oneDecimal(range.high)}`;
}
