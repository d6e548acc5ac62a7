/** The one line under the title of the Scores sheet. */
export const scoresIntroduction =
  "All computed: nothing to fill in. Scores run from 0 (worst) to 100. The grey columns on the right show how each score is made.";

/** Names of the rows of the overall table. */
export const overallMeasures = {
  inForce: "Overall score",
  geometric: "Geometric mean",
  arithmetic: "Arithmetic mean",
  minimum: "Lowest category",
  imbalance: "Imbalance",
} as const;

export const overallMeanings = {
  inForce:
    "By the method chosen in the settings on the Assessment sheet. Needs a score for every category.",
  geometric: "A weak category is not bought off by strong ones.",
  arithmetic: "The plain weighted mean, for comparison.",
  minimum: "The score of the weakest category.",
  imbalance: "Arithmetic minus geometric mean: how much strong categories hide weak ones.",
} as const;
