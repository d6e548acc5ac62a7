import type { FinishedEntry, FinishedRound } from "../../assessment/history/finished-round";
import {
  newEvidence,
  type RoundEvidence,
  vintagesDiffer,
} from "../../assessment/history/round-evidence";
import { type ReadingPair, type RoundChange, roundChange } from "../round-change";
import { readingOf } from "./round-readings";

/** Why an indicator of two rounds cannot be compared. */
export type NotComparable =
  /** Another framework, another version of it, or another scale. */
  | "framework"
  /** The score rests on another version of a dataset. */
  | "vintage"
  /** It is in one of the rounds only. */
  | "one round"
  /** It was not scored in both. */
  | "not scored";

export type Movement =
  /** With evidence that is dated after the earlier round. */
  | "up"
  | "down"
  /** Without any: the same evidence was judged anew. */
  | "re-judged up"
  | "re-judged down"
  | "same";

export interface ComparedIndicator {
  readonly indicator: string;
  readonly category: string;
  /** null: not in that round. */
  readonly before: FinishedEntry | null;
  readonly after: FinishedEntry | null;
  readonly movement: Movement | null;
  /** Set where, and only where, `movement` is null. */
  readonly why: NotComparable | null;
  /** Ids of the items that are new in the later round. */
  readonly newEvidence: readonly string[];
}

interface ComparedCategory {
  readonly category: string;
  /** null where no indicator of it can be compared. */
  readonly change: RoundChange | null;
  /** Indicators of it that are not compared. */
  readonly left: number;
}

export interface Comparison {
  readonly earlier: FinishedRound;
  readonly later: FinishedRound;
  /** In the order of the later round, those of the earlier one only behind them. */
  readonly indicators: readonly ComparedIndicator[];
  readonly categories: readonly ComparedCategory[];
}

/**
 * What changed between two rounds. Only indicators that are scored in both, under the same version of
 * the same framework and with the same dataset vintage, are compared; the others are listed with the
 * reason, and count in no number. Weights and the correlations are those of the later round,
 * half-widths those of each round.
 *
 * @param evidence the whole log
 */
export function compareRounds(
  earlier: FinishedRound,
  later: FinishedRound,
  evidence: readonly RoundEvidence[]
): Comparison {
  const before = new Map(earlier.entries.map((entry) => [entry.indicator, entry]));
  const fresh = newEvidence(evidence, earlier.date, later.date);
  const isSameFramework =
    earlier.framework === later.framework &&
    earlier.version === later.version &&
    earlier.levels === later.levels;
  const current = later.entries.map((entry) => {
    const own = fresh.filter(({ indicator }) => indicator === entry.indicator);
    return compared(before.get(entry.indicator) ?? null, entry, isSameFramework, own);
  });
  const codes = new Set(later.entries.map(({ indicator }) => indicator));
  const gone = earlier.entries
    .filter(({ indicator }) => !codes.has(indicator))
    .map((entry) => compared(entry, null, isSameFramework, []));
  const indicators = [...current, ...gone];
  const categories = [...new Set(indicators.map(({ category }) => category))];
  return {
    earlier,
    later,
    indicators,
    categories: categories.map((category) => {
      const own = indicators.filter((one) => one.category === category);
      const pairs = own.flatMap((one) => pairOf(one, earlier, later));
      return {
        category,
        change: pairs.length === 0 ? null : roundChange(pairs, later.levels, later.method),
        left: own.length - pairs.length,
      };
    }),
  };
}

function compared(
  before: FinishedEntry | null,
  after: FinishedEntry | null,
  isSameFramework: boolean,
  fresh: readonly RoundEvidence[]
): ComparedIndicator {
  const { indicator = "", category = "" } = after ?? before ?? {};
  const common = { indicator, category, before, after, newEvidence: fresh.map(({ id }) => id) };
  const why = whyNot(before, after, isSameFramework);
  if (why !== null) return { ...common, movement: null, why };
  return { ...common, movement: movementOf(before, after, fresh.length > 0), why };
}

function whyNot(
  before: FinishedEntry | null,
  after: FinishedEntry | null,
  isSameFramework: boolean
): NotComparable | null {
  if (!isSameFramework) return "framework";
  if (before === null || after === null) return "one round";
  if (before.entry.kind !== "score" || after.entry.kind !== "score") return "not scored";
  return vintagesDiffer(before.vintage, after.vintage) ? "vintage" : null;
}

function movementOf(
  before: FinishedEntry | null,
  after: FinishedEntry | null,
  isFresh: boolean
): Movement {
  if (before?.entry.kind !== "score" || after?.entry.kind !== "score") return "same";
  const step = after.entry.level - before.entry.level;
  if (step === 0) return "same";
  if (isFresh) return step > 0 ? "up" : "down";
  return step > 0 ? "re-judged up" : "re-judged down";
}

/** As a pair of readings, with the later weight for both: a weight that was changed is no change. */
function pairOf(
  one: ComparedIndicator,
  earlier: FinishedRound,
  later: FinishedRound
): ReadingPair[] {
  if (one.movement === null || one.before === null || one.after === null) return [];
  const previous = readingOf(one.before, earlier);
  const current = readingOf(one.after, later);
  if (previous === null || current === null) return [];
  return [{ previous: { ...previous, weight: current.weight }, current }];
}
