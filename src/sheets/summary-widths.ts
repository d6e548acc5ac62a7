import type { Framework } from "../framework/framework";
import { pointersText } from "../text/plan";
import { fittingWidth } from "./fitting-width";
import {
  barrierColumns,
  barrierUserColumns,
  goColumns,
  planColumns,
  planUserColumns,
} from "./summary-columns";

const linkWidth = 8;

/** Widest columns of texts that a framework brings, where its longest need more than the usual width. */
const widest = { follows: 84, todo: 84, pointers: 40 } as const;

/** Widths in characters. Together they leave a landscape page one page wide readable. */
export function barrierWidths(framework: Framework): Readonly<Record<string, number>> {
  const follows = [
    ...framework.barriers.map(({ explanation }) => explanation),
    ...framework.indicators.flatMap(({ anchors, redLine }) => anchors.slice(0, redLine ?? 0)),
  ];
  return {
    ...fixedWidths,
    [barrierColumns.follows]: fittingWidth(follows, { usual: 32, widest: widest.follows }),
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
  [barrierColumns.todo]: 32,
  [barrierColumns.smallest]: 26,
  [barrierUserColumns.decision]: 14,
  [barrierUserColumns.notes]: 16,
};

/** Widths in characters of the plan of a framework. */
export function planWidths({ mitigations, hooks }: Framework): Readonly<Record<string, number>> {
  const todo = mitigations.map(({ prerequisites, description, caution }) =>
    [prerequisites.join("; "), description, caution].join("\n")
  );
  const pointers = mitigations.map((one) => pointersText(one, hooks));
  return {
    ...fixedPlanWidths,
    [planColumns.todo]: fittingWidth(todo, { usual: 44, widest: widest.todo }),
    [planColumns.pointers]: fittingWidth(pointers, { usual: 20, widest: widest.pointers }),
  };
}

const fixedPlanWidths: Readonly<Record<string, number>> = {
  [planColumns.ref]: 9,
  [planColumns.change]: 9,
  [planColumns.lever]: 11,
  [planColumns.title]: 18,
  [planColumns.answers]: 12,
  [planColumns.lead]: 11,
  [planColumns.support]: 12,
  [planColumns.targets]: 20,
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
