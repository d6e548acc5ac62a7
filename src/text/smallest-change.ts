import type { SmallestChange } from "../barriers/outlook";
import type { EarliestMonth } from "../barriers/plan/earliest-month";
import { boundariesCrossed } from "../barriers/plan/postings";
import { counted, listed } from "./numbers";

/** The smallest change that clears a barrier, and when the plan could bring it about. */
export function smallestChange(
  { clearing, earliest }: SmallestChange,
  postingMonths: number
): string {
  switch (clearing.kind) {
    case "clears": {
      const raises = clearing.raises.map(({ code, from, to }) =>
        from === null
          ? `${code} (not scored yet) at ${to} or above`
          : `${code} from ${from} to ${to}`
      );
      const steps = clearing.raises.reduce((sum, raise) => sum + raise.steps, 0);
      return `${listed(raises)}: ${counted(steps, "step")}. ${whenReached(earliest, postingMonths)}`;
    }
    case "too many":
      return "Too many ways to try them all: ask for the indicators one by one.";
    case "not by raises":
      return "No change of scores clears it.";
    case "not applicable":
    case "absent":
    case "open":
      return "";
  }
}

function whenReached(earliest: EarliestMonth | null, postingMonths: number): string {
  if (earliest === null) return "";
  if (earliest.month !== null) {
    const by = [...new Set(earliest.raises.flatMap((one) => (one.by === null ? [] : [one.by])))];
    const crossed = boundariesCrossed({ start: 0, end: earliest.month }, postingMonths).length;
    const handovers =
      crossed === 0 ? "within one posting" : `across ${counted(crossed, "handover")}`;
    return `Earliest by the plan: month ${earliest.month}, ${handovers} (${listed(by)}).`;
  }
  const open = earliest.raises
    .filter(({ month }) => month === null)
    .map(({ code, aimedAt }) => (aimedAt === null ? code : `${code} above ${aimedAt}`));
  return `No mitigation of the plan aims at ${listed(open, "or")}.`;
}
