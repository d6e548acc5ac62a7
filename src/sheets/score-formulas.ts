import { isNotApplicable, isReadable, isScored, levelOf } from "./entry-tests";
import { choose, formula, quoted } from "./formula-text";
import type { Formula } from "./plan";

/** Excel's native sum over a scalar that may be an error: 0 then, because a counter says it already. */
function sumOrZero(text: string): Formula {
  return formula(`IFERROR(${text},0)`);
}

/** Ranges of one category table, e.g. `HSA_X[Score]`. */
export interface EntryRanges {
  readonly codes: string;
  readonly scores: string;
  readonly weights: string;
}

/** Beyond this the codes are not named one by one, or the formula would pass Excel's 8,192 characters. */
const longestList = 6000;

/**
 * Rows of a category table that are not exactly one for each indicator: rows with another code, rows
 * too many or too few, codes that stand twice. A custom function sees numbers and no codes, so this
 * is what keeps somebody's note under the table, or a second row for an indicator, out of the score.
 */
export function rowsToMend(codes: string, expected: readonly string[]): Formula {
  const list = expected.map(quoted).join(",");
  const strays =
    list.length > longestList ? "" : `+ROWS(${codes})-SUMPRODUCT((TRIM(${codes})={${list}})*1)`;
  const repeated = `SUMPRODUCT((COUNTIF(${codes},${codes})>1)*1)`;
  return formula(`IFERROR(ABS(ROWS(${codes})-${expected.length})+${repeated}${strays},1)`);
}

/**
 * Working columns of one category, so that the score can be audited cell by cell. Sums take the
 * comma form of SUMPRODUCT, which counts a text weight as 0 instead of failing.
 */
export function workings({ scores, weights }: EntryRanges, levels: number) {
  return {
    weightedSum: sumOrZero(`SUMPRODUCT(${levelOf(scores, levels)},${weights})`),
    scoredWeight: sumOrZero(`SUMPRODUCT(${isScored(scores, levels)},${weights})`),
    applicableWeight: sumOrZero(`SUMPRODUCT(1-${isNotApplicable(scores)},${weights})`),
    errorValues: formula(`SUMPRODUCT(ISERROR(${scores})*1)`),
    // An error value among the scores makes this sum an error too; it is counted on its own.
    unreadable: sumOrZero(`SUMPRODUCT(1-(${isReadable(scores, levels)}))`),
    badWeights: formula(`ROWS(${weights})-COUNTIF(${weights},">0")`),
  } as const;
}

/** Cells of one row of the scores table, relative A1, and the settings in force, absolute. */
export interface ScoreCells {
  readonly score: string;
  readonly band: string;
  readonly coverage: string;
  readonly redLinesHit: string;
  readonly weightedSum: string;
  readonly scoredWeight: string;
  readonly applicableWeight: string;
  readonly errorValues: string;
  readonly unreadable: string;
  readonly badWeights: string;
  readonly rowsToMend: string;
  readonly minimumCoverage: string;
  readonly fullCoverage: string;
  readonly redLineBand: string;
}

/** Guards against 0.65 that is stored as 0.6499999999999999. */
const tolerance = "0.000000001";

/**
 * Category score, 0..100: (Σ w·x / Σ w − 1) / (levels − 1) · 100 over the scored indicators.
 * `#VALUE!` where an entry or a weight cannot be read, `#N/A` below the minimum coverage. The native
 * half gives a recipient without the add-in the same number and the same errors.
 */
export function scoreFormula(c: ScoreCells, ranges: EntryRanges, levels: number): Formula {
  const own = `HSA.CATEGORYSCORE(${ranges.scores},${ranges.weights},${c.minimumCoverage},${levels})`;
  const mean = `(${c.weightedSum}/${c.scoredWeight}-1)/(${levels}-1)*100`;
  const native = choose(
    [
      [unusable(c), "#VALUE!"],
      [`${c.scoredWeight}=0`, "NA()"],
      [`${c.scoredWeight}/${c.applicableWeight}+${tolerance}<${c.minimumCoverage}`, "NA()"],
    ],
    mean
  );
  return formula(ofWholeTable(c, `IFERROR(${own},${native})`));
}

/** Scored weight / applicable weight, 0..1; 0 where nothing applies; `#VALUE!` as the score. */
export function coverageFormula(c: ScoreCells, ranges: EntryRanges, levels: number): Formula {
  const own = `HSA.COVERAGE(${ranges.scores},${ranges.weights},${levels})`;
  const native = choose(
    [
      [unusable(c), "#VALUE!"],
      [`${c.applicableWeight}=0`, "0"],
    ],
    `${c.scoredWeight}/${c.applicableWeight}`
  );
  return formula(ofWholeTable(c, `IFERROR(${own},${native})`));
}

/**
 * Band of a score. The red-line band stands outside the custom function, because its name belongs to
 * the framework and the function knows only the default one's.
 */
export function bandFormula(
  score: string,
  redLinesHit: string,
  redLineBand: string,
  bands: { readonly both: string; readonly from: string; readonly name: string }
): Formula {
  const own = `HSA.BAND(${score},FALSE,${bands.both})`;
  // Rounded, so that 59.9999999999 counts as 60.
  const native = `LOOKUP(ROUND(${score},9),${bands.from},${bands.name})`;
  return formula(
    choose(
      [
        [`ISERROR(${score})`, score],
        [`${redLinesHit}>0`, redLineBand],
      ],
      `IFERROR(${own},${native})`
    )
  );
}

/** Says in words what the score is worth, so that nobody faces a bare `#N/A`. */
export function readingFormula(c: ScoreCells): Formula {
  const percent = (share: string): string => `ROUND(100*${share},1)&" %"`;
  const share = `${c.scoredWeight}/${c.applicableWeight}`;
  return formula(
    choose(
      [
        [
          `${c.rowsToMend}>0`,
          `"Cannot be scored: the table must hold each indicator once; "&${c.rowsToMend}&" rows to mend"`,
        ],
        [`${c.errorValues}>0`, `"Cannot be scored: error values among the scores"`],
        [`${c.unreadable}>0`, `"Cannot be scored: "&${c.unreadable}&" unreadable; see Check"`],
        [`${c.badWeights}>0`, `"Cannot be scored: "&${c.badWeights}&" weights not above 0"`],
        [`${c.applicableWeight}=0`, `"Nothing applies"`],
        [
          `${share}+${tolerance}<${c.minimumCoverage}`,
          `"Insufficient: "&${percent(share)}&" of weight scored; "&${percent(c.minimumCoverage)}&" needed"`,
        ],
        [`${c.scoredWeight}=0`, `"Nothing scored yet"`],
        [
          `${share}+${tolerance}<${c.fullCoverage}`,
          `"Provisional: "&${percent(share)}&" of weight scored"`,
        ],
      ],
      `"Full: "&${percent(share)}&" of weight scored"`
    )
  );
}

function ofWholeTable(c: ScoreCells, value: string): string {
  return choose([[`${c.rowsToMend}>0`, "#VALUE!"]], value);
}

function unusable(c: ScoreCells): string {
  return `${c.errorValues}+${c.unreadable}+${c.badWeights}>0`;
}
