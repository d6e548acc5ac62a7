import type { FinishedEntry } from "../../assessment/history/finished-round";
import { historyEntries } from "../../assessment/history/history-columns";
import type { Framework } from "../../framework/framework";
import type { ComparedIndicator, Comparison } from "../../scoring/rounds/compare-rounds";
import { movementReason, movementWords, notComparableWords } from "../../text/rounds";
import type { CellContent } from "../plan";

export const indicatorChangeHeader: readonly string[] = [
  "Indicator",
  "Name",
  "Before",
  "After",
  "Change",
  "Movement",
  "Sure before",
  "Sure after",
  "Category",
  "New evidence",
  "Why",
];

/** Those that moved first, then those that did not, then those that cannot be compared. */
const order: Readonly<Record<string, number>> = {
  down: 0,
  "re-judged down": 1,
  up: 2,
  "re-judged up": 3,
  same: 4,
};
const lastPlace = 5;

function entryWord(entry: FinishedEntry | null): CellContent {
  if (entry === null) return "–";
  return entry.entry.kind === "score" ? entry.entry.level : historyEntries[entry.entry.kind];
}

function stepOf({ before, after }: ComparedIndicator): CellContent {
  if (before?.entry.kind !== "score" || after?.entry.kind !== "score") return null;
  return after.entry.level - before.entry.level;
}

function placeOf({ movement }: ComparedIndicator): number {
  return movement === null ? lastPlace : (order[movement] ?? lastPlace);
}

/** One row for each indicator of either round; at least one. */
export function indicatorChangeRows(framework: Framework, comparison: Comparison): CellContent[][] {
  const names = new Map(framework.indicators.map(({ code, name }) => [code, name]));
  const sorted = [...comparison.indicators].sort((a, b) => placeOf(a) - placeOf(b));
  return sorted.map((one): CellContent[] => {
    const { indicator, category, before, after, movement, why, newEvidence } = one;
    return [
      indicator,
      names.get(indicator) ?? "",
      entryWord(before),
      entryWord(after),
      movement === null ? null : stepOf(one),
      movement === null ? "Not compared" : movementWords[movement],
      before?.confidence ?? null,
      after?.confidence ?? null,
      category,
      newEvidence.length === 0 ? null : newEvidence.join(", "),
      why === null ? movementReason(movement, newEvidence) || null : notComparableWords[why],
    ];
  });
}
