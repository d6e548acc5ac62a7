import type { Refusal } from "../text/refusals";
import type { InstallationState } from "../workbook/find-installation";
import type { WorkbookFacts } from "../workbook/inspect-workbook";

/** Everything in the workbook that forbids to add sheets, at once. */
export function installRefusals(facts: WorkbookFacts, state: InstallationState): Refusal[] {
  const reasons: Refusal[] = [];
  if (facts.isReadOnly) reasons.push({ kind: "read-only" });
  if (facts.isStructureProtected) reasons.push({ kind: "structure-locked" });
  if (state.kind !== "none" && state.kind !== "found") reasons.push(state);
  return reasons;
}
