import type { Framework } from "../framework/framework";
import { counted } from "./numbers";

export const whatThisIs = [
  "These sheets hold one assessment of a security partner by described levels: what was entered, on which evidence, what it adds up to, and which barriers and mitigations follow.",
  "Human security is meant in the sense of the United Nations: the safety and the rights of people. It has nothing to do with information security.",
];

export function frameworkLines(framework: Framework): string[] {
  const { categories, indicators, scale } = framework;
  return [
    `${framework.title}, version ${framework.version}: ${counted(categories.length, "category", "categories")}, ${counted(indicators.length, "indicator")}, levels 1 to ${scale.levels.length}.`,
    framework.provenance,
  ];
}

/** The framework's own rules, after those that hold for every framework. */
export function howToScore(framework: Framework): string[] {
  const { levels, notApplicable, noInformation } = framework.scale;
  return [
    `Give each indicator a level from 1 (${levels[0]?.label ?? "worst"}) to ${levels.length} (${levels[levels.length - 1]?.label ?? "best"}), with confidence, types of evidence and the basis in a sentence.`,
    `NA: ${notApplicable}. NI: ${noInformation}. A blank cell is not scored yet; 0 is never a score.`,
    ...framework.scoringRules,
  ];
}

export const legend = {
  entry: "Shaded with a border: fill this in.",
  computed: "Plain: computed by formulas. Do not type over it.",
  generated: "Grey: written by the add-in, or there to read.",
} as const;

export const withoutTheAddIn = [
  "Everything on these sheets can be read, and entries can be made. Scores, coverage, bands and red lines go on computing with Excel's own functions.",
  "The Summary sheet keeps what was written last; it does not follow new entries until the add-in writes it again.",
];

export const careLines = [
  "Do not enter names of sources, victims or assessors, and nothing that could identify them. Use codes and months.",
  "Legal and policy references are pointers for staff, not legal advice.",
];

/** What each sheet is for; `category/` stands for every category sheet. */
export const sheetPurposes: Readonly<Record<string, string>> = {
  assessment: "What is assessed, the settings, weights and bands.",
  evidence: "The log of what the scores rest on.",
  scores: "Category scores, overall score, red lines.",
  summary: "Barriers, and mitigations for each; your decisions beside them.",
};

export function handlingLine(handling: string): string {
  const text = handling.trim();
  return text === "" ? "Handling: none was chosen." : `Handling: ${text}`;
}
