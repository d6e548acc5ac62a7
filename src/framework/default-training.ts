// As default-method.ts: only the members named here come into the functions' bundle.
import training from "../../templates/frameworks/human-security/training.json";
import type { TrainingIndexRule } from "./training-model";

/** Codes and weights of the audiences of the bundled framework's training sheet. */
export const defaultAudiences: readonly { readonly code: string; readonly weight: number }[] =
  training.audiences;

/** Codes of its scenarios. */
export const defaultScenarios: readonly { readonly code: string }[] = training.scenarios;

/** How many self-inclusion items it has. */
export const defaultItemCount: number = training.self_inclusion_items.length;

/** Its highest integration level; they start at 0. */
export const topIntegrationLevel: number = training.levels.length - 1;

/** Equal to `defaultFramework().training.index`. */
export const defaultTrainingIndex: TrainingIndexRule = {
  points: {
    depth: training.index.points.depth,
    breadth: training.index.points.breadth,
    scenarioVariety: training.index.points.scenario_variety,
    selfInclusion: training.index.points.self_inclusion,
  },
  appliedLevel: training.index.applied_level,
  boxCheckingShare: training.index.box_checking_share,
  mustReach: training.index.must_reach,
  cap: training.index.cap,
};
