import { figureRows, figuresNote, stateNotes, toDoWords } from "../text/assessors-sheet";
import { a1, fixedA1 } from "./a1";
import {
  agreementReadingFormula,
  alphaFormula,
  apartFormula,
  kappaFormula,
  pairsFormula,
  shareFormula,
  toDoCount,
  toDoFormula,
  withinFormula,
  type AgreementCells,
} from "./agreement-formulas";
import type { AgreementLayout } from "./agreement-layout";
import {
  eventWords,
  logColumns,
  pairColumns,
  scoringWords,
  stateColumns,
  stateFields,
  stateWords,
} from "./assessor-columns";
import type { CellContent } from "./plan";

export const pairHeader: readonly string[] = Object.values(pairColumns);
export const logHeader: readonly string[] = Object.values(logColumns);

/** What is asked when blind scoring begins, and when that is. */
export interface BlindChoices {
  /** Codes of the assessors. */
  readonly a: string;
  readonly b: string;
  readonly round: string;
  readonly now: string;
}

/** The log begins with its own beginning, in the order of its columns. */
export function firstEvent({ a, round, now }: BlindChoices): CellContent[] {
  const event: Readonly<Record<string, string>> = {
    [logColumns.when]: now,
    [logColumns.event]: eventWords[0],
    [logColumns.by]: a,
    [logColumns.round]: round,
    [logColumns.reason]: figuresNote,
  };
  return logHeader.map((header) => event[header] || null);
}

/** The header and a row for each field; the notes stand beside the table. */
export function stateCells({ a, b, round }: BlindChoices): CellContent[][] {
  return [
    [...Object.values(stateColumns), null],
    [stateFields.a, a || null, stateNotes.a],
    [stateFields.b, b || null, stateNotes.b],
    [stateFields.state, stateWords[0], stateNotes.state],
    [stateFields.scoring, scoringWords[0], stateNotes.scoring],
    [stateFields.round, round || null, stateNotes.round],
  ];
}

/** As many rows as `figureRowCount`. */
export function figureCells(cells: AgreementCells, layout: AgreementLayout): CellContent[][] {
  const row = (index: number): number => layout.figuresHeader + 1 + index;
  const at = (index: number, column: number): string => fixedA1(row(index), column);
  const figures = { pairs: at(0, 2), alpha: at(4, 3) };
  const open = [toDoWords.apart, toDoWords.applies];
  return [
    [...figureRows.pairs, pairsFormula(cells), null, null],
    [
      ...figureRows.exact,
      withinFormula(cells, 0),
      shareFormula(cells, figures, "exact", at(1, 2)),
      null,
    ],
    [
      ...figureRows.withinOne,
      withinFormula(cells, 1),
      shareFormula(cells, figures, "within one", at(2, 2)),
      null,
    ],
    [...figureRows.kappa, null, kappaFormula(cells, figures), null],
    [...figureRows.alpha, null, alphaFormula(cells, figures), agreementReadingFormula(figures)],
    [...figureRows.open, toDoCount(cells.pairs, open), null, null],
    [...figureRows.reconciled, toDoCount(cells.pairs, [toDoWords.reconciled]), null, null],
  ];
}

/** `row` is the one it will stand in, counted from 0; the scores are blank until the reveal. */
export function pairRow(code: string, name: string, row: number): CellContent[] {
  const cell = (header: string): string => a1(row, pairHeader.indexOf(header));
  const [a, b] = [cell(pairColumns.a), cell(pairColumns.b)];
  const [apart, agreed] = [cell(pairColumns.apart), cell(pairColumns.agreed)];
  return [code, name, null, null, apartFormula(a, b), null, toDoFormula({ a, b, apart, agreed })];
}
