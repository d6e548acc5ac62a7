import type { Entry } from "./assessment";
import { isSameEntry } from "./entry-text";

/** From this many levels apart two scores are a disagreement that must be talked through. */
export const levelsOfDisagreement = 2;

/** What two assessors entered for one indicator, beside each other. */
export interface ScorePair {
  readonly code: string;
  readonly a: Entry;
  readonly b: Entry;
  /**
   * `compared`: both gave a level, so the pair counts for agreement. `alike`: both NA or both NI.
   * `applies`: one says that the indicator does not apply, the other does not. `information`: one
   * found enough to score, the other did not. `open`: one has entered nothing that can be read.
   */
  readonly kind: "compared" | "alike" | "applies" | "information" | "open";
  /** Levels between the two, 0 and more; null unless `compared`. */
  readonly apart: number | null;
}

/** How two assessors' entries of one indicator stand to each other; `apart` is null but for two levels. */
export function scorePair(code: string, a: Entry, b: Entry): ScorePair {
  const pair = (kind: ScorePair["kind"], apart: number | null = null): ScorePair => ({
    code,
    a,
    b,
    kind,
    apart,
  });
  if (isOpen(a) || isOpen(b)) return pair("open");
  if (a.kind === "score" && b.kind === "score") {
    return pair("compared", Math.abs(a.level - b.level));
  }
  if (isSameEntry(a, b)) return pair("alike");
  return pair(a.kind === "notApplicable" || b.kind === "notApplicable" ? "applies" : "information");
}

function isOpen({ kind }: Entry): boolean {
  return kind === "blank" || kind === "problem";
}

/** Pairs by code, in the order of `a`; an indicator that `b` lacks is open. */
export function scorePairs(
  a: readonly { readonly code: string; readonly entry: Entry }[],
  b: readonly { readonly code: string; readonly entry: Entry }[]
): ScorePair[] {
  const other = new Map(b.map(({ code, entry }) => [code, entry]));
  return a.map(({ code, entry }) => scorePair(code, entry, other.get(code) ?? { kind: "blank" }));
}

/** Two levels or more apart, or not at one on whether the indicator applies. */
export function isDisagreement({ kind, apart }: ScorePair): boolean {
  return kind === "applies" || (apart !== null && apart >= levelsOfDisagreement);
}

/**
 * Widest apart first, then those about whether the indicator applies, about information, and the
 * rest; within each in the given order.
 */
export function widestFirst<T extends ScorePair>(pairs: readonly T[]): T[] {
  const rank = ({ kind, apart }: ScorePair): number => {
    if (apart !== null && apart > 0) return -apart;
    return { applies: 1, information: 2, open: 3, compared: 4, alike: 5 }[kind];
  };
  return pairs
    .map((pair, index) => ({ pair, index }))
    .sort((one, other) => rank(one.pair) - rank(other.pair) || one.index - other.index)
    .map(({ pair }) => pair);
}
