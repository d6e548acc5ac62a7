import type { RuleFramework } from "../framework/framework";
import type { BarrierFinding, BarrierStatus } from "./finding";
import { severityRank } from "./severity-rank";

const statusOrder: readonly BarrierStatus[] = ["present", "cannot be ruled out", "not applicable"];

/**
 * Findings as a report lists them: present barriers by severity, then those that cannot be ruled
 * out, then those that do not apply; within each, the framework's order. Absent ones are left out.
 */
export function inReportOrder(
  findings: readonly BarrierFinding[],
  framework: Pick<RuleFramework, "barriers">
): BarrierFinding[] {
  const place = new Map(framework.barriers.map((barrier, index) => [barrier.id, index]));
  const key = (finding: BarrierFinding): readonly number[] => [
    statusOrder.indexOf(finding.status),
    finding.severity === null ? 0 : severityRank(finding.severity),
    place.get(finding.id) ?? framework.barriers.length,
  ];
  return findings
    .filter((finding) => finding.status !== "absent")
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => firstDifference(a.key, b.key))
    .map(({ finding }) => finding);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
