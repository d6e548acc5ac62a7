/** Header texts of the tables of the training sheet and of the library of scenarios. */
export const moduleColumns = {
  name: "Module",
  code: "Code",
  hours: "Hours",
  level: "Level",
  audiences: "Audiences",
  scenarios: "Scenarios",
  reading: "Reading",
  usualHours: "Usual hours",
  suggested: "Suggested scenarios",
  note: "Note",
  audiencesRead: "Audiences read",
  scenariosRead: "Scenarios read",
} as const;

export const indexColumns = {
  part: "Part",
  value: "Value",
  points: "Points",
  of: "Of",
  reading: "What it says",
} as const;

export const itemColumns = {
  name: "Self-inclusion item",
  code: "Code",
  evidenced: "Evidenced",
  note: "Where the evidence is",
} as const;

export const audienceColumns = {
  name: "Audience",
  code: "Code",
  weight: "Weight",
  reached: "Reached",
} as const;

export const levelColumns = {
  label: "Level",
  value: "Value",
  anchor: "What it looks like",
} as const;

export const scenarioColumns = {
  name: "Scenario",
  code: "Code",
  used: "Used",
  example: "Example",
  steps: "Performance steps",
  modules: "Suggested for",
  indicators: "Bears on",
} as const;
