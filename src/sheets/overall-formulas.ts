import type { OverallMethod } from "../framework/framework";
import { choose, formula, quoted } from "./formula-text";
import type { Formula } from "./plan";

/** Absolute ranges of the scores table, one row per category. */
export interface CategoryRanges {
  readonly scores: string;
  readonly weights: string;
}

/**
 * Overall score, 0..100, over all categories; `#N/A` unless every one has a score, `#VALUE!` where a
 * category or a weight cannot be read.
 * geometric: ((Π (1 + 0.99·S)^w)^(1/Σw) − 1) / 0.99. arithmetic: Σ w·S / Σ w.
 */
export function overallFormula(method: OverallMethod, ranges: CategoryRanges): Formula {
  const { scores, weights } = ranges;
  const own = `HSA.OVERALL(${scores},${weights},${quoted(method)})`;
  const means: Readonly<Record<OverallMethod, string>> = {
    geometric: `(EXP(SUMPRODUCT(LN(1+0.99*${scores}),${weights})/SUM(${weights}))-1)/0.99`,
    arithmetic: `SUMPRODUCT(${scores},${weights})/SUM(${weights})`,
    minimum: `MIN(${scores})`,
  };
  const native = choose(
    [
      [`SUMPRODUCT(ISERR(${scores})*1)>0`, "#VALUE!"],
      [`COUNTIF(${weights},">0")<ROWS(${weights})`, "#VALUE!"],
      [`SUMPRODUCT(ISNA(${scores})*1)>0`, "NA()"],
    ],
    means[method]
  );
  return formula(`IFERROR(${own},${native})`);
}

/** The row of the method in force among the three; `#VALUE!` where the setting names none. */
export function inForceFormula(method: string, methods: string, scores: string): Formula {
  return formula(
    `IF(ISNA(MATCH(${method},${methods},0)),#VALUE!,INDEX(${scores},MATCH(${method},${methods},0)))`
  );
}

/** Arithmetic minus geometric; fails as they do. */
export function imbalanceFormula(arithmetic: string, geometric: string): Formula {
  return formula(`${arithmetic}-${geometric}`);
}
