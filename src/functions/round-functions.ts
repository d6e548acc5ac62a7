/*
 * Custom functions that set rounds, assessors and courses side by side. As in functions.ts: the
 * comments are the help that Excel shows, and names, ids and the order of parameters are frozen.
 */
import { defaultLevels, defaultMethod } from "../framework/default-method";
import {
  defaultAudiences,
  defaultItemCount,
  defaultScenarios,
  defaultTrainingIndex,
  topIntegrationLevel,
} from "../framework/default-training";
import { agreementStandard } from "../scoring/agreement/agreement-standard";
import { roundChange } from "../scoring/round-change";
import { trend as trendOf } from "../scoring/trend";
import { changeWords, tooFewRounds, trainingLabels } from "../text/function-results";
import { trainingIndex } from "../training/training-index";
import { numberWithin } from "./arguments";
import { fail } from "./function-error";
import { agreementOf, measureOf, ratingsOf } from "./rating-cells";
import { pairsOf, roundsOf } from "./round-cells";
import { modulesOf } from "./training-cells";

const scaleSize = { min: 2, max: 10, whole: true } as const;
const pairCount = { min: 2, max: 1_000_000, whole: true } as const;
const itemCount = { min: 0, max: defaultItemCount, whole: true } as const;

/** More rounds would make a formula slow, and nobody has them. */
const maxRounds = 100;
const fewestRounds = 3;

/**
 * Change of a category between two rounds, over the indicators scored in both. Seven cells in one row: difference in points, z, how clear it is ("no clear change", "possible", "likely"), p of the exact sign test, indicators that went up, that went down, and how many were compared. #N/A when no indicator is scored in both. Source: the method of the default framework; sign test of Dixon and Mood (1946). Example: =HSA.CHANGE(C5:C13,D5:D13)
 * @customfunction CHANGE
 * @param {any[][]} previous Scores of the earlier round, one cell for each indicator: a level of the scale, NA, NI or blank.
 * @param {any[][]} current Scores of the later round, the same indicators in the same order.
 * @param {any[][]} [weights] As many cells as scores, each a number above 0. Left out: all weigh the same.
 * @param {any[][]} [confidencePrevious] High, Moderate or Low in the earlier round, as many cells as scores or one for all; a blank cell counts as Low. Left out: Moderate for all.
 * @param {any[][]} [confidenceCurrent] The same of the later round. Left out: Moderate for all.
 * @param {number} [levels] Number of levels of the scale, 2 to 10. Left out: as many as the default framework has.
 * @returns {any[][]} One row of seven cells: points (-100 to 100), z, words, p (0 to 1), ups, downs, compared.
 */
export function change(
  previous: any[][],
  current: any[][],
  weights?: any[][],
  confidencePrevious?: any[][],
  confidenceCurrent?: any[][],
  levels?: number
): any[][] {
  const scale = numberWithin(levels, scaleSize, "levels", defaultLevels);
  const ranges = { previous, current, weights, confidencePrevious, confidenceCurrent };
  const found = roundChange(pairsOf(ranges, scale), scale, defaultMethod);
  const { points, z, reading, signP, ups, downs, compared } = found;
  return [[points, z, changeWords[reading], signP, ups, downs, compared]];
}

/**
 * Trend of a score over three or more rounds, in one row of three cells: Sen's slope in points per year, S of Mann-Kendall, and its exact two-sided p, or "too few rounds to test" below five. #N/A with fewer than three rounds. Source: Sen (1968), Mann (1945), Kendall (1975). Example: =HSA.TREND(A5:A9,B5:B9)
 * @customfunction TREND
 * @param {any[][]} dates Date of each round, in any order, no date twice; or its year as a number such as 2026.
 * @param {any[][]} scores Score of each round, 0 to 100, as many cells as dates. A blank cell (without its date) and #N/A leave the round out.
 * @returns {any[][]} One row of three cells: points per year, S, and p (0 to 1) or words.
 */
export function trend(dates: any[][], scores: any[][]): any[][] {
  const { points, years } = roundsOf(dates, scores);
  if (points.length < fewestRounds) {
    fail("notAvailable", `${points.length} rounds have a score, ${fewestRounds} are needed`);
  }
  if (points.length > maxRounds) {
    fail("invalidValue", `${points.length} rounds: give ${maxRounds} at most`);
  }
  const { slope, s, p } = trendOf(points, years);
  return [[slope, s, p ?? tooFewRounds]];
}

/**
 * How far assessors agree who scored the same indicators without seeing each other's scores. Krippendorff's alpha unless another measure is asked for; 1 is full agreement, from 0.8 good, from 0.667 tentative. #N/A when all ratings are the same or fewer than ten pairs of ratings can be compared. Source: Krippendorff (2011), Cohen (1968). Example: =HSA.AGREEMENT(C5:D13,"quadratic")
 * @customfunction AGREEMENT
 * @param {any[][]} ratings One row for each indicator, one column for each assessor, two or more: levels of the scale; NA, NI and blank cells are gaps.
 * @param {string} [measure] Alpha: "ordinal", "nominal", "interval" or "ratio". Kappa of two assessors: "quadratic", "linear" or "unweighted", with steps counted over the levels that occur. Share of pairs of ratings: "exact" or "within one". "pairs" counts them. Left out: "ordinal".
 * @param {number} [minPairs] Fewest pairs of ratings that give a value, from 2. Left out: 10.
 * @param {number} [levels] Number of levels of the scale, 2 to 10. Left out: as many as the default framework has.
 * @returns {number} The measure: alpha and kappa at most 1, shares 0 to 1.
 */
export function agreement(
  ratings: any[][],
  measure?: string,
  minPairs?: number,
  levels?: number
): number {
  const scale = numberWithin(levels, scaleSize, "levels", defaultLevels);
  const fewest = numberWithin(minPairs, pairCount, "minPairs", agreementStandard.fewestPairs);
  const chosen = measureOf(measure);
  return agreementOf(ratingsOf(ratings, scale), chosen, fewest);
}

/**
 * Training integration index, 0 to 100, with its parts and gates: nine rows, label and value. Parts are shares from 0 to 1; gates are TRUE when they are hit; when those who direct and resource are not included the index is capped. #N/A while no module has hours. Source: the method of the default framework, its own proposal. Example: =HSA.TRAINING(B5:B12,C5:C12,D5:D12,E5:E12,2)
 * @customfunction TRAINING
 * @param {any[][]} hours Hours of each module, 0 or more; a module without hours does not count.
 * @param {any[][]} levels Integration level of each module: 0 absent, 1 ancillary, 2 applied, 3 embedded, 4 assessed. A blank cell counts as 0.
 * @param {any[][]} audiences Codes of the audiences that each module reaches, such as A1; several in one cell are parted by commas.
 * @param {any[][]} scenarios Codes of the scenarios that each module uses, such as S1; several in one cell are parted by commas.
 * @param {number} [selfInclusion] How many self-inclusion items have evidence, 0 to 5. Left out: 0.
 * @returns {any[][]} Nine rows of two cells: the index, depth, breadth, scenario variety, self-inclusion, share of hours not applied, and three gates.
 */
export function training(
  hours: any[][],
  levels: any[][],
  audiences: any[][],
  scenarios: any[][],
  selfInclusion?: number
): any[][] {
  const evidenced = numberWithin(selfInclusion, itemCount, "selfInclusion", 0);
  const modules = modulesOf(hours, levels, audiences, scenarios);
  const found = trainingIndex(modules, evidenced, {
    topLevel: topIntegrationLevel,
    audiences: defaultAudiences,
    scenarioCount: defaultScenarios.length,
    itemCount: defaultItemCount,
    rule: defaultTrainingIndex,
  });
  if (found === null) {
    return fail("notAvailable", "No module has hours yet");
  }
  return [
    [trainingLabels.index, found.index],
    [trainingLabels.depth, found.depth],
    [trainingLabels.breadth, found.breadth],
    [trainingLabels.scenarioVariety, found.scenarioVariety],
    [trainingLabels.selfInclusion, found.selfInclusion],
    [trainingLabels.shallowShare, found.shallowShare],
    [trainingLabels.boxCheckingRisk, found.boxCheckingRisk],
    [trainingLabels.capped, found.capped],
    [trainingLabels.oneWayTransfer, found.oneWayTransfer],
  ];
}
