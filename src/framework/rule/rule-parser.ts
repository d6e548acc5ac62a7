import type { Token } from "./lex-rule";
import { isReservedWord, maxRuleDepth, planFields } from "./rule";
import type { Comparator, Operand, Rule, RuleNames, RuleProblem } from "./rule";

/** The first place where the text stops being a rule. */
export class SyntaxStop extends Error {
  constructor(readonly problem: RuleProblem) {
    super(problem.message);
  }
}

const comparators: readonly Comparator[] = [">=", "<=", "=", "<>", "<", ">"];
const functionNames = ["MIN", "MAX", "AVG"] as const;

/**
 * Recursive descent over
 * ```
 * rule    = term { OR term }
 * term    = factor { AND factor }
 * factor  = NOT factor | "(" rule ")" | value comparator value
 * value   = number | code | OVERALL | TII | PLAN.MAX_HORIZON | PLAN.HANDOVER
 *         | DELTA "(" code ")" | (MIN | MAX | AVG) "(" value { "," value } ")"
 * ```
 * AND binds tighter than OR, NOT tighter than AND.
 */
export class RuleParser {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: RuleNames
  ) {}

  parse(): Rule {
    const rule = this.rule();
    const rest = this.peek();
    if (rest.kind !== "end") {
      if (rest.text === ")") {
        throw this.stop("this closing bracket has no opening one", rest);
      }
      throw this.expected("AND, OR or the end of the rule");
    }
    return rule;
  }

  private rule(): Rule {
    return this.chain("or", "OR", () => this.chain("and", "AND", () => this.factor()));
  }

  private chain(kind: "and" | "or", word: string, part: () => Rule): Rule {
    const first = part();
    const terms = [first];
    while (this.isWord(word)) {
      this.next += 1;
      terms.push(part());
    }
    return terms.length === 1 ? first : { kind, terms };
  }

  private factor(): Rule {
    if (this.isWord("NOT")) {
      return this.deeper(() => {
        this.next += 1;
        return { kind: "not", term: this.factor() };
      });
    }
    if (this.peek().text === "(") {
      return this.deeper(() => {
        this.next += 1;
        const inner = this.rule();
        this.close();
        return inner;
      });
    }
    const left = this.value();
    const sign = this.peek();
    const op = comparators.find((known) => known === sign.text);
    if (op === undefined) {
      throw this.expected("a comparison (>=, <=, =, <>, < or >)");
    }
    this.next += 1;
    return { kind: "compare", left, op, right: this.value() };
  }

  private value(): Operand {
    const token = this.peek();
    if (token.kind === "number") {
      this.next += 1;
      return { kind: "number", value: token.value };
    }
    if (token.kind !== "word") {
      throw this.expected("a code, a number or a function");
    }
    const upper = token.text.toUpperCase();
    const call = functionNames.find((name) => name === upper);
    if (call !== undefined) {
      return this.deeper(() => this.call(call));
    }
    if (upper === "DELTA") {
      return this.delta();
    }
    if (upper === "AND" || upper === "OR" || upper === "NOT") {
      throw this.expected("a code, a number or a function");
    }
    this.next += 1;
    if (upper === "OVERALL") {
      return { kind: "overall" };
    }
    if (upper === "TII") {
      return { kind: "trainingIndex" };
    }
    const field = planFields.find((name) => `PLAN.${name}` === upper);
    return field === undefined ? this.code(token.text) : { kind: "plan", field };
  }

  private call(name: "MIN" | "MAX" | "AVG"): Operand {
    this.next += 1;
    this.open(name);
    const args = [this.value()];
    while (this.peek().text === ",") {
      this.next += 1;
      args.push(this.value());
    }
    if (this.peek().text !== ")") {
      throw this.expected("a comma or a closing bracket");
    }
    this.next += 1;
    return { kind: "call", name, args };
  }

  private delta(): Operand {
    this.next += 1;
    this.open("DELTA");
    const token = this.peek();
    if (token.kind !== "word" || isReservedWord(token.text)) {
      throw this.expected("one indicator code or category code");
    }
    this.next += 1;
    const of = this.code(token.text);
    this.close();
    return { kind: "delta", of };
  }

  /** Unknown codes are reported by `unknownNames`; here they stand as indicators so parsing goes on. */
  private code(code: string): { kind: "indicator" | "category"; code: string } {
    return { kind: this.names.categories.has(code) ? "category" : "indicator", code };
  }

  private deeper<T>(part: () => T): T {
    if (this.depth >= maxRuleDepth) {
      throw this.stop(`a rule may be nested ${maxRuleDepth} deep at most`, this.peek());
    }
    this.depth += 1;
    const result = part();
    this.depth -= 1;
    return result;
  }

  private open(after: string): void {
    if (this.peek().text !== "(") {
      throw this.expected(`an opening bracket after ${after}`);
    }
    this.next += 1;
  }

  private close(): void {
    if (this.peek().text !== ")") {
      throw this.expected("a closing bracket");
    }
    this.next += 1;
  }

  private isWord(word: string): boolean {
    const token = this.peek();
    return token.kind === "word" && token.text.toUpperCase() === word;
  }

  private peek(): Token {
    return this.tokens[this.next] ?? { kind: "end", text: "", position: 0 };
  }

  private expected(what: string): SyntaxStop {
    const token = this.peek();
    const found = token.kind === "end" ? "the end of the rule" : `"${token.text}"`;
    return this.stop(`expected ${what}, found ${found}`, token);
  }

  private stop(message: string, token: Token): SyntaxStop {
    return new SyntaxStop({ position: token.position, message });
  }
}
