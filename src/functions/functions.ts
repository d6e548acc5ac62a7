/*
 * The custom functions of the add-in, thin over src/assessment and src/scoring. The comments of each
 * function become the help that Excel shows, through custom-functions-metadata-plugin, which reads
 * literal types only. Names, ids and the order of parameters are frozen (functions.lock.json):
 * workbooks that travel call them by these. No default values: Excel sends null for what is omitted.
 */
import { defaultLevels, defaultMethod } from "../framework/default-method";
import { bandName } from "../scoring/band";
import { overallScore } from "../scoring/overall-score";
import { given, numberWithin } from "./arguments";
import { bandsOf, redLineBandOf, redLineHit } from "./band-arguments";
import { scoreCells, shortfall } from "./score-cells";
import { fail } from "./function-error";
import { methodOf, overallItems, scoreOf } from "./overall-arguments";

const scaleSize = { min: 2, max: 10, whole: true } as const;
const share = { min: 0, max: 1, whole: false } as const;

/**
 * Score of one category, 0 to 100: the weighted mean of its scored indicators. #N/A while too little is scored, #VALUE! for an entry or weight that cannot be read. Example: =HSA.CATEGORYSCORE(C5:C13,D5:D13)
 * @customfunction CATEGORYSCORE
 * @param {any[][]} scores One cell for each indicator: a level of the scale (a whole number from 1), NA (does not apply), NI (no information) or blank. Blank cells and 0 count as not answered, so give the rows of the indicators, not a whole column.
 * @param {any[][]} [weights] As many cells as scores, each a number above 0. Left out: all weigh the same.
 * @param {number} [minCoverage] Share of the weight that must be scored, 0 to 1, such as 0.65. Left out: that of the default framework.
 * @param {number} [levels] Number of levels of the scale, 2 to 10. Left out: as many as the default framework has.
 * @returns {number} The score, 0 to 100.
 */
export function categoryScore(
  scores: any[][],
  weights?: any[][],
  minCoverage?: number,
  levels?: number
): number {
  const scale = numberWithin(levels, scaleSize, "levels", defaultLevels);
  const minimum = numberWithin(minCoverage, share, "minCoverage", defaultMethod.minimumCoverage);
  const result = scoreCells(scores, weights, scale, minimum);
  if (result.kind === "score") {
    return result.score;
  }
  return fail("notAvailable", shortfall(result.coverage, minimum));
}

/**
 * Coverage of one category, 0 to 1: the weight of what is scored over the weight of all that applies (all but NA). #VALUE! for an entry or weight that cannot be read. Example: =HSA.COVERAGE(C5:C13,D5:D13)
 * @customfunction COVERAGE
 * @param {any[][]} scores One cell for each indicator: a level of the scale (a whole number from 1), NA (does not apply), NI (no information) or blank. Give the rows of the indicators, not a whole column.
 * @param {any[][]} [weights] As many cells as scores, each a number above 0. Left out: all weigh the same.
 * @param {number} [levels] Number of levels of the scale, 2 to 10. Left out: as many as the default framework has.
 * @returns {number} The coverage, 0 to 1; 0 where nothing applies.
 */
export function coverage(scores: any[][], weights?: any[][], levels?: number): number {
  const scale = numberWithin(levels, scaleSize, "levels", defaultLevels);
  return scoreCells(scores, weights, scale, 0).coverage;
}

/**
 * Overall score of all categories, 0 to 100. #N/A while a category has no score, #VALUE! for a score outside 0 to 100 or a weight that is not above 0. Example: =HSA.OVERALL(B5:B8,C5:C8,"geometric")
 * @customfunction OVERALL
 * @param {any[][]} categoryScores One cell for each category, 0 to 100. A blank cell or #N/A means no score; on the desktop Excel hands over a blank cell as 0, so give cells that hold a score or #N/A.
 * @param {any[][]} [weights] As many cells as scores, each a number above 0. Left out: all weigh the same.
 * @param {string} [method] "geometric" (a weak category is not bought off by a strong one), "arithmetic" (plain mean) or "minimum" (the weakest). Left out: that of the default framework.
 * @returns {number} The overall score, 0 to 100.
 */
export function overall(categoryScores: any[][], weights?: any[][], method?: string): number {
  const chosen = methodOf(method, defaultMethod.overallMethod);
  return overallScore(overallItems(categoryScores, weights), chosen);
}

/**
 * Name of the band that a score falls in. When a red line is hit the red-line band is named instead; the score stays as it is. #N/A without a score. Example: =HSA.BAND(B5,D5>0)
 * @customfunction BAND
 * @param {any} score A score from 0 to 100. #N/A gives #N/A.
 * @param {any} [redLine] TRUE, or how many red lines are hit: anything above 0 names the red-line band. Left out: FALSE.
 * @param {any[][]} [bands] Two columns: lower limit (included) and name, lowest first. Left out: the bands of the default framework.
 * @param {any} [redLineBand] Name of the red-line band. Left out: that of the default framework.
 * @returns {string} The name of the band.
 */
export function band(score: any, redLine?: any, bands?: any[][], redLineBand?: any): string {
  const value = scoreOf(given(score), "score");
  const hit = redLineHit(redLine);
  const known = bandsOf(bands, defaultMethod.bands);
  const capped = redLineBandOf(redLineBand, defaultMethod.redLineBand);
  if (value === null) {
    return fail("notAvailable", "There is no score");
  }
  if (hit) {
    return capped;
  }
  return bandName(value, known) ?? fail("notAvailable", "The score is below the first band");
}
