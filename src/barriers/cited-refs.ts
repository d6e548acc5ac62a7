import type { RuleFramework } from "../framework/framework";
import { citedBy } from "./leaves";
import { parsedBarriers } from "./parsed-barriers";

/** The most indicators and categories that one rule of the framework can name as its causes. */
export function mostCauses(framework: RuleFramework): number {
  const counts = parsedBarriers(framework).map(({ rule }) => citedBy(rule).size);
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
