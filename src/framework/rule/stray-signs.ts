import type { Stray } from "./lex-rule";
import type { RuleProblem } from "./rule";

/** What authors type from other languages, and what the grammar has instead. */
const foreignSigns: readonly (readonly [string, string])[] = [
  ["==", "write = for equal"],
  ["!=", "write <> for not equal"],
  ["≠", "write <> for not equal"],
  ["≥", "write >="],
  ["≤", "write <="],
  ["&&", "write AND"],
  ["||", "write OR"],
  ["!", "write NOT"],
  ["−", "rules have no arithmetic; a negative number starts with the plain hyphen"],
  ["-", "rules have no arithmetic; a minus sign stands directly before a number"],
  ["+", "rules have no arithmetic"],
  ["*", "rules have no arithmetic"],
  ["/", "rules have no arithmetic"],
  [";", "separate the values of a function with a comma"],
];

/** What is wrong with a piece of text that is no part of any rule, and what to write instead. */
export function strayProblem({ position, text }: Stray): RuleProblem {
  if (/^-?[0-9]/.test(text)) {
    const message = `"${text}" is neither a number (such as 2.5) nor a code (which starts with a letter)`;
    return { position, message };
  }
  const advice = foreignSigns.find(([sign]) => sign === text)?.[1];
  const what = `"${text}" is not part of a rule`;
  return { position, message: advice === undefined ? what : `${what}: ${advice}` };
}
