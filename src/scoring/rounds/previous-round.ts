import type { Assessment } from "../../assessment/assessment";
import { finishRound } from "../../assessment/history/finish-round";
import type { FinishedRound } from "../../assessment/history/finished-round";
import type { RoundEvidence } from "../../assessment/history/round-evidence";
import type { Framework } from "../../framework/framework";
import { compareRounds } from "./compare-rounds";
import { roundScores } from "./round-scores";

/** Later than any round: all evidence of the log belongs to what the sheets hold now. */
const now = "9999-12-31";

/** `previousBetween` for what the sheets hold now. */
export function previousOf(
  previous: FinishedRound,
  assessment: Assessment,
  evidence: readonly RoundEvidence[]
): NonNullable<Assessment["previous"]> {
  const facts = { number: previous.number + 1, name: "", date: now, recorded: "", addIn: "" };
  const current = finishRound(assessment, evidence, facts);
  return previousBetween(previous, current, assessment.framework, evidence);
}

/**
 * The previous round as rules see it, so that DELTA is the change over what is comparable:
 * - an indicator that cannot be compared (framework version, dataset vintage) has no earlier score;
 * - a category's earlier score is its present one less the change over the indicators compared, and
 *   the score of its round where it is not scored now.
 */
export function previousBetween(
  previous: FinishedRound,
  current: FinishedRound,
  framework: Pick<Framework, "categories">,
  evidence: readonly RoundEvidence[]
): NonNullable<Assessment["previous"]> {
  const { indicators, categories } = compareRounds(previous, current, evidence);
  const present = roundScores(current).categories;
  const former = roundScores(previous).categories;
  const scoreIn = (scores: typeof present, code: string): number | null =>
    scores.find(({ category }) => category === code)?.score ?? null;
  const before = (code: string): number | null => {
    const change = categories.find(({ category }) => category === code)?.change ?? null;
    const score = scoreIn(present, code);
    if (change !== null && score !== null) return score - change.points;
    const isOther = indicators.some(
      ({ category, why }) => category === code && (why === "framework" || why === "vintage")
    );
    return isOther ? null : scoreIn(former, code);
  };
  return {
    indicators: Object.fromEntries(
      indicators.map(({ indicator, before: entry, why }) => {
        const level = entry?.entry.kind === "score" ? entry.entry.level : null;
        return [indicator, why === "framework" || why === "vintage" ? null : level];
      })
    ),
    categories: Object.fromEntries(framework.categories.map(({ code }) => [code, before(code)])),
  };
}
