import type { LookCondition, LookStop } from "../../package/look-rule";
import type { RuleEffect } from "./rule-effect";
import type { RuleFigures } from "./rule-figures";
import { barShare, iconsOf, scaleColor, stopValue } from "./value-scale";

type Of<Kind extends LookCondition["kind"]> = Extract<LookCondition, { kind: Kind }>;
type FormulaValue = (formula: string) => number | undefined;

/** Among the highest or lowest so many, or so many percent (at least one), ties with the last included. */
export function isInTop(value: number, rule: Of<"top">, { numbers }: RuleFigures): boolean {
  const share = Math.floor((numbers.length * rule.rank) / 100);
  const count = Math.min(numbers.length, Math.max(1, rule.isPercent ? share : rule.rank));
  const limit = rule.isBottom ? numbers[count - 1] : numbers[numbers.length - count];
  return limit !== undefined && (rule.isBottom ? value <= limit : value >= limit);
}

/** Above or below the mean, or so many standard deviations away from it. */
export function isOffAverage(value: number, rule: Of<"average">, figures: RuleFigures): boolean {
  const away = rule.deviations * (rule.deviations === 0 ? 0 : figures.deviation);
  const limit = figures.mean + (rule.isBelow ? -away : away);
  if (rule.isEqual && value === limit) return true;
  return rule.isBelow ? value < limit : value > limit;
}

function limits(
  stops: readonly LookStop[],
  figures: RuleFigures,
  number: FormulaValue
): number[] | undefined {
  const found = stops.map((stop) => stopValue(stop, figures, number));
  return found.every((one) => one !== undefined) ? found : undefined;
}

export function colorOf(
  value: number,
  { stops, colors }: Of<"scale">,
  figures: RuleFigures,
  number: FormulaValue
): string | undefined {
  const found = limits(stops, figures, number);
  return found && scaleColor(value, found, colors);
}

export function barOf(
  value: number,
  { stops, color, showsValue }: Of<"bar">,
  figures: RuleFigures,
  number: FormulaValue
): Partial<RuleEffect> | null {
  const [low, high] = limits(stops, figures, number) ?? [];
  if (low === undefined || high === undefined) return null;
  return { dataBar: { share: barShare(value, low, high), color }, hidesValue: !showsValue };
}

/** The icon of the last stop that the value reaches; the first stop has no lower end. */
export function iconOf(
  value: number,
  { set, stops, isReversed, showsValue }: Of<"icons">,
  figures: RuleFigures,
  number: FormulaValue
): Partial<RuleEffect> | null {
  const found = limits(stops, figures, number);
  if (found === undefined) return null;
  const reached = found.reduce((best, limit, at) => {
    const isReached = stops[at]?.isIncluded === false ? value > limit : value >= limit;
    return at > 0 && isReached ? at : best;
  }, 0);
  const icons = iconsOf(set, stops.length);
  const icon = icons[isReversed ? icons.length - 1 - reached : reached];
  return icon === undefined ? null : { icon, hidesValue: !showsValue };
}
