import type { Comparator, Operand, Rule } from "../../src/framework/rule/rule";

const word = /<=|>=|<>|[<>=(),]|[A-Za-z][\w.-]*|-?\d+(?:\.\d+)?/g;
const comparators: readonly string[] = ["<", "<=", "=", "<>", ">=", ">"] satisfies Comparator[];

/**
 * Reads the text of a rule as the grammar of the framework brief has it, with nothing from
 * `src/framework/rule`. For rules that are right: what it cannot read is an error without advice.
 */
export function plainRule(text: string, categories: readonly string[]): Rule {
  const words = text.match(word) ?? [];
  let at = 0;
  const take = (expected?: string): string => {
    const next = words[at];
    if (next === undefined || (expected !== undefined && next !== expected)) {
      throw new Error(`${text}: ${next ?? "its end"} where ${expected ?? "a word"} is due`);
    }
    at += 1;
    return next;
  };
  const chain = (kind: "and" | "or", part: () => Rule): Rule => {
    const terms = [part()];
    while (words[at] === kind.toUpperCase()) {
      take();
      terms.push(part());
    }
    const [first] = terms;
    return terms.length === 1 && first !== undefined ? first : { kind, terms };
  };
  const whole = (): Rule => chain("or", () => chain("and", single));
  const single = (): Rule => {
    if (words[at] === "NOT") {
      take();
      return { kind: "not", term: single() };
    }
    if (words[at] === "(") {
      take();
      const inner = whole();
      take(")");
      return inner;
    }
    const left = operand();
    const op = take();
    if (!comparators.includes(op)) throw new Error(`${text}: ${op} is no comparison`);
    return { kind: "compare", left, op: op as Comparator, right: operand() };
  };
  const named = (code: string) =>
    categories.includes(code)
      ? ({ kind: "category", code } as const)
      : ({ kind: "indicator", code } as const);
  const operand = (): Operand => {
    const name = take();
    switch (name) {
      case "OVERALL":
        return { kind: "overall" };
      case "TII":
        return { kind: "trainingIndex" };
      case "PLAN.MAX_HORIZON":
        return { kind: "plan", field: "MAX_HORIZON" };
      case "PLAN.HANDOVER":
        return { kind: "plan", field: "HANDOVER" };
      case "DELTA": {
        take("(");
        const of = named(take());
        take(")");
        return { kind: "delta", of };
      }
      case "MIN":
      case "MAX":
      case "AVG": {
        take("(");
        const args = [operand()];
        while (words[at] === ",") {
          take();
          args.push(operand());
        }
        take(")");
        return { kind: "call", name, args };
      }
      default:
        return /^[-\d]/.test(name) ? { kind: "number", value: Number(name) } : named(name);
    }
  };
  const rule = whole();
  if (at !== words.length) throw new Error(`${text}: more after its end`);
  return rule;
}
