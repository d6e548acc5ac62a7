/*
 * Custom functions on how far a score can be trusted. As in functions.ts: the comments are the help
 * that Excel shows, and names, ids and the order of parameters are frozen.
 */
import { reaches } from "../assessment/coverage";
import { defaultLevels, defaultMethod } from "../framework/default-method";
import { bandName } from "../scoring/band";
import { bandChances } from "../scoring/band-chances";
import { twoSidedQuantile } from "../scoring/normal";
import { readingBounds } from "../scoring/reading-bounds";
import { readingRange } from "../scoring/reading-range";
import { weightChanges, type WeightChange } from "../scoring/weight-changes";
import { sensitivityLabels } from "../text/function-results";
import { given, numberWithin } from "./arguments";
import { bandsOf } from "./band-arguments";
import { fail } from "./function-error";
import { scoreOf } from "./overall-arguments";
import { coverageIn, readingsOf, readItems, unscoredWeights, type ReadItem } from "./reading-cells";
import { scoreItems, shortfall, type ScoreItem } from "./score-cells";

const scaleSize = { min: 2, max: 10, whole: true } as const;
const share = { min: 0, max: 1, whole: false } as const;
const inside = { min: 0.5, max: 0.999, whole: false } as const;

/**
 * Range of a category's score that other reasonable readings of the same evidence would give: lower and upper end, two cells side by side. It is no sampling error. #N/A while too little is scored, #VALUE! for an entry, weight or confidence that cannot be read. Source: the method of the default framework, closed form. Example: =HSA.RANGE(C5:C13,D5:D13,E5:E13)
 * @customfunction RANGE
 * @param {any[][]} scores One cell for each indicator: a level of the scale (a whole number from 1), NA (does not apply), NI (no information) or blank. Give the rows of the indicators.
 * @param {any[][]} [weights] As many cells as scores, each a number above 0. Left out: all weigh the same.
 * @param {any[][]} [confidence] High, Moderate or Low (or H, M, L), as many cells as scores or one for all; a blank cell counts as Low. Left out: Moderate for all.
 * @param {number} [level] Share of the readings inside the range, 0.5 to 0.999. Left out: 0.9.
 * @param {number} [minCoverage] Share of the weight that must be scored, 0 to 1. Left out: that of the default framework.
 * @param {number} [levels] Number of levels of the scale, 2 to 10. Left out: as many as the default framework has.
 * @returns {number[][]} Lower and upper end, 0 to 100 points, in one row of two cells.
 */
export function range(
  scores: any[][],
  weights?: any[][],
  confidence?: any[][],
  level?: number,
  minCoverage?: number,
  levels?: number
): number[][] {
  const scale = numberWithin(levels, scaleSize, "levels", defaultLevels);
  const minimum = numberWithin(minCoverage, share, "minCoverage", defaultMethod.minimumCoverage);
  const wide = numberWithin(level, inside, "level", 0.9);
  const items = readItems(scores, weights, confidence, scale);
  const readings = readingsOf(enoughOf(items, minimum));
  const { low, high } = readingRange(readings, scale, wide, boundsOf(items, scale), defaultMethod);
  return [[low, high]];
}

/**
 * Worst and best score that is still possible: every score read as low, then as high as its confidence allows, every blank and NI at the worst, then at the best level. Two cells side by side. #N/A when nothing applies, #VALUE! for an entry, weight or confidence that cannot be read. Source: the method of the default framework. Example: =HSA.BOUNDS(C5:C13,D5:D13,E5:E13)
 * @customfunction BOUNDS
 * @param {any[][]} scores One cell for each indicator: a level of the scale (a whole number from 1), NA (does not apply), NI (no information) or blank. Give the rows of the indicators.
 * @param {any[][]} [weights] As many cells as scores, each a number above 0. Left out: all weigh the same.
 * @param {any[][]} [confidence] High, Moderate or Low (or H, M, L), as many cells as scores or one for all; a blank cell counts as Low. Left out: Moderate for all.
 * @param {number} [levels] Number of levels of the scale, 2 to 10. Left out: as many as the default framework has.
 * @returns {number[][]} Worst and best score, 0 to 100 points, in one row of two cells.
 */
export function bounds(
  scores: any[][],
  weights?: any[][],
  confidence?: any[][],
  levels?: number
): number[][] {
  const scale = numberWithin(levels, scaleSize, "levels", defaultLevels);
  const { low, high } = boundsOf(readItems(scores, weights, confidence, scale), scale);
  return [[low, high]];
}

/**
 * Chance of each band, given a score and its range from HSA.RANGE: one row for each band, its name and its probability; together 1. #N/A without a score or a range, #VALUE! when the score lies outside the range. Source: the method of the default framework, normal distribution cut to the scale. Example: =HSA.BANDCHANCE(47.2,36.6,57.9)
 * @customfunction BANDCHANCE
 * @param {any} score A score from 0 to 100.
 * @param {any} lower Lower end of its range, 0 to the score.
 * @param {any} upper Upper end of its range, the score to 100. Where the range is cut at one end, its wider half counts.
 * @param {number} [level] The share that the range was made with, 0.5 to 0.999. Left out: 0.9.
 * @param {any[][]} [bands] Two columns: lower limit (included) and name, lowest first, from 0. Left out: the bands of the default framework.
 * @returns {any[][]} Two columns: name of the band and its probability, 0 to 1; one row for each band.
 */
export function bandChance(
  score: any,
  lower: any,
  upper: any,
  level?: number,
  bands?: any[][]
): any[][] {
  const wide = numberWithin(level, inside, "level", 0.9);
  const known = bandsOf(bands, defaultMethod.bands);
  const [value, low, high] = [
    scoreOf(given(score), "score"),
    scoreOf(given(lower), "lower"),
    scoreOf(given(upper), "upper"),
  ];
  if (value === null || low === null || high === null) {
    return fail("notAvailable", "Give a score and both ends of its range");
  }
  if (known[0]?.lower !== 0) {
    fail("invalidValue", "bands: the first must start at 0");
  }
  if (low > value + 1e-9 || high < value - 1e-9) {
    fail("invalidValue", "The score must lie between lower and upper");
  }
  const reach = Math.max(value - low, high - value);
  const chances = bandChances(value, reach / twoSidedQuantile(wide), known);
  return chances.map(({ band, chance }) => [band, chance]);
}

/**
 * What weights do to a category's score: the lowest and highest score when the weight of one indicator is doubled, halved or set to nothing, which indicator does it, and the score under equal weights. Four rows of six cells: label, score, number of the indicator, its weight times, band, TRUE when the band holds; the first row says so for all changes together. #N/A while too little is scored. Source: the method of the default framework, one change at a time. Example: =HSA.SENSITIVITY(C5:C13,D5:D13)
 * @customfunction SENSITIVITY
 * @param {any[][]} scores One cell for each indicator: a level of the scale (a whole number from 1), NA (does not apply), NI (no information) or blank. Give the rows of the indicators.
 * @param {any[][]} [weights] As many cells as scores, each a number above 0. Left out: all weigh the same.
 * @param {number} [minCoverage] Share of the weight that must be scored, 0 to 1. Left out: that of the default framework.
 * @param {number} [levels] Number of levels of the scale, 2 to 10. Left out: as many as the default framework has.
 * @returns {any[][]} Four rows (as weighted, lowest, highest, equal weights) of six cells; the number counts the cells of scores from 1, and is blank where no change moves the score.
 */
export function sensitivity(
  scores: any[][],
  weights?: any[][],
  minCoverage?: number,
  levels?: number
): any[][] {
  const scale = numberWithin(levels, scaleSize, "levels", defaultLevels);
  const minimum = numberWithin(minCoverage, share, "minCoverage", defaultMethod.minimumCoverage);
  const items = enoughOf(scoreItems(scores, weights, scale), minimum);
  const scored = items.flatMap(({ entry, weight }, index) =>
    entry.kind === "score" ? [{ index, level: entry.level, weight }] : []
  );
  const found = weightChanges(scored, scale);
  const band = (value: number): string => bandName(value, defaultMethod.bands) ?? "";
  const here = band(found.score);
  const holds = (value: number): boolean => band(value) === here;
  const row = (label: string, { score, index, factor }: WeightChange): any[] => [
    ...[label, score, index === null ? "" : index + 1, index === null ? "" : factor],
    ...[band(score), holds(score)],
  ];
  const { lowest, highest, equal, score } = found;
  const allHold = [lowest.score, highest.score, equal].every(holds);
  return [
    [sensitivityLabels.asWeighted, score, "", "", here, allHold],
    row(sensitivityLabels.lowest, lowest),
    row(sensitivityLabels.highest, highest),
    [sensitivityLabels.equal, equal, "", "", band(equal), holds(equal)],
  ];
}

/** The items, or #N/A where too few of them are scored for a score. */
function enoughOf<T extends ScoreItem>(items: T[], minimum: number): T[] {
  const covered = coverageIn(items);
  return covered > 0 && reaches(covered, minimum)
    ? items
    : fail("notAvailable", shortfall(covered, minimum));
}

function boundsOf(items: readonly ReadItem[], levels: number): { low: number; high: number } {
  const found = readingBounds(readingsOf(items), unscoredWeights(items), levels);
  return found ?? fail("notAvailable", "Nothing applies: all are NA");
}
