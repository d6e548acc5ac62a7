import { frameworkExamples } from "./framework-examples";
import type { FunctionExample } from "./function-example";

const scored: FunctionExample["table"] = [
  ["Score", "Weight", "Confidence"],
  [4, 1, "High"],
  [3, 1, "Moderate"],
  ["NI", 1, ""],
  [2, 1, "Low"],
  [5, 1, "Moderate"],
  [3, 1, "Moderate"],
  [1, 2, "Moderate"],
  [4, 1, "Low"],
  [3, 1, "High"],
];

const categories: FunctionExample["table"] = [
  ["Category", "Score"],
  ["First", 60],
  ["Second", 45],
  ["Third", 70],
  ["Fourth", 30],
];

const twoRounds: FunctionExample["table"] = [
  ["Baseline", "Follow-up"],
  [3, 4],
  [2, 3],
  [2, 2],
  [2, 3],
  [4, 5],
  [3, 3],
  [1, 1],
  [3, 4],
  [3, 4],
];

const twoAssessors: FunctionExample["table"] = [
  ["Assessor A", "Assessor B"],
  [4, 4],
  [3, 2],
  [2, 2],
  [2, 3],
  [5, 5],
  [3, 3],
  [1, 2],
  [4, 4],
  [3, 4],
  [2, 2],
];

const course: FunctionExample["table"] = [
  ["Hours", "Level", "Audiences", "Scenarios"],
  [16, 1, "A1, A2", "S2"],
  [12, 2, "A1, A2", "S1, S4"],
  [40, 2, "A1, A2", "S1, S11"],
  [40, 1, "A3, A4", "S5"],
  [60, 0, "A2", ""],
  [40, 3, "A3, A4", "S3, S13, S5"],
  [30, 0, "A5", ""],
  [40, 1, "A8", "S9"],
];

/**
 * One worked example for each custom function: a small table, a formula beside it, and what it gives.
 * The guide prints them, the tests calculate them in cells, and the pane offers them. The values are
 * those of the method's worked examples, rounded to six places.
 */
export const functionExamples: readonly FunctionExample[] = [
  {
    id: "CATEGORYSCORE",
    shows: "Nine indicators, one without information, one of double weight.",
    table: scored,
    formula: "=HSA.CATEGORYSCORE(A2:A10,B2:B10)",
    result: [[47.222222]],
  },
  {
    id: "COVERAGE",
    shows: "Nine of ten parts of the weight are scored: NI counts against it.",
    table: scored,
    formula: "=HSA.COVERAGE(A2:A10,B2:B10)",
    result: [[0.9]],
  },
  {
    id: "OVERALL",
    shows:
      "The geometric mean lies below the plain mean of 51.25: a weak category is not bought off.",
    table: categories,
    formula: "=HSA.OVERALL(B2:B5)",
    result: [[48.851884]],
  },
  {
    id: "BAND",
    shows: "A score of 30 lies in the band Serious.",
    table: categories,
    formula: "=HSA.BAND(B5)",
    result: [["Serious"]],
  },
  {
    id: "RANGE",
    shows: "Other readings of the same evidence would mostly lie between these two.",
    table: scored,
    formula: "=HSA.RANGE(A2:A10,B2:B10,C2:C10)",
    result: [[36.555696, 57.888749]],
  },
  {
    id: "BOUNDS",
    shows: "The worst and the best that the evidence allows at all.",
    table: scored,
    formula: "=HSA.BOUNDS(A2:A10,B2:B10,C2:C10)",
    result: [[26.25, 71.25]],
  },
  {
    id: "BANDCHANCE",
    shows: "The score of the example before falls into the band Mixed in 84 of 100 readings.",
    table: [
      ["Score", "Lower", "Upper"],
      [47.222222, 36.555696, 57.888749],
    ],
    formula: "=HSA.BANDCHANCE(A2,B2,C2)",
    result: [
      ["Critical", 0.000013],
      ["Serious", 0.132687],
      ["Mixed", 0.842905],
      ["Favourable", 0.024395],
      ["Strong", 0],
    ],
  },
  {
    id: "SENSITIVITY",
    shows:
      "Indicator 7 decides: doubled, the band falls to Serious; left out, it rises to Favourable.",
    table: scored,
    formula: "=HSA.SENSITIVITY(A2:A10,B2:B10)",
    result: [
      ["As weighted", 47.222222, "", "", "Mixed", false],
      ["Lowest", 38.636364, 7, 2, "Serious", false],
      ["Highest", 60.714286, 7, 0, "Favourable", false],
      ["Equal weights", 53.125, "", "", "Mixed", true],
    ],
  },
  {
    id: "CHANGE",
    shows: "Six of nine indicators went up and none down: 16.7 points, a likely change.",
    table: twoRounds,
    formula: "=HSA.CHANGE(A2:A10,B2:B10)",
    result: [[16.666667, 2.656845, "likely", 0.03125, 6, 0, 9]],
  },
  {
    id: "TREND",
    shows: "Up by 2.8 points a year; with p = 0.08 chance alone is not ruled out.",
    table: [
      ["Year", "Score"],
      [2022, 41.7],
      [2023, 44.4],
      [2024, 43.1],
      [2025, 50],
      [2026, 52.8],
    ],
    formula: "=HSA.TREND(A2:A6,B2:B6)",
    result: [[2.7875, 8, 0.083333]],
  },
  {
    id: "AGREEMENT",
    shows: "Two assessors agree well: alpha is above 0.8.",
    table: twoAssessors,
    formula: "=HSA.AGREEMENT(A2:B11)",
    result: [[0.825872]],
  },
  {
    id: "TRAINING",
    shows: "Eight modules, two self-inclusion items with evidence: two gates are hit.",
    table: course,
    formula: "=HSA.TRAINING(A2:A9,B2:B9,C2:C9,D2:D9,2)",
    result: [
      ["Training integration index", 33.763489],
      ["Depth", 0.28777],
      ["Breadth", 0.375],
      ["Scenario variety", 0.4],
      ["Self-inclusion", 0.4],
      ["Share of hours not applied", 0.669065],
      ["Box-checking risk", true],
      ["Directors and resourcers not included", true],
      ["One-way transfer", false],
    ],
  },
  ...frameworkExamples,
];
