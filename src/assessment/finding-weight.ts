import type { Finding } from "./assessment";
import type { FindingRule, NoticeRule } from "./rules";

/**
 * The notices once more, without what they mean: the custom functions weigh findings and need no
 * meanings. The compiler holds this list to the rules.
 */
const notices: Readonly<Record<NoticeRule, true>> = {
  "formula-in-score": true,
  "number-as-text": true,
  "read-as": true,
  "score-without-evidence": true,
  "score-without-confidence": true,
  "confidence-without-score": true,
  "no-information-with-evidence": true,
  "basis-repeated": true,
  "coverage-low": true,
  "evidence-of-one-type": true,
  "table-renamed": true,
  "sheet-copied": true,
  "framework-other": true,
  "item-date-exact": true,
  "item-id-repeated": true,
};

/** `problem` must be mended before results can be trusted, `notice` says how something was read. */
export function weightOf(rule: FindingRule): Finding["weight"] {
  return Object.hasOwn(notices, rule) ? "notice" : "problem";
}
