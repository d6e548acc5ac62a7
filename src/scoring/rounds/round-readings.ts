import type { FinishedEntry, FinishedRound } from "../../assessment/history/finished-round";
import type { Reading } from "../reading-range";

/** One scored indicator of a round as a reading; null where it was not scored. */
export function readingOf(entry: FinishedEntry, round: FinishedRound): Reading | null {
  const { weight, confidence } = entry;
  if (entry.entry.kind !== "score" || weight === null || !(weight > 0)) return null;
  // Nobody said how sure he was: the widest.
  const halfWidth = round.method.halfWidths[confidence ?? "Low"];
  return { level: entry.entry.level, weight, halfWidth };
}
