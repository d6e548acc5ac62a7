import type { Confidence, EvidenceType } from "../framework/framework";
import type { Entry } from "../assessment/assessment";
import { entryValue } from "../assessment/entry-text";
import { evidenceText } from "../assessment/read-evidence";
import { categoryColumns } from "../sheets/category-columns";

/** What is to be entered for one indicator. What is blank, null or empty leaves its cell as it is. */
export interface ScoreEntry {
  readonly code: string;
  readonly entry: Entry;
  readonly confidence: Confidence | null;
  readonly evidence: readonly EvidenceType[];
  readonly basis: string;
}

/** All cells of an entry, header and value, in the order of the columns; "" is an empty cell. */
export function wholeEntryCells(
  entry: Omit<ScoreEntry, "code">
): readonly (readonly [string, string | number])[] {
  return [
    [categoryColumns.score, entryValue(entry.entry)],
    [categoryColumns.confidence, entry.confidence ?? ""],
    [categoryColumns.evidence, evidenceText(entry.evidence)],
    [categoryColumns.basis, entry.basis.trim() === "" ? "" : entry.basis],
  ];
}

/** The cells that an entry fills, header and value, in the order of the columns. */
export function entryCells(entry: ScoreEntry): readonly (readonly [string, string | number])[] {
  return wholeEntryCells(entry).filter(([, value]) => value !== "");
}
