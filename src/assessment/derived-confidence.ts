/**
 * How sure the evidence of one indicator makes us: the rule of the method's description, items graded
 * by the Admiralty system. It proposes; the confidence that a person entered is the one that counts.
 */
import type { Confidence } from "../framework/framework";
import type { EvidenceFacts } from "./evidence-item";

export interface DerivedConfidence {
  readonly confidence: Confidence;
  /** Grade of the best item, before it was raised or lowered. */
  readonly best: Confidence;
  /** Two items of different types agree within one level. */
  readonly isRaised: boolean;
  /** Why it is one step lower: items two or more levels apart, or the assessed force alone says so. */
  readonly loweredFor: readonly ("items differ" | "self-reported only")[];
  /** Items that were graded and count. */
  readonly items: number;
}

type GradedItem = Pick<
  EvidenceFacts,
  "type" | "level" | "reliability" | "credibility" | "use" | "isSelfReported"
>;

const steps: readonly Confidence[] = ["Low", "Moderate", "High"];

/** The grade of one item; null where its reliability or its credibility has not been judged yet. */
export function itemGrade({
  reliability,
  credibility,
}: Pick<EvidenceFacts, "reliability" | "credibility">): Confidence | null {
  if (reliability === null || credibility === null) return null;
  if ((reliability === "A" || reliability === "B") && credibility <= 2) return "High";
  const isFair = reliability === "A" || reliability === "B" || reliability === "C";
  return isFair && credibility <= 3 ? "Moderate" : "Low";
}

/** Levels that can be compared: a ceiling says "at most", which is no level of its own. */
function comparable(items: readonly GradedItem[]): { type: string; level: number }[] {
  return items.flatMap(({ type, level, use }) =>
    type === null || level === null || use === "ceiling" ? [] : [{ type, level }]
  );
}

/**
 * High: A or B and 1 or 2. Moderate: A to C and 1 to 3 otherwise. Low: all others, also F or 6. The
 * indicator takes its best item, then one step up where two items of different types agree within one
 * level, then one step down where two items lie two or more levels apart or all are self-reported.
 * Raised first and never above High, so that items which contradict one another never leave High.
 *
 * Items that only inform (`context`) and items that nobody has graded take no part.
 *
 * @param items those of one indicator, in any order
 * @returns null where no item counts
 */
export function derivedConfidence(items: readonly GradedItem[]): DerivedConfidence | null {
  const counted = items.filter((item) => item.use !== "context" && itemGrade(item) !== null);
  const ranks = counted.map((item) => steps.indexOf(itemGrade(item) ?? "Low"));
  if (ranks.length === 0) return null;
  const best = Math.max(...ranks);
  const levels = comparable(counted);
  const isRaised = levels.some((one, index) =>
    levels
      .slice(index + 1)
      .some((other) => other.type !== one.type && Math.abs(other.level - one.level) <= 1)
  );
  const values = levels.map(({ level }) => level);
  const differ = values.length > 0 && Math.max(...values) - Math.min(...values) >= 2;
  const isSelf = counted.every(({ isSelfReported }) => isSelfReported === true);
  const loweredFor = [
    ...(differ ? (["items differ"] as const) : []),
    ...(isSelf ? (["self-reported only"] as const) : []),
  ];
  const raised = Math.min(steps.length - 1, best + (isRaised ? 1 : 0));
  const rank = Math.max(0, raised - (loweredFor.length > 0 ? 1 : 0));
  return {
    confidence: steps[rank] ?? "Low",
    best: steps[best] ?? "Low",
    isRaised,
    loweredFor,
    items: counted.length,
  };
}
