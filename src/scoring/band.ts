import type { Band, Method } from "../framework/framework";

/** To 9 decimals, so that 59.9999999999, which is 60 but for the last digits, counts as 60. */
function roundedScore(score: number): number {
  return Number(score.toFixed(9));
}

/**
 * Name of the last band whose `lower` the score reaches; null below the first band.
 * @param bands Ascending by `lower`.
 */
export function bandName(score: number, bands: readonly Band[]): string | null {
  const rounded = roundedScore(score);
  let name: string | null = null;
  for (const band of bands) {
    if (band.lower <= rounded) {
      name = band.name;
    }
  }
  return name;
}

/**
 * The band to show: that of the score, or the red-line band when a red line is hit. Without a score
 * there is no band. The score itself is never altered.
 */
export function shownBand(
  score: number | null,
  redLineHit: boolean,
  method: Pick<Method, "bands" | "redLineBand">
): string | null {
  if (score === null) {
    return null;
  }
  return redLineHit ? method.redLineBand : bandName(score, method.bands);
}
