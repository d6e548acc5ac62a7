import type { Entry } from "../assessment/assessment";
import type { RedLine } from "./result";

/**
 * Where one indicator stands to its red line: `hit` when its score is at or below the line,
 * `not cleared` when it is not known (blank, NI, unreadable), null when the score is above the line,
 * when the indicator does not apply, or when it has no red line.
 */
export function redLineStatus(entry: Entry, redLine: number | null): RedLine["status"] | null {
  if (redLine === null || entry.kind === "notApplicable") {
    return null;
  }
  if (entry.kind !== "score") {
    return "not cleared";
  }
  return entry.level <= redLine ? "hit" : null;
}
