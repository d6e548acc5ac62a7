import fc from "fast-check";
import type { Assessment } from "../../src/assessment/assessment";
import type { Comparator, Operand, Rule } from "../../src/framework/rule/rule";
import { makeAssessment } from "../assessment/make-assessment";
import { plainTruth, type Levels } from "./plain-truth";
import { randomRule, ruleText } from "./random-rules";
import { smallFramework } from "./small-framework";

/** A rule, and an assessment of a framework whose barrier R1 it is. */
export interface ClearingCase {
  readonly rule: Rule;
  readonly assessment: Assessment;
}

/** How many indicators each category has, and the most levels with which every way can be tried. */
const layouts: readonly { readonly sizes: readonly number[]; readonly most: number }[] = [
  { sizes: [1], most: 5 },
  { sizes: [3], most: 5 },
  { sizes: [2, 2], most: 4 },
  { sizes: [3, 1], most: 4 },
  { sizes: [2, 1, 1], most: 4 },
  { sizes: [3, 2], most: 3 },
  { sizes: [4, 1], most: 3 },
];

const names = ["A", "B", "C"];
const codesOf = (sizes: readonly number[]): Record<string, string[]> =>
  Object.fromEntries(
    sizes.map((size, index) => {
      const name = names[index] ?? "";
      return [name, Array.from({ length: size }, (_, place) => `${name}-${place + 1}`)];
    })
  );

const anyCase: fc.Arbitrary<ClearingCase> = fc
  .constantFrom(...layouts)
  .chain(({ sizes, most }) =>
    fc.integer({ min: 2, max: most }).chain((levels) => casesOf(codesOf(sizes), levels))
  );

/** Present now, and absent with some indicators at a level. */
const isClearedBy = ({ rule, assessment }: ClearingCase, levels: Levels): boolean =>
  plainTruth(rule, assessment, {}) === true && plainTruth(rule, assessment, levels) === false;

const clearable = anyCase.filter((one) => {
  const { entries, framework } = one.assessment;
  const raisable = entries.filter(({ entry: { kind } }) => !/notApplicable|problem/.test(kind));
  const top = framework.scale.levels.length;
  return isClearedBy(one, Object.fromEntries(raisable.map(({ code }) => [code, top])));
});

/**
 * Small frameworks of several shapes, some not scored, under rules in which clauses pull both ways.
 * Most are such that there is something to clear.
 */
export const clearingCases: fc.Arbitrary<ClearingCase> = fc.oneof(
  anyCase,
  clearable,
  clearable,
  clearable
);

function casesOf(codes: Record<string, string[]>, levels: number): fc.Arbitrary<ClearingCase> {
  const all = Object.values(codes).flat();
  const categories = Object.keys(codes);
  const scored = fc.integer({ min: 1, max: levels });
  const cell = fc.oneof(
    { weight: 12, arbitrary: scored },
    { weight: 6, arbitrary: fc.constantFrom(null, "NI") },
    { weight: 2, arbitrary: fc.constant("NA") },
    { weight: 1, arbitrary: fc.constant("unreadable") }
  );
  const perCode = <T>(keys: readonly string[], value: fc.Arbitrary<T>) =>
    fc
      .tuple(...keys.map(() => value))
      .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index] as T])));
  return fc
    .record({
      rule: rulesOver(all, categories, levels),
      scores: perCode(all, cell),
      weights: perCode(all, fc.constantFrom(1, 1, 1, 2, 0.5, 4)),
      unreadWeight: fc.option(fc.constantFrom(...all), { nil: undefined, freq: 20 }),
      categoryWeights: perCode(categories, fc.constantFrom(1, 1, 2)),
      before: fc.option(perCode(all, scored), { nil: undefined }),
      trainingIndex: fc.option(fc.constantFrom(0, 40, 100), { nil: undefined }),
      minimumCoverage: fc.constantFrom(0.2, 0.5, 0.5, 0.7, 1),
      unsound: fc.option(fc.constantFrom(...categories), { nil: undefined, freq: 20 }),
    })
    .map(({ rule, scores, weights, categoryWeights, ...rest }) => {
      const framework = smallFramework(codes, levels, [{ when: ruleText(rule) }]);
      const { unreadWeight, before, trainingIndex, unsound, minimumCoverage } = rest;
      const assessment = makeAssessment(framework, {
        scores,
        weights: unreadWeight === undefined ? weights : { ...weights, [unreadWeight]: null },
        categoryWeights,
        more: {
          method: { ...framework.method, minimumCoverage },
          ...(before && { previous: { indicators: before, categories: { A: 50, B: null } } }),
          ...(trainingIndex !== undefined && { trainingIndex }),
          ...(unsound !== undefined && { unsoundCategories: [unsound] }),
        },
      });
      return { rule, assessment };
    });
}

function rulesOver(
  all: readonly string[],
  categories: readonly string[],
  levels: number
): fc.Arbitrary<Rule> {
  const indicators = all.map((code): Operand => ({ kind: "indicator", code }));
  const scores: Operand[] = [
    ...categories.map((code): Operand => ({ kind: "category", code })),
    { kind: "overall" },
  ];
  const leaves: Operand[] = [
    ...indicators,
    ...indicators,
    ...scores,
    { kind: "delta", of: { kind: "indicator", code: all[0] ?? "" } },
    { kind: "delta", of: { kind: "category", code: "A" } },
    { kind: "trainingIndex" },
  ];
  // What high scores make true beside what low ones make true: here a raise can do harm.
  const clause = (ops: readonly Comparator[], from: number, to: number): fc.Arbitrary<Rule> =>
    fc
      .record({
        left: fc.constantFrom(...scores, ...scores, ...indicators.slice(0, 2)),
        op: fc.constantFrom(...ops),
        share: fc.integer({ min: from, max: to }).map((twentieth) => twentieth / 20),
      })
      .map(({ left, op, share }): Rule => {
        const value = left.kind === "indicator" ? 1 + (levels - 1) * share : 100 * share;
        return { kind: "compare", left, op, right: { kind: "number", value } };
      });
  const high = clause([">=", ">"], 1, 13);
  const low = clause(["<", "<="], 7, 19);
  const chain = (first: fc.Arbitrary<Rule>, ...rest: readonly fc.Arbitrary<Rule>[]) =>
    fc
      .record({
        kind: fc.constantFrom("and" as const, "and" as const, "or" as const),
        first,
        rest: fc.tuple(...rest),
      })
      .map(({ kind, first: one, rest: others }): Rule => ({ kind, terms: [one, ...others] }));
  const pulling = chain(high, low);
  return fc.oneof(
    randomRule(leaves, levels),
    pulling,
    pulling,
    chain(low, pulling),
    chain(fc.oneof(low, high), pulling, pulling)
  );
}

/**
 * Two categories of three, each with one that is not scored: “A >= a AND B < b”, with `a` so little
 * below the score of A that finding the third low would undo it.
 */
export const temptingCases: fc.Arbitrary<ClearingCase> = fc
  .record({
    levels: fc.integer({ min: 3, max: 5 }),
    part: fc.double({ min: 0.05, max: 1, noNaN: true }),
    below: fc.integer({ min: 1, max: 19 }),
    kind: fc.constantFrom("category" as const, "overall" as const),
    weight: fc.constantFrom(1, 1, 2),
  })
  .chain(({ levels, part, below, kind, weight }) =>
    fc
      .tuple(...["A-1", "A-2", "B-1"].map(() => fc.integer({ min: 1, max: levels })))
      .map((cells): ClearingCase => {
        const [first = 1, second = 1, third = 1] = cells;
        const scale = 100 / (levels - 1);
        const now = ((first + second) / 2 - 1) * scale;
        const then = ((first + second + 2 * weight) / (2 + weight) - 1) * scale;
        const at = (code: string, op: Comparator, value: number): Rule => ({
          kind: "compare",
          left: kind === "overall" && code === "A" ? { kind } : { kind: "category", code },
          op,
          right: { kind: "number", value: Math.round(value * 1000) / 1000 },
        });
        const rule: Rule = {
          kind: "and",
          terms: [at("A", ">=", then + (now - then) * part), at("B", "<", below * 5)],
        };
        const codes = { A: ["A-1", "A-2", "A-3"], B: ["B-1", "B-2"] };
        const framework = smallFramework(codes, levels, [{ when: ruleText(rule) }]);
        const scores = { "A-1": first, "A-2": second, "A-3": "NI", "B-1": third, "B-2": null };
        const method = { ...framework.method, minimumCoverage: 0.4 };
        return {
          rule,
          assessment: makeAssessment(framework, {
            scores,
            weights: { "A-3": weight },
            more: { method },
          }),
        };
      })
  );
