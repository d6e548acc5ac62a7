import type { Confidence } from "../framework/framework";
import { cellValue, shownValue } from "./cell-value";
import type { Remark } from "./remark";

export interface ConfidenceReading {
  /** Null for a blank cell and for one that cannot be read. */
  readonly confidence: Confidence | null;
  readonly notice: Remark | null;
  readonly problem: Remark | null;
}

const spellings: Readonly<Record<string, Confidence>> = {
  high: "High",
  h: "High",
  moderate: "Moderate",
  m: "Moderate",
  low: "Low",
  l: "Low",
};

/** Reads a confidence cell: High, Moderate, Low or their first letters, in any case. */
export function readConfidence(value: unknown): ConfidenceReading {
  const cell = cellValue(value);
  if (cell.kind === "blank") {
    return { confidence: null, notice: null, problem: null };
  }
  const word = cell.kind === "text" ? cell.text.trim().toLowerCase() : "";
  const confidence = Object.hasOwn(spellings, word) ? spellings[word] : undefined;
  if (cell.kind !== "text" || confidence === undefined) {
    const facts = { found: shownValue(value) };
    return { confidence: null, notice: null, problem: { rule: "confidence-unknown", facts } };
  }
  const facts = { field: "confidence", found: cell.text, understood: confidence };
  const notice = cell.text === confidence ? null : ({ rule: "read-as", facts } as const);
  return { confidence, notice, problem: null };
}
