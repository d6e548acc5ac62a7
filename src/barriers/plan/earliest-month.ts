import type { Raise } from "../raises";
import type { PlanItem } from "./mitigation-plan";

/** When the plan could have raised one indicator so far. */
interface ReachedLevel {
  readonly code: string;
  readonly to: number;
  /** Months from the start of the plan; null where no mitigation of the plan aims so high. */
  readonly month: number | null;
  /** Id of the mitigation that gets there first; null where none does. */
  readonly by: string | null;
  /** Highest level that any target of the plan names for it; null where none does. */
  readonly aimedAt: number | null;
}

export interface EarliestMonth {
  /** When the last of the raises could be reached; null where the plan does not reach them all. */
  readonly month: number | null;
  readonly raises: readonly ReachedLevel[];
}

/**
 * The earliest month in which a plan could bring about a set of raises: of each the first target, at
 * least as high, that a mitigation of the plan has for the indicator, counted from the month in
 * which the mitigation starts.
 */
export function earliestMonth(
  raises: readonly Pick<Raise, "code" | "to">[],
  plan: readonly Pick<PlanItem, "mitigation" | "start">[]
): EarliestMonth {
  const reached = raises.map(({ code, to }): ReachedLevel => {
    const targets = plan.flatMap(({ mitigation, start }) =>
      mitigation.success
        .filter(({ indicator }) => indicator === code)
        .map(({ targetMin, byMonths }) => ({
          id: mitigation.id,
          level: targetMin,
          month: start + byMonths,
        }))
    );
    const [first] = targets.filter(({ level }) => level >= to).sort((a, b) => a.month - b.month);
    return {
      code,
      to,
      month: first?.month ?? null,
      by: first?.id ?? null,
      aimedAt: targets.length === 0 ? null : Math.max(...targets.map(({ level }) => level)),
    };
  });
  const months = reached.map(({ month }) => month);
  const isReached = (month: number | null): month is number => month !== null;
  return {
    month:
      months.length > 0 && months.every(isReached) ? Math.max(...months.filter(isReached)) : null,
    raises: reached,
  };
}
