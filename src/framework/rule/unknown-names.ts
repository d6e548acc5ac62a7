import type { Token } from "./lex-rule";
import { isReservedWord, planFields } from "./rule";
import type { RuleNames, RuleProblem } from "./rule";

function describeUnknown(text: string, names: RuleNames): string {
  if (text.split(".")[0]?.toUpperCase() === "PLAN") {
    return `"${text}" is not known: a plan has PLAN.MAX_HORIZON and PLAN.HANDOVER`;
  }
  const lower = text.toLowerCase();
  const near = [...names.categories, ...names.indicators].find((c) => c.toLowerCase() === lower);
  const hint = near === undefined ? "" : `; write it as ${near}`;
  return `"${text}" is neither an indicator nor a category of this framework${hint}`;
}

/** The words that are no code of the framework and no operand of the grammar. */
export function unknownNames(tokens: readonly Token[], names: RuleNames): RuleProblem[] {
  return tokens
    .filter((token) => token.kind === "word" && !isKnown(token.text, names))
    .map((token) => ({
      position: token.position,
      message: describeUnknown(token.text, names),
    }));
}

function isKnown(text: string, names: RuleNames): boolean {
  const upper = text.toUpperCase();
  return (
    names.indicators.has(text) ||
    names.categories.has(text) ||
    (isReservedWord(text) && upper !== "PLAN") ||
    planFields.some((field) => upper === `PLAN.${field}`)
  );
}
