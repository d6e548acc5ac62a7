/** What the task Training says. */
import type { TrainingIndex } from "../training/training-index";
import type { BarrierLink, Suggestion } from "../training/suggest";
import { listed, oneDecimal } from "./numbers";

export const noModel =
  "This framework describes no training, so there is no training sheet. A lead can add it to the framework.";
export const intro =
  "How far the rights and safety of people are part of what is taught, by module. Two sheets are added to this assessment: the modules with their index, and the library of scenarios.";
export const addButton = "Add the training sheets";
export const adding = "Adding the training sheets.";
export const addedLine = (names: readonly string[]): string => `Added ${listed(names)}.`;
export const goToTraining = "Go to the training sheet";
export const goToScenarios = "Go to the scenarios";

export const indexHeading = "Training integration index";
export const noIndex = "None yet: enter hours and levels of what is taught.";
export const unsoundIndex = "None: a cell of the training sheet cannot be read. See Check.";
export const noRule = "The framework forms no index.";
export const partNames = {
  depth: "Depth",
  breadth: "Breadth",
  scenarioVariety: "Scenario variety",
  selfInclusion: "Self-inclusion",
} as const;
export function pointsLine(share: number, points: number): string {
  return `${oneDecimal(share * points)} of ${points}`;
}

/** What the gates of the index say of it; empty where nothing stands out. */
export function gateLines(found: TrainingIndex, cap: number, missing: readonly string[]): string[] {
  return [
    ...(found.boxCheckingRisk
      ? [
          `Box-checking risk: ${Math.round(found.shallowShare * 100)} % of the hours are below the applied level.`,
        ]
      : []),
    ...(found.capped ? [`Capped at ${cap}. Not reached: ${missing.join("; ")}.`] : []),
    ...(found.oneWayTransfer ? ["One-way transfer: no self-inclusion item has evidence."] : []),
  ];
}

export const modulesHeading = "Modules that would raise it most";
export const scenariosHeading = "Scenarios that would raise it most";
export const nothingHelps = "No single change raises it.";

export function suggestionLine(one: Suggestion, names: ReadonlyMap<string, string>): string {
  const module = `${one.module} ${one.name}`.trim();
  switch (one.kind) {
    case "raise":
      return `Raise ${module} to level ${one.level}.`;
    case "introduce":
      return `Introduce ${module} at level ${one.level}, ${one.hours} hours.`;
    case "use-scenario":
      return `Use ${one.scenario} ${names.get(one.scenario ?? "") ?? ""} in ${module}, at level ${one.level}.`;
  }
}
export function gainLine(one: Suggestion): string {
  return `+${oneDecimal(one.gain)} to ${oneDecimal(one.index)}`;
}
export function linkLine(link: BarrierLink, barrier: string): string {
  const through = link.mitigations.length === 0 ? "" : `; ${listed(link.mitigations)}`;
  return `Bears on ${link.barrier} ${barrier} (${listed(link.indicators)}${through}).`;
}

export const editHeading = "Enter a module";
export const moduleLabel = "Module";
export const hoursLabel = "Hours";
export const hoursProblem = "Enter a number from 0 to 100,000.";
export const levelLegend = "Level of integration";
export const audiencesLegend = "Audiences";
export const scenariosLegend = "Scenarios";
export const suggestedMark = "suggested";
export const saveButton = "Save the module";
export const savedLine = (module: string): string => `Saved ${module}.`;
export const itemsHeading = "Self-inclusion";
export const itemsHint = "Tick what can be shown.";
