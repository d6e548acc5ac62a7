/** What the task Evidence says of itself, of the items that are logged and of the confidence they give. */
import type { DerivedConfidence } from "../assessment/derived-confidence";
import { counted } from "./numbers";

export const partLabel = "What do you want to do?";
export const parts = {
  items: "Log and weigh items of an indicator",
  data: "Type values of datasets",
  values: "Load many dataset values",
  own: "Bring in rows of your own sheet",
  print: "Print an interview guide or observation sheet",
} as const;
export type EvidencePart = keyof typeof parts;

export const indicatorLabel = "Indicator";
export const noLog =
  "The workbook has no evidence log: its sheet was deleted. Undo that, or work with the columns beside the scores.";

// Items and confidence.
export const itemsHeading = "Items in the log";
export const noItems = "Nothing is logged for this indicator yet.";
export const confidenceHeading = "Confidence";
export const notGraded =
  "No item of this indicator has both grades yet, so the evidence gives no confidence.";

const reasons = {
  "items differ": "two items lie two or more levels apart",
  "self-reported only": "only the assessed force itself says so",
} as const;

/** What the evidence gives, and why. */
export function derivedLine(derived: DerivedConfidence): string {
  const parts = [
    `The evidence gives ${derived.confidence} (${counted(derived.items, "graded item")}; the best is ${derived.best}`,
    ...(derived.isRaised ? ["one step up, as two types agree"] : []),
    ...(derived.loweredFor.length > 0
      ? [`one step down, as ${derived.loweredFor.map((one) => reasons[one]).join(" and ")}`]
      : []),
  ];
  return `${parts.join("; ")}).`;
}

export function enteredLine(confidence: string | null): string {
  return confidence === null
    ? "No confidence is entered."
    : `${confidence} is entered; it is the one that counts.`;
}

export const takeButton = (confidence: string): string => `Enter ${confidence}`;
export const confidenceReasonLabel = "Why another confidence";
export const ceilingReasonLabel = "Why the score may be above the ceiling";
export const reasonHint = "It is put into the basis, where everybody can read it.";
export const keepReasonButton = "Write the reason";
export const reasonGiven = "The reason stands in the basis.";

export function aboveCeilingLine(score: number, cap: number, id: string): string {
  return `The score ${score} is above ${cap}, where ${id} caps it.`;
}

// Problems of a preview.
export function problemsHeading(count: number): string {
  return `To mend first (${count})`;
}
export const andMore = (count: number): string => `and ${count} more`;

// In Score.
export const openEvidenceButton = (items: number): string =>
  `Evidence log (${counted(items, "item")})`;

// Kept warnings, in Check.
export const keepButton = "Keep";
export const keepHint = "It points at nobody: do not warn of these words again";
export const keptLine = (count: number): string =>
  `${counted(count, "warning")} about identifiers ${count === 1 ? "is" : "are"} kept.`;
export const forgetButton = "Warn of them again";
