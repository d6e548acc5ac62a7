/**
 * One worked example for each custom function: a small table, a formula beside it, and what it gives.
 * The guide prints them, the tests calculate them in cells, and the pane offers them. The values are
 * those of the method's worked examples, rounded to six places.
 */
export type ExampleCell = string | number | boolean;

export interface FunctionExample {
  /** Id of the function, without the namespace. */
  readonly id: string;
  /** What the example shows, as a short sentence. */
  readonly shows: string;
  /** Stands at A1: a row of headings, then rows of the same length. "" is a blank cell. */
  readonly table: readonly (readonly ExampleCell[])[];
  /** As a lead types it into a cell right of the table. */
  readonly formula: string;
  /** The cells that it fills, row by row. */
  readonly result: readonly (readonly ExampleCell[])[];
}

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

/** Enough for one rule of the framework: codes are there, training and accountability are not. */
const codesWithoutTraining: FunctionExample["table"] = [
  ["Code", "Score"],
  ["AC-02", 4],
  ["AC-03", 2],
  ["RL-07", 1],
];

const redLined: FunctionExample["table"] = [
  ["Code", "Score"],
  ["PW-04", 3],
  ["PS-03", "NI"],
  ["RL-01", 2],
  ["RL-02", 3],
  ["RL-04", 3],
  ["RL-05", 4],
  ["RL-07", 1],
];

const oneCategory: FunctionExample["table"] = [
  ["Code", "Score", "Weight"],
  ...[4, 3, "NI", 2, 5, 3, 1, 4, 3].map((score, index) => [
    `PW-0${index + 1}`,
    score,
    index === 6 ? 2 : 1,
  ]),
];

const entries: FunctionExample["table"] = [
  ["Code", "Score", "Confidence"],
  ["PW-01", 3, "High"],
  ["PW-02", 6, "Low"],
  ["PW-03", "NI", ""],
  ["PW-04", 2, ""],
  ["PW-05", "", ""],
];

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
  {
    id: "REDLINES",
    shows: "Two red lines are hit, and one is not cleared, because nothing is known of it.",
    table: redLined,
    formula: "=HSA.REDLINES(A2:A8,B2:B8)",
    result: [
      ["PS-03", "Coup risk and military intervention in politics", "not cleared", ""],
      ["RL-01", "Extrajudicial killing and enforced disappearance", "hit", 2],
      ["RL-07", "Accountability of the forces: investigation and military justice", "hit", 1],
    ],
  },
  {
    id: "BARRIERS",
    shows: "The gravest barrier, which is the first row; the others cannot be ruled out yet.",
    table: codesWithoutTraining,
    formula: "=INDEX(HSA.BARRIERS(A2:A4,B2:B4),1,0)",
    result: [
      [
        "B-01",
        "Codes without training or accountability",
        "Critical",
        "present",
        "AC-02 Codes of ethics and conduct is 4; AC-03 Human rights and IHL training: coverage and quality is 2; RL-07 Accountability of the forces: investigation and military justice is 1.",
      ],
    ],
  },
  {
    id: "MITIGATIONS",
    shows: "What may ease one barrier.",
    table: [["Barrier"], ["B-27"]],
    formula: "=HSA.MITIGATIONS(A2)",
    result: [
      ["M-06", "Level of engagement", "Make vetting workable", "State", "3 to 12"],
      ["M-27", "Equipment", "End-use checks and sequencing", "DoD", "3 to 24"],
      [
        "M-34",
        "Institutional reform",
        "Bring auxiliaries under law",
        "State",
        "12 to 60; beyond one posting",
      ],
    ],
  },
  {
    id: "NEXTQUESTION",
    shows:
      "The first question: it decides B-19 whatever the answer, and B-02 where it is one of the two lowest levels.",
    table: codesWithoutTraining,
    formula: "=INDEX(HSA.NEXTQUESTION(A2:A4,B2:B4),1,0)",
    result: [
      [
        "RL-04",
        "Civilian harm and respect for the law of armed conflict in operations",
        1.4,
        1,
        "B-02, B-19",
      ],
    ],
  },
  {
    id: "CLEARS",
    shows: "One step in training and two in accountability clear the barrier, and nothing less.",
    table: codesWithoutTraining,
    formula: '=HSA.CLEARS("B-01",A2:A4,B2:B4)',
    result: [
      ["AC-03", "Human rights and IHL training: coverage and quality", 2, 3, 1],
      ["RL-07", "Accountability of the forces: investigation and military justice", 1, 3, 2],
    ],
  },
  {
    id: "INDICATOR",
    shows: "The names of two indicators.",
    table: [["Code"], ["PW-01"], ["AC-03"]],
    formula: "=HSA.INDICATOR(A2:A3)",
    result: [
      ["Leadership commitment to rights-respecting forces"],
      ["Human rights and IHL training: coverage and quality"],
    ],
  },
  {
    id: "LEVEL",
    shows: "What must be seen for level 3.",
    table: [
      ["Code", "Level"],
      ["PW-01", 3],
    ],
    formula: "=HSA.LEVEL(A2,B2)",
    result: [
      [
        "In the last 24 months a top leader publicly committed the forces to respect human rights or the law of armed conflict, or a written directive that says so is in force.",
      ],
    ],
  },
  {
    id: "CONVERT",
    shows: "The Political Terror Scale, where 5 is worst: a 2 proposes level 4.",
    table: [
      ["Dataset", "Value"],
      ["PTS", 2],
    ],
    formula: "=HSA.CONVERT(A2,B2)",
    result: [[4]],
  },
  {
    id: "CHECK",
    shows: "Five entries: one is above the scale, one lacks a confidence, one is still to be made.",
    table: entries,
    formula: "=HSA.CHECK(A2:A6,B2:B6,C2:C6)",
    result: [
      ["OK"],
      [
        "The score is “6”, above the top of the scale; scores are whole numbers from 1 to 5. Enter 1 to 5, NA or NI.",
      ],
      ["OK"],
      ["The score 2 has no confidence; every score needs one. Choose High, Moderate or Low."],
      ["Not scored yet"],
    ],
  },
  {
    id: "EXPLAIN",
    shows: "The score of the first example in words.",
    table: oneCategory,
    formula: "=HSA.EXPLAIN(A2:A10,B2:B10,C2:C10)",
    result: [
      [
        "Political willingness scores 47.2 of 100, Mixed. It is the weighted mean of 8 scored indicators, from level 1 (PW-07) to level 5 (PW-05). Not scored: PW-03; with it anything from 42.5 to 52.5 is possible. Favourable is 3 levels up, for example PW-07 by 3. Serious is 3 levels down, for example PW-01 by 3.",
      ],
    ],
  },
];
