import { agreementStandard } from "../scoring/agreement/agreement-standard";
import { agreementReadings, nothingCompared, toDoWords } from "../text/assessors-sheet";
import { levelsOfDisagreement } from "../assessment/score-pairs";
import { a1, columnLetters } from "./a1";
import { pairColumns } from "./assessor-columns";
import { levelNumbers } from "./entry-tests";
import { choose, columnOf, formula, quoted } from "./formula-text";
import type { Formula } from "./plan";

/** What the formulas of the Agreement sheet refer to. */
export interface AgreementCells {
  /** Name of the table of pairs. */
  readonly pairs: string;
  /** Number of levels of the scale. */
  readonly levels: number;
  /** First row of the table of levels, counted from 0; its columns are fixed below. */
  readonly firstLevel: number;
}

/** Columns of the table of levels. */
const levelColumn = { a: 2, b: 3, both: 4, step: 5, middle: 6 } as const;

const fixedCell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
const isNumber = (cells: string): string => `ISNUMBER(${cells})`;

function ranges({ pairs, levels, firstLevel }: AgreementCells) {
  const column = (which: keyof typeof levelColumn): string =>
    `${fixedCell(firstLevel, levelColumn[which])}:${fixedCell(firstLevel + levels - 1, levelColumn[which])}`;
  const a = columnOf(pairs, pairColumns.a);
  const b = columnOf(pairs, pairColumns.b);
  return {
    a,
    b,
    both: `${pairs}[[${pairColumns.a}]:[${pairColumns.b}]]`,
    compared: `${isNumber(a)}*${isNumber(b)}`,
    column,
  };
}

/** For each cell of a column of scores a number that belongs to its level, 0 for NA, NI and blank. */
function byLevel(
  cells: string,
  { levels, firstLevel }: AgreementCells,
  which: "step" | "middle" | "level"
): string {
  const value = (level: number): string =>
    which === "level" ? String(level) : fixedCell(firstLevel + level - 1, levelColumn[which]);
  return `(${levelNumbers(levels)
    .map((level) => `(${cells}=${level})*${value(level)}`)
    .join("+")})`;
}

/**
 * One row of the table of levels: how often A, B and both gave the level in the pairs compared, its
 * step among the levels that occur, and the middle of the ranks that its scores take up.
 */
export function levelRow(cells: AgreementCells, level: number): Formula[] {
  const { a, b } = ranges(cells);
  const row = cells.firstLevel + level - 1;
  const cell = (which: keyof typeof levelColumn): string => a1(row, levelColumn[which]);
  // From the header on, whose text counts as nothing: the same formula in every row.
  const above = (which: keyof typeof levelColumn): string =>
    `${fixedCell(cells.firstLevel - 1, levelColumn[which])}:${a1(row - 1, levelColumn[which])}`;
  return [
    formula(`SUMPRODUCT((${a}=${level})*${isNumber(b)})`),
    formula(`SUMPRODUCT((${b}=${level})*${isNumber(a)})`),
    formula(`${cell("a")}+${cell("b")}`),
    formula(`COUNTIF(${above("both")},">0")`),
    formula(`SUM(${above("both")})+${cell("both")}/2`),
  ];
}

/** Cells of the figures, absolute. */
export interface FigureCells {
  readonly pairs: string;
  readonly alpha: string;
}

/** Count of the pairs compared. */
export function pairsFormula(cells: AgreementCells): Formula {
  return formula(`SUMPRODUCT(${ranges(cells).compared})`);
}

/** How many pairs are at most `apart` levels apart. */
export function withinFormula(cells: AgreementCells, apart: 0 | 1): Formula {
  const { a, b, compared } = ranges(cells);
  const difference = `ABS(${byLevel(a, cells, "level")}-${byLevel(b, cells, "level")})`;
  return formula(`SUMPRODUCT(${compared}*(${difference}<=${apart}))`);
}

/**
 * A measure from the custom function, and the same number from native functions where the add-in is
 * not there. Blank below the fewest pairs, `#N/A` where all scores are the same.
 */
function measure(cells: AgreementCells, count: string, name: string, native: string): Formula {
  const { both } = ranges(cells);
  const { fewestPairs } = agreementStandard;
  const own = `HSA.AGREEMENT(${both},${quoted(name)},${fewestPairs},${cells.levels})`;
  return formula(`IF(${count}<${fewestPairs},"",IFERROR(${own},${native}))`);
}

/** A count of pairs as a share of all that are compared, 0 to 1. `count` is the cell that holds it. */
export function shareFormula(
  cells: AgreementCells,
  { pairs }: FigureCells,
  name: "exact" | "within one",
  count: string
): Formula {
  return measure(cells, pairs, name, `${count}/${pairs}`);
}

/**
 * Quadratic weighted kappa, 1 − n·Σ(a − b)² / Σ Σ (i − j)²·A_i·B_j over the steps of the levels that
 * occur; the double sum is n·ΣA·i² + n·ΣB·j² − 2·ΣA·i·ΣB·j.
 */
export function kappaFormula(cells: AgreementCells, { pairs }: FigureCells): Formula {
  const { a, b, compared, column } = ranges(cells);
  const [countA, countB, step] = [column("a"), column("b"), column("step")];
  const apart = `${byLevel(a, cells, "step")}-${byLevel(b, cells, "step")}`;
  const observed = `SUMPRODUCT(${compared}*(${apart})^2)`;
  const expected =
    `(${pairs}*SUMPRODUCT(${countA}+${countB},${step}^2)` +
    `-2*SUMPRODUCT(${countA},${step})*SUMPRODUCT(${countB},${step}))`;
  const native = `IF(${expected}=0,NA(),1-${pairs}*${observed}/${expected})`;
  return measure(cells, pairs, "quadratic", native);
}

/**
 * Ordinal alpha of two assessors, 1 − (N − 1)·Σ(m_a − m_b)² / (N·Σ n·m² − (Σ n·m)²), N = 2·pairs, over
 * middle ranks m: Krippendorff's definition with the coincidences of pairs written out.
 */
export function alphaFormula(cells: AgreementCells, { pairs }: FigureCells): Formula {
  const { a, b, compared, column } = ranges(cells);
  const [both, middle] = [column("both"), column("middle")];
  const apart = `${byLevel(a, cells, "middle")}-${byLevel(b, cells, "middle")}`;
  const observed = `SUMPRODUCT(${compared}*(${apart})^2)`;
  const expected = `(2*${pairs}*SUMPRODUCT(${both},${middle}^2)-SUMPRODUCT(${both},${middle})^2)`;
  const native = `IF(${expected}=0,NA(),1-(2*${pairs}-1)*${observed}/${expected})`;
  return measure(cells, pairs, "ordinal", native);
}

/** Says in words how alpha reads. */
export function agreementReadingFormula({ pairs, alpha }: FigureCells): Formula {
  const { good, tentative, fewestPairs } = agreementStandard;
  const tolerance = "0.000000001";
  return formula(
    choose(
      [
        [`${pairs}=0`, quoted(nothingCompared)],
        [`${pairs}<${fewestPairs}`, quoted(agreementReadings["too-few"])],
        [`ISERROR(${alpha})`, quoted(agreementReadings["no-variation"])],
        [`${alpha}+${tolerance}>=${good}`, quoted(agreementReadings.good)],
        [`${alpha}+${tolerance}>=${tentative}`, quoted(agreementReadings.tentative)],
      ],
      quoted(agreementReadings.reconcile)
    )
  );
}

/** Levels between the two scores of a row; blank where one is no level. */
export function apartFormula(a: string, b: string): Formula {
  return formula(`IF(${isNumber(a)}*${isNumber(b)}=1,ABS(${a}-${b}),"")`);
}

/** What is left to do in a row of pairs; the words are counted further up. */
export function toDoFormula(cells: {
  readonly a: string;
  readonly b: string;
  readonly apart: string;
  readonly agreed: string;
}): Formula {
  const { a, b, apart, agreed } = cells;
  return formula(
    choose(
      [
        [`${agreed}<>""`, quoted(toDoWords.reconciled)],
        [`AND(${isNumber(apart)},N(${apart})>=${levelsOfDisagreement})`, quoted(toDoWords.apart)],
        [`AND(${isNumber(apart)},N(${apart})>0)`, quoted(toDoWords.one)],
        [`OR(${a}="",${b}="",${a}=${b})`, quoted("")],
        [`OR(${a}="NA",${b}="NA")`, quoted(toDoWords.applies)],
      ],
      quoted(toDoWords.information)
    )
  );
}

/** How many rows of the pairs say one of these words. */
export function toDoCount(pairs: string, words: readonly string[]): Formula {
  const column = columnOf(pairs, pairColumns.toDo);
  return formula(words.map((word) => `COUNTIF(${column},${quoted(word)})`).join("+"));
}
