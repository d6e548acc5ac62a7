import type { Finding, IndicatorEntry, Place } from "./assessment";
import { cellValue } from "./cell-value";
import { readConfidence } from "./read-confidence";
import { readEntry } from "./read-entry";
import { readEvidence } from "./read-evidence";
import { readWeight } from "./read-weight";
import { toFinding, type Remark } from "./remark";

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

/**
 * Reads one row. Everything that is wrong with it is reported at once.
 * @param placeOf Where a field of the row stands; null where there is no sheet.
 */
export function readIndicator(
  cells: IndicatorCells,
  levels: number,
  placeOf: (field: IndicatorField) => Place | null
): { entry: IndicatorEntry; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (field: IndicatorField, remarks: readonly (Remark | null)[]): void => {
    for (const remark of remarks) {
      if (remark !== null) {
        findings.push(toFinding(remark, cells.code, placeOf(field)));
      }
    }
  };
  const score = readEntry(cells.score, levels);
  const confidence = readConfidence(cells.confidence);
  const evidence = readEvidence(cells.evidence);
  const weight = readWeight(cells.weight);
  report("score", [score.problem, score.notice, formulaRemark(cells, score.entry.kind)]);
  report("confidence", [confidence.problem, confidence.notice]);
  report("evidence", [evidence.problem, evidence.notice]);
  report("weight", [weight.problem]);
  const place = placeOf("score");
  return {
    entry: {
      code: cells.code,
      entry: score.entry,
      confidence: confidence.confidence,
      evidence: evidence.evidence,
      basis: basisText(cells.basis),
      weight: weight.weight,
      ...(place === null ? {} : { place }),
    },
    findings,
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
