import type { Assessor } from "../assessment/second-assessor";
import { sheetKeys } from "./sheet-keys";

/**
 * Sheets that assessor B needs and that say nothing of what A scored. Every other one of the
 * assessment is out of B's sight, also those that are thought of later.
 */
const shownToB: ReadonlySet<string> = new Set([
  sheetKeys.readMe,
  sheetKeys.assessment,
  sheetKeys.evidence,
  sheetKeys.interviewGuide,
  sheetKeys.observation,
  sheetKeys.secondAssessor,
  sheetKeys.agreement,
]);

/**
 * Whether a sheet is hidden while scores are blind.
 *
 * @param at who works in the workbook; null once scores are revealed, when nothing is hidden
 */
export function isHiddenWhileBlind(key: string, at: Assessor | null): boolean {
  if (at === null) return false;
  return at === "A" ? key === sheetKeys.secondAssessor : !shownToB.has(key);
}
