import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";

/** A formula as it reads where it is copied to: relative references move along, fixed ones stay. */
export function movedFormula(formula: string, from: string, to: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
}
