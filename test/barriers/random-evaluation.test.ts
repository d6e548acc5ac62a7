import fc from "fast-check";
import type { Assessment } from "../../src/assessment/assessment";
import { evaluateBarriers } from "../../src/barriers/evaluate-barriers";
import type { BarrierFinding } from "../../src/barriers/finding";
import type { Operand, Rule } from "../../src/framework/rule/rule";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { makeAssessment } from "../assessment/make-assessment";
import { completions, holds } from "./brute-force";
import {
  comparisonsOf,
  keyOf,
  leavesOf,
  operandLeaves,
  randomRule,
  ruleText,
} from "./random-rules";
import { smallFramework } from "./small-framework";

const codes = { A: ["A-1", "A-2", "A-3"], B: ["B-1", "B-2"] } as const;
const all = [...codes.A, ...codes.B];
const indicators = all.map((code): Operand => ({ kind: "indicator", code }));
const changes = all
  .slice(0, 3)
  .map((code): Operand => ({ kind: "delta", of: { kind: "indicator", code } }));
const others: Operand[] = [
  { kind: "category", code: "A" },
  { kind: "category", code: "B" },
  { kind: "overall" },
  { kind: "trainingIndex" },
  { kind: "plan", field: "MAX_HORIZON" },
  { kind: "plan", field: "HANDOVER" },
  { kind: "delta", of: { kind: "category", code: "B" } },
];

interface Case {
  readonly rule: Rule;
  readonly assessment: Assessment;
}

/** A rule and an assessment in which about half of the indicators are not scored. */
function cases(leaves: readonly Operand[]): fc.Arbitrary<Case> {
  return fc.integer({ min: 2, max: 4 }).chain((levels) => {
    const cell = fc.oneof(
      fc.integer({ min: 1, max: levels }),
      fc.constantFrom(null, "NI", "NA", "unreadable")
    );
    const level = fc.integer({ min: 1, max: levels });
    const perCode = <T>(value: fc.Arbitrary<T>) =>
      fc.tuple(...all.map(() => value)).map((values) => {
        return Object.fromEntries(all.map((code, index) => [code, values[index] as T]));
      });
    return fc
      .record({
        rule: randomRule(leaves, levels),
        scores: perCode(cell),
        weights: perCode(fc.integer({ min: 1, max: 3 })),
        before: fc.option(perCode(fc.option(level, { nil: null, freq: 6 })), { nil: undefined }),
        categoryBefore: fc.option(fc.constantFrom(0, 25, 62.5, 100), { nil: null }),
        plan: fc.option(fc.constant({ maxHorizon: 24, handover: 0 as const }), { nil: undefined }),
        index: fc.option(fc.constantFrom(0, 40, 100), { nil: undefined }),
      })
      .map(({ rule, scores, weights, before, categoryBefore, plan, index }) => ({
        rule,
        assessment: makeAssessment(smallFramework(codes, levels, [{ when: ruleText(rule) }]), {
          scores,
          weights,
          more: {
            ...(before && { previous: { indicators: before, categories: { B: categoryBefore } } }),
            ...(plan && { plan }),
            ...(index !== undefined && { trainingIndex: index }),
          },
        }),
      }));
  });
}

function evaluate(assessment: Assessment): BarrierFinding {
  const [finding] = evaluateBarriers(assessment, scoreAssessment(assessment));
  if (finding === undefined) {
    throw new Error("no finding");
  }
  return finding;
}

function withScores(assessment: Assessment, levels: Readonly<Record<string, number | null>>) {
  return {
    ...assessment,
    entries: assessment.entries.map((entry) => {
      const level = levels[entry.code];
      if (level === undefined) {
        return entry;
      }
      const kind =
        level === null ? ({ kind: "blank" } as const) : ({ kind: "score", level } as const);
      return { ...entry, entry: kind };
    }),
  };
}

/** Rules on which intervals lose nothing: nothing stands twice, no equality with an average. */
function intervalsAreExact(rule: Rule): boolean {
  const keys = leavesOf(rule).map(keyOf);
  return (
    new Set(keys).size === keys.length &&
    comparisonsOf(rule).every(
      ({ left, op, right }) =>
        (op !== "=" && op !== "<>") || !(hasAverage(left) || hasAverage(right))
    )
  );
}

/**
 * Rules of which only what matters is listed as missing: every comparison is with a number. Two
 * sides that both vary may step past each other, which bounds cannot see.
 */
function bySidesAlone(rule: Rule): boolean {
  return comparisonsOf(rule).every(({ left, right }) => {
    return (
      [left, right].some(({ kind }) => kind === "number") && !hasAverage(left) && !hasAverage(right)
    );
  });
}

function hasAverage(operand: Operand): boolean {
  return operand.kind === "call" && (operand.name === "AVG" || operand.args.some(hasAverage));
}

describe("1,500 random rules against every completion of what is not known", () => {
  it("is sound: present means always true, absent means never true", () => {
    let checked = 0;
    const statuses = new Map<string, number>();
    fc.assert(
      fc.property(cases([...indicators, ...changes, ...others]), ({ rule, assessment }) => {
        const ways = completions(rule, assessment, scoreAssessment(assessment), 3000);
        fc.pre(ways !== null);
        const finding = evaluate(assessment);
        checked += 1;
        statuses.set(finding.status, (statuses.get(finding.status) ?? 0) + 1);
        for (const way of ways ?? []) {
          if (finding.status === "present") {
            expect(holds(rule, way)).toBe(true);
          } else if (finding.status === "absent") {
            expect(holds(rule, way)).toBe(false);
          }
        }
      }),
      { numRuns: 1500 }
    );
    expect(checked).toBeGreaterThanOrEqual(1500);
    for (const status of ["present", "absent", "cannot be ruled out", "not applicable"]) {
      expect(statuses.get(status) ?? 0).toBeGreaterThan(30);
    }
  });

  it("is exact where nothing stands twice: unknown means that both can happen", () => {
    let undecided = 0;
    fc.assert(
      fc.property(cases(indicators), ({ rule, assessment }) => {
        fc.pre(intervalsAreExact(rule));
        const ways = completions(rule, assessment, scoreAssessment(assessment), 5000) ?? [];
        const outcomes = new Set(ways.map((way) => holds(rule, way)));
        const { status } = evaluate(assessment);
        const expected = outcomes.size === 2 ? "either" : outcomes.has(true) ? "present" : "absent";
        expect(status === "present" || status === "absent" ? status : "either").toBe(expected);
        undecided += expected === "either" ? 1 : 0;
      }),
      { numRuns: 1500 }
    );
    expect(undecided).toBeGreaterThan(100);
  });
});

describe("what is said of a random rule", () => {
  it("scoring what is missing decides it; each missing indicator can change it", () => {
    let [seen, minimal] = [0, 0];
    fc.assert(
      fc.property(cases(indicators), fc.infiniteStream(fc.nat()), ({ rule, assessment }, dice) => {
        fc.pre(intervalsAreExact(rule));
        const finding = evaluate(assessment);
        if (finding.status !== "cannot be ruled out") {
          expect(finding.missing).toEqual([]);
          return;
        }
        seen += 1;
        expect(new Set(finding.missing).size).toBe(finding.missing.length);
        const levels = assessment.framework.scale.levels.length;
        const roll = () => 1 + ((dice.next().value ?? 0) % levels);
        const scored = Object.fromEntries(finding.missing.map((code) => [code, roll()]));
        // What is marked NA may keep it open, but nothing else may.
        expect(evaluate(withScores(assessment, scored)).status).not.toBe("cannot be ruled out");
        if (!bySidesAlone(rule)) {
          return;
        }
        minimal += 1;
        const ways = completions(rule, assessment, scoreAssessment(assessment), 5000) ?? [];
        for (const code of finding.missing) {
          const leaf: Operand = { kind: "indicator", code };
          const matters = ways.some((way) => {
            const outcomes = assessment.framework.scale.levels.map(({ value }) =>
              holds(rule, (one) => (keyOf(one) === keyOf(leaf) ? value : way(one)))
            );
            return new Set(outcomes).size === 2;
          });
          expect(matters).toBe(true);
        }
      }),
      { numRuns: 1000 }
    );
    expect(seen).toBeGreaterThan(60);
    expect(minimal).toBeGreaterThan(10);
  });

  it("its causes alone keep it true; they stand in the order of the rule, scored and once", () => {
    let seen = 0;
    fc.assert(
      fc.property(cases(indicators), ({ rule, assessment }) => {
        fc.pre(intervalsAreExact(rule));
        const finding = evaluate(assessment);
        if (finding.status !== "present") {
          expect(finding.because).toEqual([]);
          return;
        }
        seen += 1;
        const order = leavesOf(rule).map(keyOf);
        const places = finding.because.map((code) => order.indexOf(code));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
        const forgotten = Object.fromEntries(
          all.filter((code) => !finding.because.includes(code)).map((code) => [code, null])
        );
        expect(evaluate(withScores(assessment, forgotten)).status).toBe("present");
      }),
      { numRuns: 1000 }
    );
    expect(seen).toBeGreaterThan(60);
  });

  it("a score that is added never takes back what was decided", () => {
    const plain = cases([...indicators, ...changes]);
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), ({ assessment }, pick, roll) => {
        const open = assessment.entries.filter(({ entry }) => entry.kind === "blank");
        const chosen = open[pick % Math.max(1, open.length)];
        const before = evaluate(assessment).status;
        if (chosen !== undefined && (before === "present" || before === "absent")) {
          const level = 1 + (roll % assessment.framework.scale.levels.length);
          expect(evaluate(withScores(assessment, { [chosen.code]: level })).status).toBe(before);
        }
      }),
      { numRuns: 500 }
    );
  });

  it("does not depend on the order of entries", () => {
    fc.assert(
      fc.property(cases([...indicators, ...changes, ...others]), ({ assessment }) => {
        const turned = { ...assessment, entries: [...assessment.entries].reverse() };
        expect(evaluate(turned)).toEqual(evaluate(assessment));
      }),
      { numRuns: 200 }
    );
  });

  it("names only operands of the rule, of its categories, or of its severity", () => {
    fc.assert(
      fc.property(cases([...indicators, ...changes, ...others]), ({ rule, assessment }) => {
        const finding = evaluate(assessment);
        const named = leavesOf(rule).flatMap(operandLeaves);
        const allowed = new Set(
          named.flatMap((leaf) => {
            switch (leaf.kind) {
              case "indicator":
                return [leaf.code];
              case "delta":
              case "category": {
                const code = leaf.kind === "delta" ? leaf.of.code : leaf.code;
                return [code, ...(code in codes ? codes[code as keyof typeof codes] : [])];
              }
              case "overall":
                return ["OVERALL", ...Object.keys(codes), ...all];
              default:
                return [leaf.kind === "trainingIndex" ? "TII" : keyOf(leaf)];
            }
          })
        );
        for (const ref of [...finding.because, ...finding.missing]) {
          expect([...allowed]).toContain(ref);
        }
        const decided = finding.status === "present" || finding.status === "absent";
        expect(finding.missing.length > 0).toBe(!decided && finding.status !== "not applicable");
      }),
      { numRuns: 500 }
    );
  });
});
