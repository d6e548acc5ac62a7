/**
 * What each kind of cell means to the custom functions, in one table: the guide prints it and the
 * tests try every line of it.
 */
export interface InputRule {
  readonly cell: string;
  /** In a range of levels: the scores of every function that takes such. CHECK says what is wrong instead. */
  readonly level: string;
  readonly weight: string;
  readonly confidence: string;
  /** In a range of scores from 0 to 100: OVERALL, TREND, BAND, BANDCHANCE. */
  readonly points: string;
  /** In the ratings of AGREEMENT. */
  readonly rating: string;
  /** In the codes of the functions on rules and texts, beside a score. */
  readonly code: string;
}

export const inputHeadings: Readonly<Record<keyof InputRule, string>> = {
  cell: "cell",
  level: "as a score of an indicator",
  weight: "as a weight",
  confidence: "as a confidence",
  points: "as a score of 0 to 100",
  rating: "as a rating",
  code: "as a code",
};

const refused = "#VALUE!";

export const inputRules: readonly InputRule[] = [
  {
    cell: "blank, on the web",
    level: "not scored",
    weight: refused,
    confidence: "Low",
    points: "#N/A",
    rating: "gap",
    code: "passed over without a score",
  },
  {
    cell: "blank, on the desktop (Excel hands over 0)",
    level: "not scored",
    weight: refused,
    confidence: "Low",
    points: "0",
    rating: "gap",
    code: "passed over without a score",
  },
  {
    cell: "text of nothing or spaces",
    level: "not scored",
    weight: refused,
    confidence: "Low",
    points: "#N/A",
    rating: "gap",
    code: "passed over without a score",
  },
  {
    cell: "0",
    level: "not scored",
    weight: refused,
    confidence: "Low",
    points: "0",
    rating: "gap",
    code: "passed over without a score",
  },
  {
    cell: "3",
    level: "3",
    weight: "3",
    confidence: refused,
    points: "3",
    rating: "counts",
    code: refused,
  },
  {
    cell: "3 as text",
    level: "3",
    weight: refused,
    confidence: refused,
    points: refused,
    rating: "counts",
    code: refused,
  },
  {
    cell: "3 as a data type",
    level: "3",
    weight: "3",
    confidence: refused,
    points: "3",
    rating: "counts",
    code: refused,
  },
  {
    cell: "3.5",
    level: refused,
    weight: "3.5",
    confidence: refused,
    points: "3.5",
    rating: refused,
    code: refused,
  },
  {
    cell: "a number above the scale, such as 101",
    level: refused,
    weight: "101",
    confidence: refused,
    points: refused,
    rating: refused,
    code: refused,
  },
  {
    cell: "a number below 0",
    level: refused,
    weight: refused,
    confidence: refused,
    points: refused,
    rating: refused,
    code: refused,
  },
  {
    cell: "NA",
    level: "does not apply",
    weight: refused,
    confidence: refused,
    points: refused,
    rating: "gap",
    code: refused,
  },
  {
    cell: "NI",
    level: "not scored",
    weight: refused,
    confidence: refused,
    points: refused,
    rating: "gap",
    code: refused,
  },
  {
    cell: "High",
    level: refused,
    weight: refused,
    confidence: "High",
    points: refused,
    rating: refused,
    code: refused,
  },
  {
    cell: "PW-01",
    level: refused,
    weight: refused,
    confidence: refused,
    points: refused,
    rating: refused,
    code: "the indicator, in any case",
  },
  {
    cell: "TRUE",
    level: refused,
    weight: refused,
    confidence: refused,
    points: refused,
    rating: refused,
    code: refused,
  },
  {
    cell: "#N/A",
    level: refused,
    weight: refused,
    confidence: refused,
    points: "#N/A",
    rating: refused,
    code: refused,
  },
  {
    cell: "any other error",
    level: refused,
    weight: refused,
    confidence: refused,
    points: refused,
    rating: refused,
    code: refused,
  },
  {
    cell: "an entity or a picture",
    level: refused,
    weight: refused,
    confidence: refused,
    points: refused,
    rating: refused,
    code: refused,
  },
];

export interface ShapeRule {
  readonly given: string;
  readonly gives: string;
}

export const shapeRules: readonly ShapeRule[] = [
  { given: "one cell", gives: "a range of one" },
  { given: "a row of weights beside a column of scores", gives: "matched in order" },
  { given: "ranges of different sizes", gives: "#VALUE!" },
  { given: "one confidence for many scores", gives: "stands for all" },
  { given: "a whole column", gives: "read down to the last filled cell" },
  { given: "a longer range with blank cells", gives: "the blank cells are not scored" },
  { given: "an optional parameter left out", gives: "as its help says" },
];
