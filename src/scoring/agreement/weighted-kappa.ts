export type KappaWeights = "unweighted" | "linear" | "quadratic";

/**
 * Cohen's kappa of two raters, weighted: 1 − Σ d·observed / Σ d·expected, with d the number of steps
 * between two levels, its square, or 1 for any difference; Cohen, Psychological Bulletin 70 (1968)
 * 213. Steps are counted over the levels that occur, as the function kappa2 of R's package irr counts
 * them: a level that neither rater gave is no step.
 * @param pairs One for each indicator that both rated.
 * @returns At most 1; null without variation, where the definition divides by 0.
 */
export function weightedKappa(
  pairs: readonly (readonly [number, number])[],
  weights: KappaWeights
): number | null {
  const levels = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const place = new Map(levels.map((level, index) => [level, index]));
  const first = levels.map(() => 0);
  const second = levels.map(() => 0);
  let observed = 0;
  for (const [one, other] of pairs) {
    const [row, column] = [place.get(one) ?? 0, place.get(other) ?? 0];
    first[row] = (first[row] ?? 0) + 1;
    second[column] = (second[column] ?? 0) + 1;
    observed += disagreement(row - column, weights);
  }
  let expected = 0;
  for (const [row, count] of first.entries()) {
    for (const [column, other] of second.entries()) {
      expected += count * other * disagreement(row - column, weights);
    }
  }
  return expected > 0 ? 1 - (pairs.length * observed) / expected : null;
}

function disagreement(steps: number, weights: KappaWeights): number {
  switch (weights) {
    case "unweighted":
      return steps === 0 ? 0 : 1;
    case "linear":
      return Math.abs(steps);
    case "quadratic":
      return steps * steps;
  }
}
