import type { Framework } from "../framework/framework";
import type { BarrierInView } from "../training/suggest";
import type { BarrierFinding } from "./finding";

/** The barriers that are present, with the indicators by which training may bear on them. */
export function barriersInView(
  framework: Framework,
  findings: readonly BarrierFinding[]
): BarrierInView[] {
  const codes = new Set(framework.indicators.map(({ code }) => code));
  const measures = new Map(framework.mitigations.map((one) => [one.id, one]));
  return findings
    .filter(({ status }) => status === "present")
    .map(({ id, because, mitigations }) => {
      const rule = framework.barriers.find((barrier) => barrier.id === id);
      const named = [...because, ...(rule?.watchIndicators ?? [])];
      return {
        barrier: id,
        indicators: [...new Set(named.filter((code) => codes.has(code)))],
        mitigations: mitigations.map((mitigation) => ({
          id: mitigation,
          indicators: measures.get(mitigation)?.success.map(({ indicator }) => indicator) ?? [],
        })),
      };
    });
}
