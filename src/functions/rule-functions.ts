/*
 * Custom functions over the rules of the framework that the add-in brings. As in functions.ts: the
 * comments are the help that Excel shows, and names, ids and the order of parameters are frozen.
 */
import { clearingOf } from "../barriers/clearing";
import { evaluateBarriers } from "../barriers/evaluate-barriers";
import { nextQuestions } from "../barriers/next-questions";
import { inReportOrder } from "../barriers/report-order";
import { functionsFramework } from "../framework/functions-framework";
import { scoreAssessment } from "../scoring/score-assessment";
import { asWords } from "../text/numbers";
import { notApplicableReason, notClearable, nothingFound } from "../text/function-results";
import { monthsText, severityWords, whyListed } from "../text/summary";
import { cellsOf, filledRows } from "./arguments";
import { fail } from "./function-error";
import { assessmentOf, barriersIn, indicatorIn } from "./rule-cells";

/**
 * Red lines that are hit (the score is at or below the line) or not cleared (the indicator is not scored), in the framework's order: code, name, "hit" or "not cleared", the score. One row with a sentence where there is none. Indicators that are not given count as not scored. Source: the default framework. Example: =HSA.REDLINES(A5:A42,D5:D42)
 * @customfunction REDLINES
 * @param {any[][]} codes Codes of the indicators, such as the code column of the category sheets; each once.
 * @param {any[][]} scores As many cells as codes: a level of the scale, NA, NI or blank.
 * @returns {any[][]} Four columns: code, name, status, score (blank where it is not scored).
 */
export function redLines(codes: any[][], scores: any[][]): any[][] {
  const { assessment } = assessmentOf({ codes, scores });
  const entries = new Map(assessment.entries.map(({ code, entry }) => [code, entry]));
  const rows = scoreAssessment(assessment).redLines.map(({ code, status }) => {
    const entry = entries.get(code);
    const score = entry?.kind === "score" ? entry.level : "";
    return [code, indicatorIn(code, "Code").name, status, score];
  });
  return rows.length > 0 ? rows : [["", nothingFound.redLines, "", ""]];
}

/**
 * Barriers to greater protection of human rights, gravest first: id, name, severity, status, and because of what. Status is "present", "cannot be ruled out" (indicators that are not scored would decide it) or "not applicable" (it asks for what is NA or not given here, such as a plan); barriers that are absent are left out. "At least" before a severity: a graver one cannot be ruled out; "indicative" after it: confidence is low. Source: the rules of the default framework. Example: =HSA.BARRIERS(A5:A42,D5:D42)
 * @customfunction BARRIERS
 * @param {any[][]} codes Codes of the indicators, each once. Indicators that are not given count as not scored.
 * @param {any[][]} scores As many cells as codes: a level of the scale, NA, NI or blank.
 * @param {any[][]} [previous] Scores of the previous round, as many cells as codes, for the rules on change. Left out: these rules do not apply.
 * @param {any[][]} [weights] As many cells as codes, each a number above 0, for the rules on category scores. Left out: all weigh the same.
 * @param {any[][]} [confidence] High, Moderate or Low, as many cells as codes or one for all; only Low changes a word. Left out: nothing is called indicative.
 * @param {any} [trainingIndex] The training integration index, 0 to 100, for rules that ask for it. Left out: such rules cannot be decided by it.
 * @returns {any[][]} Five columns: id, name, severity (blank unless present), status, because. Ordered by status, then severity, then as in the framework.
 */
export function barriers(
  codes: any[][],
  scores: any[][],
  previous?: any[][],
  weights?: any[][],
  confidence?: any[][],
  trainingIndex?: any
): any[][] {
  const ranges = { codes, scores, previous, weights, confidence, trainingIndex };
  const { assessment } = assessmentOf(ranges);
  const { framework } = assessment;
  const facts = { assessment, scores: scoreAssessment(assessment) };
  const rules = new Map(framework.barriers.map((rule) => [rule.id, rule]));
  const found = inReportOrder(evaluateBarriers(assessment, facts.scores), framework);
  const rows = found.flatMap((finding) => {
    const rule = rules.get(finding.id);
    if (rule === undefined) return [];
    const why =
      finding.status === "not applicable"
        ? notApplicableReason(rule.when, assessment)
        : whyListed(facts, rule, finding);
    return [[rule.id, rule.name, severityWords(facts, finding), finding.status, why]];
  });
  return rows.length > 0 ? rows : [["", nothingFound.barriers, "", "", ""]];
}

/**
 * Mitigations of a barrier, the framework's first choice first: id, lever, title, lead, months until it shows effect. Give several barriers to get each mitigation once. Which office fills a lead's role today is for you to say. Source: the default framework. Example: =HSA.MITIGATIONS("B-01")
 * @customfunction MITIGATIONS
 * @param {any[][]} barrier Id of a barrier, such as "B-01", or a range of ids; blank cells are passed over.
 * @returns {any[][]} Five columns: id, lever, title, lead, months ("3 to 12").
 */
export function mitigations(barrier: any[][]): any[][] {
  const framework = functionsFramework();
  const ids = new Set(barriersIn(filledRows(barrier).flat()));
  const wanted = [...ids].flatMap(
    (id) => framework.barriers.find((one) => one.id === id)?.mitigations ?? []
  );
  const known = new Map(framework.mitigations.map((one) => [one.id, one]));
  const rows = [...new Set(wanted)].flatMap((id) => {
    const one = known.get(id);
    if (one === undefined) return [];
    const months = monthsText(one, framework.postingMonths);
    return [[one.id, asWords(one.lever), one.title, one.leadAgency, months]];
  });
  return rows.length > 0 ? rows : [["", nothingFound.mitigations, "", "", ""]];
}

/**
 * What to ask next: the indicators that are not scored (blank or NI) and would decide barriers which cannot be ruled out, the most first. Ties stand by what is decided at every level, then in the framework's order. Example: =HSA.NEXTQUESTION(A5:A42,D5:D42)
 * @customfunction NEXTQUESTION
 * @param {any[][]} codes Codes of the indicators, each once. Indicators that are not given count as not scored.
 * @param {any[][]} scores As many cells as codes: a level of the scale, NA, NI or blank.
 * @param {any[][]} [weights] As many cells as codes, each a number above 0. Left out: all weigh the same.
 * @returns {any[][]} Five columns: code, name, how many barriers it decides on average over the levels it may get, how many whatever its level, ids of those it may decide.
 */
export function nextQuestion(codes: any[][], scores: any[][], weights?: any[][]): any[][] {
  const { assessment } = assessmentOf({ codes, scores, weights });
  const rows = nextQuestions(assessment).map(({ code, average, always, barriers: ids }) => [
    ...[code, indicatorIn(code, "Code").name, average, always],
    ids.join(", "),
  ]);
  return rows.length > 0 ? rows : [["", nothingFound.questions, "", "", ""]];
}

/**
 * A smallest set of steps that clears a barrier: the indicators to raise, from which level, to which, and how many steps that is. Fewest steps first, then fewest indicators, then those that stand first in the framework. It holds whatever is not scored, and at every higher level too. An indicator that is not scored is counted from level 1. #N/A when the barrier is not present, cannot be ruled out, or no steps clear it. Example: =HSA.CLEARS("B-01",A5:A42,D5:D42)
 * @customfunction CLEARS
 * @param {any} barrier Id of one barrier, such as "B-01".
 * @param {any[][]} codes Codes of the indicators, each once. Indicators that are not given count as not scored.
 * @param {any[][]} scores As many cells as codes: a level of the scale, NA, NI or blank.
 * @param {any[][]} [weights] As many cells as codes, each a number above 0. Left out: all weigh the same.
 * @returns {any[][]} Five columns: code, name, level now (blank where it is not scored), lowest level that will do, steps.
 */
export function clears(barrier: any, codes: any[][], scores: any[][], weights?: any[][]): any[][] {
  const [id, another] = barriersIn(cellsOf(barrier));
  if (id === undefined || another !== undefined) {
    return fail("invalidValue", 'barrier: give the id of one, such as "B-01"');
  }
  const found = clearingOf(id, assessmentOf({ codes, scores, weights }).assessment);
  if (found.kind !== "clears") return fail("notAvailable", notClearable(id, found));
  return found.raises.map(({ code, from, to, steps }) => [
    ...[code, indicatorIn(code, "Code").name, from ?? "", to, steps],
  ]);
}
