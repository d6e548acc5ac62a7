import type { PlanItem } from "./mitigation-plan";
import { rolesNamed, supportOf } from "./roles";

/** When a mitigation is done: within a year, before the first posting ends, or after it. */
type Horizon = "year" | "posting" | "beyond";

/** The part of a plan that one reader needs. */
export type PlanView =
  | { readonly by: "agency"; readonly value: string }
  | { readonly by: "lever"; readonly value: string }
  | { readonly by: "horizon"; readonly value: Horizon };

const monthsOfYear = 12;

function horizonOf({ end }: Pick<PlanItem, "end">, postingMonths: number): Horizon {
  if (end <= Math.min(monthsOfYear, postingMonths)) return "year";
  return end <= postingMonths ? "posting" : "beyond";
}

export const isSameView = (a: PlanView, b: PlanView): boolean =>
  a.by === b.by && a.value === b.value;

/** Roles that lead or support a mitigation. */
function agenciesOf({ mitigation }: PlanItem): string[] {
  return [...rolesNamed(mitigation.leadAgency), ...supportOf(mitigation)];
}

/** The mitigations of a view, in the order of the plan. */
export function inView(
  plan: readonly PlanItem[],
  view: PlanView,
  postingMonths: number
): PlanItem[] {
  return plan.filter((item) => {
    switch (view.by) {
      case "agency":
        return agenciesOf(item).includes(view.value);
      case "lever":
        return item.mitigation.lever === view.value;
      case "horizon":
        return horizonOf(item, postingMonths) === view.value;
    }
  });
}

/** Every view that holds at least one mitigation: agencies, then levers, then horizons. */
export function viewsOf(plan: readonly PlanItem[], postingMonths: number): PlanView[] {
  const agencies = [...new Set(plan.flatMap(agenciesOf))];
  const levers = [...new Set(plan.map(({ mitigation }) => mitigation.lever))];
  const held = new Set(plan.map((item) => horizonOf(item, postingMonths)));
  const horizons = (["year", "posting", "beyond"] as const).filter((one) => held.has(one));
  return [
    ...agencies.map((value) => ({ by: "agency" as const, value })),
    ...levers.map((value) => ({ by: "lever" as const, value })),
    ...horizons.map((value) => ({ by: "horizon" as const, value })),
  ];
}
