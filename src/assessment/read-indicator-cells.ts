import type { IndicatorEntry } from "./assessment";
import { cellValue } from "./cell-value";
import { readConfidence } from "./read-confidence";
import { readEntry } from "./read-entry";
import { readEvidence } from "./read-evidence";
import { readWeight } from "./read-weight";
import type { Remark } from "./remark";

/** The cells of one indicator's row, as Excel gives their values. */
export interface IndicatorCells {
  readonly code: string;
  readonly score: unknown;
  readonly confidence: unknown;
  readonly evidence: unknown;
  readonly basis: unknown;
  readonly weight: unknown;
  /** The formula of the score cell where it holds one, else null. */
  readonly scoreFormula: string | null;
}

export type IndicatorField = "score" | "confidence" | "evidence" | "basis" | "weight";

export interface IndicatorReading {
  readonly entry: IndicatorEntry;
  /** Everything that is wrong with the row, or how it was understood, by the field it concerns. */
  readonly remarks: readonly { readonly field: IndicatorField; readonly remark: Remark }[];
}

/** Reads one row, wherever it stands. */
export function readIndicatorCells(cells: IndicatorCells, levels: number): IndicatorReading {
  const score = readEntry(cells.score, levels);
  const confidence = readConfidence(cells.confidence);
  const evidence = readEvidence(cells.evidence);
  const weight = readWeight(cells.weight);
  const of = (field: IndicatorField, ...remarks: readonly (Remark | null)[]) =>
    remarks.flatMap((remark) => (remark === null ? [] : [{ field, remark }]));
  return {
    entry: {
      code: cells.code,
      entry: score.entry,
      confidence: confidence.confidence,
      evidence: evidence.evidence,
      basis: basisText(cells.basis),
      weight: weight.weight,
    },
    remarks: [
      ...of("score", score.problem, score.notice, formulaRemark(cells, score.entry.kind)),
      ...of("confidence", confidence.problem, confidence.notice),
      ...of("evidence", evidence.problem, evidence.notice),
      ...of("weight", weight.problem),
    ],
  };
}

function formulaRemark(cells: IndicatorCells, kind: string): Remark | null {
  if (cells.scoreFormula === null || kind === "problem") {
    return null;
  }
  const cell = cellValue(cells.score);
  const understood = cell.kind === "number" || cell.kind === "text" ? String(cells.score) : "";
  return { rule: "formula-in-score", facts: { found: cells.scoreFormula, understood } };
}

function basisText(value: unknown): string {
  const cell = cellValue(value);
  switch (cell.kind) {
    case "text":
      return cell.text.trim();
    case "number":
    case "boolean":
      return String(cell.value);
    case "error":
      return cell.error;
    default:
      return "";
  }
}
