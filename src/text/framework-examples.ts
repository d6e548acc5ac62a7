/** The worked examples of the functions that know the framework the add-in brings. */
import type { FunctionExample } from "./function-example";

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

export const frameworkExamples: readonly FunctionExample[] = [
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
