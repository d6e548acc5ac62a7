import type { ScorePair } from "../../assessment/score-pairs";
import { agreeingPairs, type PairCounts } from "./agreeing-pairs";
import { agreementStandard, type AgreementStandard } from "./agreement-standard";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { weightedKappa } from "./weighted-kappa";

export type AgreementReading = "too-few" | "no-variation" | "good" | "tentative" | "reconcile";

/** How far two assessors agree; shares 0..1, kappa and alpha at most 1. */
export interface AgreementReport extends PairCounts {
  /** Null below the fewest pairs. */
  readonly exactShare: number | null;
  readonly withinOneShare: number | null;
  /** Quadratic weighted; null below the fewest pairs and where all scores are the same. */
  readonly kappa: number | null;
  /** Ordinal, Krippendorff's; null as kappa. */
  readonly alpha: number | null;
  readonly reading: AgreementReading;
}

/** A limit that is missed by the last bits of a sum still counts as reached. */
const tolerance = 1e-9;

/** Only pairs where both gave a level count; NA, NI and blanks are no levels. */
export function agreementReport(
  pairs: readonly ScorePair[],
  standard: AgreementStandard = agreementStandard
): AgreementReport {
  const levels = pairs.flatMap(({ a, b }): [number, number][] =>
    a.kind === "score" && b.kind === "score" ? [[a.level, b.level]] : []
  );
  const counts = agreeingPairs(levels);
  if (counts.pairs < standard.fewestPairs) {
    const none = { exactShare: null, withinOneShare: null, kappa: null, alpha: null };
    return { ...counts, ...none, reading: "too-few" };
  }
  const alpha = krippendorffAlpha(levels, "ordinal");
  return {
    ...counts,
    exactShare: counts.exact / counts.pairs,
    withinOneShare: counts.withinOne / counts.pairs,
    kappa: weightedKappa(levels, "quadratic"),
    alpha,
    reading: readingOf(alpha, standard),
  };
}

function readingOf(alpha: number | null, standard: AgreementStandard): AgreementReading {
  if (alpha === null) return "no-variation";
  if (alpha + tolerance >= standard.good) return "good";
  return alpha + tolerance >= standard.tentative ? "tentative" : "reconcile";
}
