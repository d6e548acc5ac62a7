import fc from "fast-check";
import { lexRule } from "../../../src/framework/rule/lex-rule";
import { parseRule } from "../../../src/framework/rule/parse-rule";
import { maxRuleDepth, maxRuleLength } from "../../../src/framework/rule/rule";
import type { Operand, Rule } from "../../../src/framework/rule/rule";
import { communityWater, humanSecurity } from "../../frameworks/load";

const names = {
  indicators: new Set(["AC-02", "AC-03", "RL-07", "Net_Reach", "X"]),
  categories: new Set(["RL", "CO-OP"]),
};

function parsed(text: string): Rule {
  const result = parseRule(text, names);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.rule;
}

function problems(text: string): [number, string][] {
  const result = parseRule(text, names);
  return result.ok ? [] : result.problems.map(({ position, message }) => [position, message]);
}

const code = (text: string): Operand => ({ kind: "indicator", code: text });
const count = (value: number): Operand => ({ kind: "number", value });

describe("trees", () => {
  it.each([
    [">=", "AC-02>=3"],
    ["<=", "AC-02 <= 3"],
    ["=", "AC-02 =3"],
    ["<>", "AC-02<>3"],
    ["<", "AC-02<3"],
    [">", "AC-02 > 3"],
  ])("comparison %s", (op, text) => {
    expect(parsed(text)).toEqual({ kind: "compare", left: code("AC-02"), op, right: count(3) });
  });

  it("binds NOT before AND before OR, and keeps chains flat", () => {
    const x = (value: number): Rule => ({
      kind: "compare",
      left: code("X"),
      op: "=",
      right: count(value),
    });
    expect(parsed("X=1 OR NOT X=2 AND X=3 OR X=4")).toEqual({
      kind: "or",
      terms: [x(1), { kind: "and", terms: [{ kind: "not", term: x(2) }, x(3)] }, x(4)],
    });
    expect(parsed("(X=1 OR X=2) AND ((X=3))")).toEqual({
      kind: "and",
      terms: [{ kind: "or", terms: [x(1), x(2)] }, x(3)],
    });
  });

  it.each<[string, Operand]>([
    ["RL", { kind: "category", code: "RL" }],
    ["CO-OP", { kind: "category", code: "CO-OP" }],
    ["OVERALL", { kind: "overall" }],
    ["TII", { kind: "trainingIndex" }],
    ["PLAN.MAX_HORIZON", { kind: "plan", field: "MAX_HORIZON" }],
    ["plan.handover", { kind: "plan", field: "HANDOVER" }],
    ["2.50", count(2.5)],
    ["-10", count(-10)],
    ["DELTA(RL)", { kind: "delta", of: { kind: "category", code: "RL" } }],
    ["Delta( RL-07 )", { kind: "delta", of: { kind: "indicator", code: "RL-07" } }],
    [
      "avg(AC-02, MIN(X,2), DELTA(CO-OP))",
      {
        kind: "call",
        name: "AVG",
        args: [
          code("AC-02"),
          { kind: "call", name: "MIN", args: [code("X"), count(2)] },
          { kind: "delta", of: { kind: "category", code: "CO-OP" } },
        ],
      },
    ],
  ])("operand %s", (text, operand) => {
    expect(parsed(`${text} < 1`)).toEqual({
      kind: "compare",
      left: operand,
      op: "<",
      right: count(1),
    });
    expect(parsed(`not 1 < ${text}`)).toEqual({
      kind: "not",
      term: { kind: "compare", left: count(1), op: "<", right: operand },
    });
  });
});

describe("problems, with the place", () => {
  it.each<[string, number, RegExp]>([
    ["", 0, /expected a code.*the end of the rule/],
    ["   ", 3, /the end of the rule/],
    ["AC-02", 5, /expected a comparison.*the end/],
    ["AC-02 >= ", 9, /expected a code/],
    ["AC-02 > = 3", 8, /expected a code, a number or a function, found "="/],
    ["AC-02 >= 3 RL-07 = 1", 11, /expected AND, OR or the end of the rule, found "RL-07"/],
    ["AC-02 >= 3 AND", 14, /the end of the rule/],
    ["AND X = 1", 0, /found "AND"/],
    ["(X = 1", 6, /closing bracket/],
    ["X = 1)", 5, /no opening one/],
    ["(AC-02) >= 3", 6, /expected a comparison/],
    ["MIN() <= 2", 4, /expected a code/],
    ["MIN(X, ) <= 2", 7, /expected a code/],
    ["MIN(X X) <= 2", 6, /a comma or a closing bracket/],
    ["MIN X <= 2", 4, /opening bracket after MIN/],
    ["DELTA(3) < 0", 6, /one indicator code or category code/],
    ["DELTA(OVERALL) < 0", 6, /one indicator code or category code/],
    ["DELTA(X, RL) < 0", 7, /closing bracket/],
    ["1 <= X <= 3", 7, /expected AND, OR/],
    ["XX = 1", 0, /"XX" is neither an indicator nor a category/],
    ["ac-02 = 1", 0, /write it as AC-02/],
    ["AC-02-1 = 1", 0, /neither an indicator/],
    ["PLAN = 1", 0, /PLAN\.MAX_HORIZON/],
    ["PLAN.END = 1", 0, /PLAN\.MAX_HORIZON/],
    ["X == 1", 2, /write = for equal/],
    ["X != 1", 2, /write <>/],
    ["X ≥ 1", 2, /write >=/],
    ["X = 1 && X = 2", 6, /write AND/],
    ["X - 1 = 1", 2, /no arithmetic/],
    ["X = - 1", 4, /directly before a number/],
    ["MIN(X; 1) = 1", 5, /comma/],
    ["X = 2,5", 5, /expected AND, OR/],
    ["X = 3AC", 4, /neither a number/],
    ["X = 1.", 4, /neither a number/],
    ["X = .5", 4, /"\." is not part/],
    ['X = "1"', 4, /is not part of a rule/],
    ["X = 1 😀", 6, /"😀" is not part/],
    ["__proto__ = 1", 0, /"_" is not part/],
    ["constructor = 1", 0, /"constructor" is neither/],
  ])("%j", (text, position, message) => {
    const [first] = problems(text);
    expect(first?.[0]).toBe(position);
    expect(first?.[1]).toMatch(message);
  });

  it("lists all unknown names and the first break in the order of words, by position", () => {
    expect(problems("QQ = 1 AND AC-02 >= AND ZZ = 2").map(([position]) => position)).toEqual([
      0, 20, 24,
    ]);
    expect(problems("QQ == 1 || X = 1 ; ZZ").map(([position]) => position)).toEqual([
      0, 3, 8, 17, 19,
    ]);
  });

  it("caps depth and length without overflowing", () => {
    const nest = (depth: number) => "(".repeat(depth) + "X = 1" + ")".repeat(depth);
    expect(problems(nest(maxRuleDepth))).toEqual([]);
    expect(problems(nest(maxRuleDepth + 1))).toEqual([
      [maxRuleDepth, `a rule may be nested ${maxRuleDepth} deep at most`],
    ]);
    expect(problems("NOT ".repeat(2000))[0]?.[1]).toMatch(/deep at most/);
    expect(problems("MIN(".repeat(2000))[0]?.[1]).toMatch(/deep at most/);
    expect(problems("X = 1 OR ".repeat(5000))).toEqual([
      [maxRuleLength, expect.stringMatching(/8192 characters at most, this one has 45000/)],
    ]);
  });
});

/** Writes a tree back as text, with every bracket that could matter. */
function write(rule: Rule): string {
  switch (rule.kind) {
    case "compare":
      return `${writeOperand(rule.left)} ${rule.op} ${writeOperand(rule.right)}`;
    case "not":
      return `NOT (${write(rule.term)})`;
    default:
      return rule.terms.map((t) => `(${write(t)})`).join(rule.kind === "and" ? " AND " : " OR ");
  }
}

function writeOperand(operand: Operand): string {
  switch (operand.kind) {
    case "indicator":
    case "category":
      return operand.code;
    case "overall":
      return "OVERALL";
    case "trainingIndex":
      return "TII";
    case "plan":
      return `PLAN.${operand.field}`;
    case "number":
      return String(operand.value);
    case "delta":
      return `DELTA(${operand.of.code})`;
    case "call":
      return `${operand.name}(${operand.args.map(writeOperand).join(", ")})`;
  }
}

const codes = fc.oneof(
  fc.constantFrom(...names.indicators).map((c) => ({ kind: "indicator" as const, code: c })),
  fc.constantFrom(...names.categories).map((c) => ({ kind: "category" as const, code: c }))
);
const operands = fc.letrec<{ operand: Operand }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3 },
    codes,
    fc.constantFrom<Operand>(
      { kind: "overall" },
      { kind: "trainingIndex" },
      { kind: "plan", field: "HANDOVER" },
      { kind: "plan", field: "MAX_HORIZON" }
    ),
    fc.integer({ min: -400, max: 400 }).map((n) => ({ kind: "number" as const, value: n / 4 })),
    codes.map((of) => ({ kind: "delta" as const, of })),
    fc.record({
      kind: fc.constant("call" as const),
      name: fc.constantFrom("MIN" as const, "MAX" as const, "AVG" as const),
      args: fc.array(tie("operand"), { minLength: 1, maxLength: 3 }),
    })
  ),
})).operand;
const rules = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant("compare" as const),
      left: operands,
      op: fc.constantFrom(">=" as const, "<=" as const, "=" as const, "<>" as const, "<" as const),
      right: operands,
    }),
    fc.record({ kind: fc.constant("not" as const), term: tie("rule") }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      terms: fc.array(tie("rule"), { minLength: 2, maxLength: 3 }),
    })
  ),
})).rule;

describe("laws", () => {
  it("reads back every tree that is written out", () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(parsed(write(rule))).toEqual(rule);
      })
    );
  });

  it("never throws; positions lie inside the text and ascend", () => {
    const pieces = fc.constantFrom(
      ..."AC-02|X|RL|QQ|OVERALL|TII|PLAN.HANDOVER|PLAN|NOT|AND|OR|MIN|AVG|DELTA|(|)|,|>=|<|=|<>|3|-1|.|-|é|\n".split(
        "|"
      )
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(pieces, { maxLength: 25 }).map((list) => list.join(" "))
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseRule(text, names);
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          const positions = result.problems.map((p) => p.position);
          expect(positions).toEqual([...positions].sort((a, b) => a - b));
          expect(positions.every((p) => p >= 0 && p <= text.length)).toBe(true);
        }
      }),
      { numRuns: 2000 }
    );
  });

  it("tokens stand where they say and leave out only blanks and what is reported", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        for (const token of lexRule(text).tokens) {
          expect(text.startsWith(token.text, token.position)).toBe(true);
        }
      })
    );
  });
});

it.each([
  ["human-security", humanSecurity],
  ["community-water", communityWater],
])("all rules of %s parse", (_, load) => {
  const framework = load();
  const known = {
    indicators: new Set(framework.indicators.map((i) => i.code)),
    categories: new Set(framework.categories.map((c) => c.code)),
  };
  const texts = framework.barriers.flatMap((b) => [b.when, ...b.severity.map((s) => s.when)]);
  expect(texts.filter((t) => t !== null && !parseRule(t, known).ok)).toEqual([]);
});
