import type { Finding, Place } from "./assessment";
import { findingRules, type FindingRule } from "./rules";

/** What a reader of one cell has to say, before it is known whose cell it is. */
export interface Remark {
  readonly rule: FindingRule;
  readonly facts: Finding["facts"];
}

/** `code` is the indicator's or category's, "" where there is none. */
export function toFinding(remark: Remark, code: string, place: Place | null): Finding {
  return {
    rule: remark.rule,
    weight: findingRules[remark.rule].weight,
    code,
    place,
    facts: remark.facts,
  };
}
