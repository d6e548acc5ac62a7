import { isBlank, isLevel, isNoInformation, isNotApplicable, levelNumbers } from "./entry-tests";
import { choose, formula, quoted } from "./formula-text";
import type { Formula } from "./plan";

/** Cells of one row of a table of entries, relative A1. */
export interface CheckedCells {
  readonly score: string;
  readonly confidence: string;
  readonly evidence: string;
  /** Absent where the table has no weights. */
  readonly weight?: string;
  /** Level at or below which the red line is hit, or blank. */
  readonly redLine: string;
}

export const checkWords = { ok: "OK", redLine: "OK; red line hit", toScore: "To score" } as const;

/** The longest words that the column shows, for the height of its rows. */
export function longestCheck(levels: number): string {
  return `0 is not a score: ${allowedScores(levels)}`;
}

function allowedScores(levels: number): string {
  return `enter 1 to ${levels}, NA or NI`;
}

/**
 * What a row still lacks, in words, first things first. The same formula in every row, so that Excel
 * takes it for one calculated column. Native functions only: it works for a recipient without the
 * add-in.
 */
export function checkFormula(cells: CheckedCells, levels: number): Formula {
  const { score, confidence, evidence, weight, redLine } = cells;
  const allowed = allowedScores(levels);
  const scored = `OR(${levelNumbers(levels)
    .map((level) => isLevel(score, level))
    .join(",")})`;
  const unscored = `${isNotApplicable(score)}+${isNoInformation(score)}>0`;
  const words = ["High", "Moderate", "Low", "H", "M", "L"].map(
    (word) => `TRIM(${confidence})=${quoted(word)}`
  );
  const wrongWeight = quoted("Weight: enter a number above 0");
  const weights: [string, string][] =
    weight === undefined
      ? []
      : [
          [`NOT(ISNUMBER(${weight}))`, wrongWeight],
          [`${weight}<=0`, wrongWeight],
        ];
  return formula(
    choose(
      [
        [`ISERROR(${score})`, quoted(`Error value: ${allowed}`)],
        [isBlank(score), quoted(checkWords.toScore)],
        [`AND(ISNUMBER(${score}),${score}=0)`, quoted(`0 is not a score: ${allowed}`)],
        [`NOT(OR(${scored},${unscored}))`, quoted(`Not a score: ${allowed}`)],
        ...weights,
        [unscored, quoted(checkWords.ok)],
        [`ISERROR(${confidence})`, quoted("Confidence: High, Moderate or Low")],
        [`TRIM(${confidence})=""`, quoted("Add confidence: High, Moderate or Low")],
        [`NOT(OR(${words.join(",")}))`, quoted("Confidence: High, Moderate or Low")],
        [`ISERROR(${evidence})`, quoted("Evidence: data, interview, site")],
        [`TRIM(${evidence})=""`, quoted("Add evidence: data, interview, site")],
        [`NOT(ISNUMBER(${redLine}))`, quoted(checkWords.ok)],
        [`VALUE(TRIM(${score}))<=${redLine}`, quoted(checkWords.redLine)],
      ],
      quoted(checkWords.ok)
    )
  );
}
