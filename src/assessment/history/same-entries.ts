import type { IndicatorEntry } from "../assessment";
import type { FinishedEntry } from "./finished-round";

function sameEntry(held: IndicatorEntry, kept: FinishedEntry): boolean {
  const { entry } = held;
  const isSameScore =
    entry.kind === kept.entry.kind &&
    (entry.kind !== "score" || kept.entry.kind !== "score" || entry.level === kept.entry.level);
  return (
    // A cell that was emptied already is on its way to the next round.
    (entry.kind === "blank" || isSameScore) &&
    (held.confidence === null || held.confidence === kept.confidence) &&
    held.evidence.every((type) => kept.evidence.includes(type)) &&
    (held.basis === "" || held.basis.replace(/\r\n?/g, "\n").trim() === kept.basis.trim())
  );
}

/**
 * Codes whose cells hold something that the recorded round does not: clearing them would lose it.
 * Empty cells lose nothing.
 */
export function differingCodes(
  entries: readonly IndicatorEntry[],
  kept: readonly FinishedEntry[]
): string[] {
  const known = new Map(kept.map((entry) => [entry.indicator, entry]));
  return entries.flatMap((entry) => {
    const own = known.get(entry.code);
    const isBlank =
      entry.entry.kind === "blank" &&
      entry.confidence === null &&
      entry.evidence.length === 0 &&
      entry.basis === "";
    if (own === undefined) return isBlank ? [] : [entry.code];
    return sameEntry(entry, own) ? [] : [entry.code];
  });
}
