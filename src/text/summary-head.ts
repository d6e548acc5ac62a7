/** What stands above the table of the summary. */

export const headLabels = {
  partner: "Partner",
  scope: "Programme or unit in scope",
  round: "Round",
  date: "Assessment date",
  framework: "Framework",
  handling: "Handling",
  redLinesHit: "Red lines hit",
  redLinesOpen: "Red lines not cleared",
  notKnown: "Not known",
  next: "Next question",
  mend: "To be mended",
  notApplicable: "Not applicable",
  since: "Since the last build",
} as const;

export const noHandling =
  "MARKING NOT SET: write the handling line on the assessment sheet before this leaves the house.";
export const noQuestion = "None: what is scored decides every barrier.";

export function toBeMended(problems: number, counted: string): string {
  return problems === 0 ? "nothing" : `${counted}: run the check, which names each cell`;
}

/** Rules that ask for what this workbook does not hold. */
export function notApplicableLine(ids: readonly string[]): string {
  return ids.length === 0
    ? "no barrier rule"
    : `${ids.join(", ")}: ${ids.length === 1 ? "it asks" : "they ask"} for a previous round, a chosen plan or entries that do not apply here`;
}

/** On a summary of the older layout, after its text was taken over. */
export function retiredLine(now: string, at: string): string {
  return `Taken over into “${now}” on ${at}. This sheet stays as it was and is not written any more: delete it when you no longer need it.`;
}
