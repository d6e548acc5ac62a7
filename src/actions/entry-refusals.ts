import type { Entry } from "../assessment/assessment";
import type { Framework } from "../framework/framework";
import type { Refusal } from "../text/refusals";
import { longestCellText } from "../framework/longest-cell-text";

interface EnteredIndicator {
  readonly code: string;
  readonly entry: Entry;
  readonly basis: string;
}

function isReadable(entry: Entry, levels: number): boolean {
  if (entry.kind === "problem") return false;
  if (entry.kind !== "score") return true;
  return Number.isInteger(entry.level) && entry.level >= 1 && entry.level <= levels;
}

/** Everything that forbids to write the entry of one indicator, whatever the workbook holds. */
export function entryRefusals(
  framework: Framework,
  { code, entry, basis }: EnteredIndicator
): Refusal[] {
  const reasons: Refusal[] = [];
  const isKnown = framework.indicators.some((indicator) => indicator.code === code);
  if (!isKnown) reasons.push({ kind: "code-unknown", code });
  if (!isReadable(entry, framework.scale.levels.length)) {
    reasons.push({ kind: "entry-unreadable", code });
  }
  if (basis.length > longestCellText) {
    reasons.push({ kind: "text-too-long", code, characters: basis.length });
  }
  return reasons;
}
