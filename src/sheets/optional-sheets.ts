import { sheetKeys } from "./sheet-keys";
import type { OptionalTable } from "./table-names";

/** A sheet that no installation makes: it is added to an assessment when it is first used. */
export interface OptionalSheet {
  /** The name that it would like to have. */
  readonly name: string;
  /** The table that tells it from a copy; null where it has none. */
  readonly table: OptionalTable | null;
}

/** By plan key, in the order in which they are named to people. */
export const optionalSheets: ReadonlyMap<string, OptionalSheet> = new Map([
  [sheetKeys.plan, { name: "HSA Plan", table: "plan" }],
  [sheetKeys.timeline, { name: "HSA Timeline", table: "timeline" }],
  [sheetKeys.training, { name: "HSA Training", table: "training" }],
  [sheetKeys.scenarios, { name: "HSA Scenarios", table: "scenarios" }],
  [sheetKeys.stakeholders, { name: "HSA Stakeholders", table: "stakeholders" }],
  [sheetKeys.history, { name: "HSA History", table: "history" }],
  [sheetKeys.change, { name: "HSA Change", table: "change" }],
  [sheetKeys.handover, { name: "HSA Handover", table: "handover" }],
  [sheetKeys.interviewGuide, { name: "HSA Interview guide", table: null }],
  [sheetKeys.observation, { name: "HSA Observation", table: null }],
  [sheetKeys.secondAssessor, { name: "HSA Assessor B", table: "secondAssessor" }],
  [sheetKeys.agreement, { name: "HSA Agreement", table: "assessors" }],
  [sheetKeys.brief, { name: "HSA Brief", table: null }],
  [sheetKeys.tasker, { name: "HSA Tasker", table: "tasker" }],
] as const);
