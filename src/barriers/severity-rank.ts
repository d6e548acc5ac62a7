import type { Severity } from "../framework/framework";

const order: readonly Severity[] = ["critical", "high", "moderate"];

/** 0 for the gravest; larger is less grave. */
export function severityRank(severity: Severity): number {
  return order.indexOf(severity);
}
