import type { Scale } from "../framework/framework";

/** The one line under the title of a category sheet. */
export function howToScoreLine(scale: Scale): string {
  const top = scale.levels.length;
  return `Fill in the shaded cells. Score 1 to ${top} by the level descriptions on the right, NA where the indicator does not apply, NI where there is not enough information. Leave blank what is not scored yet.`;
}

/** Words beside an entry cell, and those of a refusal. */
export function entryPrompt(scale: Scale): {
  readonly score: string;
  readonly scoreAlert: string;
  readonly confidence: string;
  readonly confidenceAlert: string;
  readonly weight: string;
  readonly weightAlert: string;
} {
  const top = scale.levels.length;
  return {
    score: `1 to ${top} by the level descriptions. NA: ${scale.notApplicable}. NI: ${scale.noInformation}.`,
    scoreAlert: `Enter a whole number from 1 to ${top}, NA (does not apply) or NI (not enough information), or leave the cell blank.`,
    confidence: "How sure the evidence makes you of this score: High, Moderate or Low.",
    confidenceAlert: "Choose High, Moderate or Low, or leave the cell blank.",
    weight: "1 for all indicators unless a lead decides otherwise. Any number above 0.",
    weightAlert: "Enter a number above 0.",
  };
}
