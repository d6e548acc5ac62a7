import type { RuleFramework } from "../framework/framework";
import {
  barrierColumns,
  barrierUserColumns,
  goColumns,
  planColumns,
  planUserColumns,
} from "./summary-columns";

const linkWidth = 8;

/** Widths in characters. Together they leave a landscape page one page wide readable. */
export function barrierWidths(framework: RuleFramework): Readonly<Record<string, number>> {
  return {
    ...fixedWidths,
    ...Object.fromEntries(goColumns(framework).map((header) => [header, linkWidth])),
  };
}

const fixedWidths: Readonly<Record<string, number>> = {
  [barrierColumns.ref]: 9,
  [barrierColumns.kind]: 11,
  [barrierColumns.severity]: 11,
  [barrierColumns.change]: 9,
  [barrierColumns.title]: 20,
  [barrierColumns.why]: 38,
  [barrierColumns.follows]: 32,
  [barrierColumns.todo]: 32,
  [barrierColumns.smallest]: 26,
  [barrierUserColumns.decision]: 14,
  [barrierUserColumns.notes]: 16,
};

export const planWidths: Readonly<Record<string, number>> = {
  [planColumns.ref]: 9,
  [planColumns.change]: 9,
  [planColumns.lever]: 11,
  [planColumns.title]: 18,
  [planColumns.answers]: 12,
  [planColumns.todo]: 44,
  [planColumns.lead]: 11,
  [planColumns.support]: 12,
  [planColumns.targets]: 20,
  [planColumns.pointers]: 20,
  [planColumns.usual]: 8,
  [planUserColumns.start]: 7,
  [planUserColumns.takes]: 7,
  [planColumns.end]: 7,
  [planColumns.crosses]: 9,
  [planColumns.handover]: 11,
  [planUserColumns.record]: 12,
  [planUserColumns.decision]: 12,
  [planUserColumns.owner]: 11,
  [planUserColumns.due]: 10,
  [planUserColumns.status]: 9,
  [planUserColumns.notes]: 14,
};

/** Of a column that the user has added; his own width is not known here. */
export const otherWidth = 12;
