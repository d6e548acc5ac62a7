import type { Framework } from "../framework/framework";
import { rowHeight } from "./text-height";

/** Rows of the Agreement sheet, counted from 0; everything starts in the first column. */
export interface AgreementLayout {
  readonly stateHeader: number;
  readonly hiding: number;
  readonly figuresHeader: number;
  readonly levelsHeader: number;
  readonly pairsHeader: number;
  readonly logHeader: number;
}

/** Widths of the columns, in characters. */
export const agreementWidths = [24, 38, 13, 13, 13, 13, 34, 48] as const;

/** Points that a row of the log needs for its reason, which stands in the last column. */
export function logRowHeight(reason: string): number {
  return rowHeight([{ text: reason, width: agreementWidths[7] }]);
}

export const stateRowCount = 5;
export const figureRowCount = 7;
/** An empty row and a heading stand before each section. */
const gap = 2;

/**
 * What is read first stands first, and the log last, where it can grow.
 *
 * @param hidingLines rows of text about what the hiding is worth
 */
export function agreementLayout(framework: Framework, hidingLines: number): AgreementLayout {
  const stateHeader = 4;
  const hiding = stateHeader + stateRowCount + 1 + gap;
  const figuresHeader = hiding + hidingLines + gap;
  const levelsHeader = figuresHeader + figureRowCount + 1 + gap;
  const pairsHeader = levelsHeader + framework.scale.levels.length + 1 + gap;
  const logHeader = pairsHeader + framework.indicators.length + 1 + gap;
  return { stateHeader, hiding, figuresHeader, levelsHeader, pairsHeader, logHeader };
}
