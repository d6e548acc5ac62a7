import { agreeingPairs, type PairCounts } from "../scoring/agreement/agreeing-pairs";
import { krippendorffAlpha, type Metric } from "../scoring/agreement/krippendorff-alpha";
import type { RatedUnit } from "../scoring/agreement/rated-units";
import { weightedKappa, type KappaWeights } from "../scoring/agreement/weighted-kappa";
import { cellValue } from "../assessment/cell-value";
import { filledRows, given } from "./arguments";
import { fail } from "./function-error";
import { entryOf } from "./score-cells";

export interface Ratings {
  /** The ratings of each indicator, gaps left out. */
  readonly units: readonly RatedUnit[];
  /** Of the first two columns, where both hold a rating. */
  readonly firstTwo: readonly (readonly [number, number])[];
  readonly raters: number;
}

/** Ratings from a block of cells: one row for each indicator, one column for each assessor. */
export function ratingsOf(argument: unknown, levels: number): Ratings {
  const rows = filledRows(argument);
  const raters = rows[0]?.length ?? 0;
  if (raters < 2) {
    fail("invalidValue", "ratings: give a column for each of two or more");
  }
  const table = rows.map((row, index) =>
    row.map((cell) => {
      const entry = entryOf(cell, levels, "Row", index);
      return entry.kind === "score" ? entry.level : null;
    })
  );
  return {
    units: table.map((row) => row.filter((level) => level !== null)),
    firstTwo: table.flatMap(([one = null, other = null]): [number, number][] =>
      one === null || other === null ? [] : [[one, other]]
    ),
    raters,
  };
}

export type Measure =
  | { readonly kind: "alpha"; readonly metric: Metric }
  | { readonly kind: "kappa"; readonly weights: KappaWeights }
  | { readonly kind: "share"; readonly of: keyof PairCounts };

const measures: Readonly<Record<string, Measure>> = {
  ordinal: { kind: "alpha", metric: "ordinal" },
  nominal: { kind: "alpha", metric: "nominal" },
  interval: { kind: "alpha", metric: "interval" },
  ratio: { kind: "alpha", metric: "ratio" },
  quadratic: { kind: "kappa", weights: "quadratic" },
  linear: { kind: "kappa", weights: "linear" },
  unweighted: { kind: "kappa", weights: "unweighted" },
  exact: { kind: "share", of: "exact" },
  "within one": { kind: "share", of: "withinOne" },
  pairs: { kind: "share", of: "pairs" },
};

/** Words that people also use for a measure. */
const otherWords: Readonly<Record<string, string>> = {
  alpha: "ordinal",
  kappa: "quadratic",
  within1: "within one",
  "within 1": "within one",
  "within-one": "within one",
};

/** The measure by its name in any case; ordinal alpha where it is left out. */
export function measureOf(argument: unknown): Measure {
  const cell = cellValue(given(argument));
  const word = cell.kind === "text" ? cell.text.trim().toLowerCase() : "";
  const name = cell.kind === "blank" ? "ordinal" : (otherWords[word] ?? word);
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
  return measure ?? fail("invalidValue", "measure: ordinal, quadratic, exact … (see the help)");
}

/** The value of a measure. #N/A with fewer than `fewest` pairs, or where nothing varies. */
export function agreementOf(
  { units, firstTwo, raters }: Ratings,
  measure: Measure,
  fewest: number
): number {
  const counts = agreeingPairs(units);
  if (measure.kind === "share" && measure.of === "pairs") {
    return counts.pairs;
  }
  if (counts.pairs < fewest) {
    fail("notAvailable", `${counts.pairs} pairs of ratings, ${fewest} are needed`);
  }
  if (measure.kind === "share") {
    return counts[measure.of] / counts.pairs;
  }
  if (measure.kind === "kappa" && raters !== 2) {
    fail("invalidValue", `kappa compares two columns, here are ${raters}`);
  }
  const value =
    measure.kind === "alpha"
      ? krippendorffAlpha(units, measure.metric)
      : weightedKappa(firstTwo, measure.weights);
  return value ?? fail("notAvailable", "No variation: all ratings are the same");
}
