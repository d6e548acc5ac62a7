/** Header texts of the tables of the stakeholder sheet. */
export const stakeholderColumns = {
  code: "Code",
  role: "Role",
  bloc: "Bloc",
  authority: "Authority",
  stance: "Stance",
  influence: "Influence",
  since: "Since",
  risk: "Risk",
  check: "Check",
  note: "Note",
} as const;

export const blocColumns = {
  code: "Bloc",
  name: "Name",
  supporters: "Supporters",
  opposed: "Opposed",
  people: "People",
  cover: "Cover",
} as const;

export const coalitionColumns = {
  measure: "Measure",
  value: "Value",
  reading: "What it says",
} as const;

export const factColumns = {
  code: "Fact",
  text: "What is to be confirmed",
  confirmed: "Confirmed",
  effect: "Effect",
} as const;
