/** What the task Score says. */
import type { EvidenceType } from "../framework/framework";
import { counted } from "./numbers";

export const jumpLabel = "Indicator";
export const levelLegend = "Which level describes what you know?";
export const notApplicableLabel = "NA: does not apply";
export const noInformationLabel = "NI: no information";
export const clearButton = "Clear this score";
export const confidenceLegend = "How sure are you?";
export const noConfidence = "Not said";
export const evidenceLegend = "What does it rest on?";
export const basisLabel = "Basis";
export const basisHint = "Why this level, in a sentence. Codes of sources only, never names.";
export const previousButton = "Previous";
export const nextButton = "Next";
export const nextUnscoredButton = "Next without an answer";
export const allAnswered = "Every indicator has an answer.";
export const goToRowButton = "Go to the row";
export const followLabel = "Follow the selected row";
export const keysHint = "Number keys choose a level while the levels have the focus.";
export const rulesHeading = "How to score";
export const promptsHeading = "What to ask";
export const dataHeading = "Existing data";
export const observationsHeading = "What to look for on a visit";
export const noteHeading = "Note";

const evidenceNames: Readonly<Record<EvidenceType, string>> = {
  data: "Existing data",
  interview: "Stakeholder interviews",
  site: "Site visits",
};

export function evidenceName(type: EvidenceType): string {
  return evidenceNames[type];
}

/** What is known of the entry on its way to the sheet. */
export type SaveState = "saved" | "saving" | "not-saved" | "untouched";

const saveLines: Readonly<Record<SaveState, string>> = {
  saved: "Saved in the sheet.",
  saving: "Saving.",
  "not-saved": "Not saved yet. It is kept here until it is.",
  untouched: "",
};

export function saveLine(state: SaveState): string {
  return saveLines[state];
}

export function positionLine(position: number, all: number): string {
  return `${position} of ${all}`;
}

/** @param level at which, or below which, the red line is hit */
export function redLineLine(level: number): string {
  return level === 1
    ? "Red line: hit at level 1. It caps the band, never the number."
    : `Red line: hit at level ${level} or below. It caps the band, never the number.`;
}

/** A category in the list of indicators, with how far it is. */
export function categoryLine(name: string, answered: number, all: number): string {
  return `${name} (${answered} of ${all})`;
}

export function basisLength(left: number): string {
  return left < 0 ? `${counted(-left, "character")} too many for a cell.` : "";
}

/** How far the scoring is. */
export function progressLine(done: number, all: number): string {
  return `${done} of ${counted(all, "indicator")} answered`;
}
