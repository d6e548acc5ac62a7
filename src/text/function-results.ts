/** Words that custom functions return in cells. They are results: formulas compare with them. */
import type { ChangeReading } from "../scoring/round-change";

export const changeWords: Readonly<Record<ChangeReading, string>> = {
  none: "no clear change",
  possible: "possible",
  likely: "likely",
};

/** In the place of a p that no number of so few rounds can have. */
export const tooFewRounds = "too few rounds to test";

export const sensitivityLabels = {
  asWeighted: "As weighted",
  lowest: "Lowest",
  highest: "Highest",
  equal: "Equal weights",
} as const;

export const trainingLabels = {
  index: "Training integration index",
  depth: "Depth",
  breadth: "Breadth",
  scenarioVariety: "Scenario variety",
  selfInclusion: "Self-inclusion",
  shallowShare: "Share of hours not applied",
  boxCheckingRisk: "Box-checking risk",
  capped: "Directors and resourcers not included",
  oneWayTransfer: "One-way transfer",
} as const;
