/** What the form of an evidence item says. */
export const newItemHeading = "Log an item";
export const typeLabel = "Type";
export const typeNames = { data: "Data", interview: "Interview", site: "Site visit" } as const;
export const sourceLabel = "Source code";
export const sourceHint = "Such as S-014, never a name. Keep the key outside the workbook.";
export const stakeholderLabel = "Kind of stakeholder";
export const selfReportedLabel = "Does the assessed force itself say so?";
export const monthLabel = "Month";
export const monthHint = "Year and month, such as 2026-03; no exact date.";
export const summaryLabel = "Summary";
export const summaryHint = "What was said or seen, without what points at a person.";
export const levelLabel = "Level that it speaks for";
export const reliabilityLabel = "Reliability of the source";
export const credibilityLabel = "Credibility of the item";
export const sharingLabel = "May be shared with";
export const consentLabel = "Consent of the source";
export const notChosen = "Not chosen";
export const logButton = "Log this item";
export const answers = { yes: "Yes", no: "No" } as const;

export const reliabilityNames = {
  A: "A reliable",
  B: "B usually reliable",
  C: "C fairly reliable",
  D: "D not usually reliable",
  E: "E unreliable",
  F: "F cannot be judged",
} as const;
export const credibilityNames = {
  1: "1 confirmed by others",
  2: "2 probably true",
  3: "3 possibly true",
  4: "4 doubtful",
  5: "5 improbable",
  6: "6 cannot be judged",
} as const;

export const monthUnreadable = "This is no month. Write year and month, such as 2026-03.";
export const summaryMissing = "Say what was said or seen, or choose a level.";
export const exactDateNote = "An exact date can point at a source: only the month is logged.";

const identifierNames: Readonly<Record<string, string>> = {
  mail: "a mail address",
  phone: "a phone number",
  coordinates: "coordinates",
  name: "a rank or title with a name",
  occasion: "an exact date with a place and a rank",
};

export function identifierNote(kinds: readonly string[]): string {
  const named = kinds.map((kind) => identifierNames[kind] ?? kind).join(", ");
  return `This may hold ${named}, which can point at a person. Take it out unless it points at nobody.`;
}

export function loggedLine(ids: readonly string[]): string {
  const first = ids[0] ?? "";
  const last = ids[ids.length - 1] ?? "";
  return ids.length === 1
    ? `Logged as ${first}.`
    : `${ids.length} items logged, ${first} to ${last}.`;
}
