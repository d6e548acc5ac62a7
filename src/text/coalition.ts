import type { CoalitionFact } from "../framework/coalition-model";

export const stakeholdersTitle = "Stakeholders";
export const stakeholdersIntroduction =
  "Who supports the reform, in which bloc, and what would be left if one or two of them were moved. By code and role, never by name; keep the key to the codes outside this workbook.";

export const stakeholderHeadings = {
  coalition: "Coalition",
  blocs: "Blocs",
  facts: "To be confirmed",
  people: "People",
} as const;

export const peopleLine =
  "One person a row. Only active supporters with authority count. Opponents and those who watch belong here too.";

export const stances = ["active", "sympathetic", "neutral", "opposed"] as const;
export const degrees = ["high", "medium", "low"] as const;
export const yesNo = ["yes", "no"] as const;

export const stakeholderPrompts = {
  stance: (supporter: string): string =>
    `active: ${supporter} Others: sympathetic, neutral, opposed.`,
  influence: "How much this person moves others: high, medium or low. Counts 3, 2 and 1.",
  since: "Month since when the stance is known, such as 2025-11. No exact dates.",
  risk: "That the person is moved, removed or sidelined: high, medium or low.",
  role: "Function, not name, rank and unit together or anything else that points at one person for outsiders.",
  confirmed: "yes or no; leave it blank while nobody knows.",
} as const;

export const coalitionMeasures = {
  supporters: "Active supporters with authority",
  blocs: "Blocs covered",
  onOne: "Blocs that rest on one person",
  shareOne: "Influence of the strongest one",
  shareTwo: "Influence of the strongest two",
  level: "Level that this supports",
  entered: "Level entered",
} as const;

export const coalitionReadings = {
  supporters: "Persons whose support counts.",
  blocs: (count: number): string => `Of ${count} blocs.`,
  none: "None.",
  onOne: "Without that person the bloc is not covered.",
  narrow: "Half or more of the influence: the coalition rests on one person.",
  narrowTwo: "Half or more of the influence: the coalition rests on two people.",
  broad: "Less than half of the influence.",
  level: (code: string): string =>
    `Of ${code}, by the framework's own thresholds and what is confirmed.`,
  mend: "Mend the rows whose check begins with Mend.",
  same: "As the map supports it.",
  higher: "Higher than the map supports: say in the basis what the map does not show.",
  lower: "Lower than the map supports: say in the basis why.",
  notEntered: "Not scored yet. Nothing on this sheet writes it.",
} as const;

export const coverWords = {
  open: "not covered",
  one: "rests on one person",
  covered: "covered",
} as const;

export const stakeholderMendings = {
  bloc: "Mend: use the code of a bloc",
  authority: "Mend: authority is yes or no",
  stance: "Mend: active, sympathetic, neutral or opposed",
  influence: "Mend: influence is high, medium or low",
  risk: "Mend: risk is high, medium or low",
  code: "Mend: the code stands twice",
  counts: "Counts",
  role: "Add a role",
} as const;

export function factEffect({ effect, level }: CoalitionFact): string {
  return effect === "needed"
    ? `needed for level ${level}`
    : `no more than level ${level} while yes`;
}

export const blocChartTitle = "Supporters with authority and opponents, by bloc";
