import { lexRule } from "./lex-rule";
import { maxRuleLength } from "./rule";
import type { Rule, RuleNames, RuleProblem } from "./rule";
import { RuleParser, SyntaxStop } from "./rule-parser";
import { strayProblem } from "./stray-signs";
import { unknownNames } from "./unknown-names";

/**
 * Reads the text of a rule.
 * @param text At most `maxRuleLength` characters. Grammar words in any case, codes exactly as coded.
 * @returns The tree, or every problem in order of position: signs and names that are not known are
 *   all listed, and the first place where the order of words is wrong.
 */
export function parseRule(
  text: string,
  names: RuleNames
): { ok: true; rule: Rule } | { ok: false; problems: RuleProblem[] } {
  if (text.length > maxRuleLength) {
    const message = `a rule may have ${maxRuleLength} characters at most, this one has ${text.length}`;
    return { ok: false, problems: [{ position: maxRuleLength, message }] };
  }
  const { tokens, strays } = lexRule(text);
  const problems = [...strays.map(strayProblem), ...unknownNames(tokens, names)];
  // With a sign left out, the order of the rest means little: its complaints would only mislead.
  if (strays.length === 0) {
    try {
      const rule = new RuleParser(tokens, names).parse();
      if (problems.length === 0) {
        return { ok: true, rule };
      }
    } catch (stop) {
      if (!(stop instanceof SyntaxStop)) {
        throw stop;
      }
      if (!problems.some((known) => known.position === stop.problem.position)) {
        problems.push(stop.problem);
      }
    }
  }
  return { ok: false, problems: problems.sort((a, b) => a.position - b.position) };
}
