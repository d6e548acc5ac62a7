import type { TrainingModel } from "../framework/training-model";

export const trainingTitle = "Training integration";

/** The one line under the title of the training sheet. */
export const trainingIntroduction =
  "How far the rights and safety of people are part of what is taught. Enter hours, level, audiences and scenarios of each module that was delivered or is planned in the period.";

export const trainingHeadings = {
  index: "Index",
  modules: "Modules",
  items: "Self-inclusion",
  audiences: "Audiences",
  levels: "Levels of integration",
} as const;

export const modulesLine =
  "A module without hours does not count. Codes of audiences stand further down, those of scenarios on the sheet of scenarios; put commas between them. Rows at the end are for modules of your own.";

/** The column `Reading` of a row that cannot be used begins with it. */
export const mend = "Mend: ";

export const moduleMendings = {
  hours: `${mend}hours are a number from 0 to 100,000`,
  level: (top: number): string => `${mend}the level is a whole number from 0 to ${top}`,
  audiences: `${mend}use the codes of the audiences`,
  scenarios: `${mend}use the codes of the scenarios`,
} as const;

export const indexParts = {
  index: "Training integration index",
  depth: "Depth",
  breadth: "Breadth",
  scenarioVariety: "Scenario variety",
  selfInclusion: "Self-inclusion",
  hours: "Hours in all",
  shallow: "Hours below the applied level",
  mustReach: "Audiences that must be reached",
  oneWay: "Self-inclusion items with evidence",
} as const;

export const indexReadings = {
  depth: "Hours times level, of the most they could be.",
  breadth:
    "Weight of the audiences that a module at the applied level reaches, of the weight of all.",
  scenarioVariety: "Scenarios used at the applied level, of all.",
  selfInclusion: "Items with evidence that the provider includes itself, of all.",
  whole: "Sum of the points of the four parts.",
  nothing: "Enter hours and levels below: nothing is taught yet.",
  toMend: "Mend the rows whose reading begins with Mend, then there is an index.",
  items: "Beside each self-inclusion item stands yes or no.",
  capped: (cap: number): string => `Capped at ${cap}. Not reached: `,
  reached: "All of them are reached.",
  notReached: "Not reached at the applied level: ",
  seeAudiences: "see Reached beside the audiences below.",
  noneMust: "The framework names none.",
  boxChecking: (share: number, level: string): string =>
    `Box-checking risk: more than ${Math.round(share * 100)} % of the hours are below ${level}.`,
  noBoxChecking: (share: number): string =>
    `No box-checking risk: at most ${Math.round(share * 100)} % of the hours.`,
  oneWay: "One-way transfer: the provider does not include itself.",
  notOneWay: "The provider includes itself.",
} as const;

export const trainingPrompts = {
  hours:
    "Hours of the module in the period. Leave it blank where it is neither taught nor planned.",
  level: (model: TrainingModel): string =>
    model.levels.map(({ value, label }) => `${value} ${label}`).join(", "),
  evidenced: "yes where it can be shown, otherwise no.",
} as const;

export const scenariosTitle = "Scenarios";
export const scenariosIntroduction =
  "Cases to exercise, with the steps that a trainee has to show. A scenario counts once a module at the applied level uses it.";

export const used = { yes: "yes", no: "no" } as const;
