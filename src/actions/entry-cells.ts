import type { Confidence, EvidenceType } from "../framework/framework";
import type { Entry } from "../assessment/assessment";
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

/** The cells that an entry fills, header and value, in the order of the columns. */
export function entryCells(entry: ScoreEntry): readonly (readonly [string, string | number])[] {
  const cells: (readonly [string, string | number])[] = [];
  const score = entry.entry;
  if (score.kind === "score") cells.push([categoryColumns.score, score.level]);
  if (score.kind === "notApplicable") cells.push([categoryColumns.score, "NA"]);
  if (score.kind === "noInformation") cells.push([categoryColumns.score, "NI"]);
  if (entry.confidence !== null) cells.push([categoryColumns.confidence, entry.confidence]);
  if (entry.evidence.length > 0) {
    cells.push([categoryColumns.evidence, evidenceText(entry.evidence)]);
  }
  if (entry.basis !== "") cells.push([categoryColumns.basis, entry.basis]);
  return cells;
}
