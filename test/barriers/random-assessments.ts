import fc from "fast-check";
import type { Assessment } from "../../src/assessment/assessment";
import type { Operand } from "../../src/framework/rule/rule";
import { makeAssessment } from "../assessment/make-assessment";
import { randomRule, ruleText } from "./random-rules";
import { smallFramework } from "./small-framework";

const codes = { A: ["A-1", "A-2"], B: ["B-1", "B-2"] } as const;
const smallCodes: readonly string[] = [...codes.A, ...codes.B];

const indicators = smallCodes.map((code): Operand => ({ kind: "indicator", code }));
const leaves: readonly Operand[] = [
  ...indicators,
  ...indicators,
  { kind: "category", code: "A" },
  { kind: "category", code: "B" },
  { kind: "overall" },
  { kind: "delta", of: { kind: "indicator", code: "B-1" } },
  { kind: "delta", of: { kind: "category", code: "A" } },
  { kind: "trainingIndex" },
];

/** Four indicators in two categories, some not scored, under a few random rules. */
export function smallAssessments(rules: number): fc.Arbitrary<Assessment> {
  return fc.integer({ min: 2, max: 4 }).chain((levels) => {
    const cell = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: levels }) },
      { weight: 3, arbitrary: fc.constantFrom(null, "NI", "NA") }
    );
    const perCode = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
      fc
        .array(value, { minLength: smallCodes.length, maxLength: smallCodes.length })
        .map((values) =>
          Object.fromEntries(smallCodes.map((code, index) => [code, values[index] as T]))
        );
    return fc
      .record({
        texts: fc.array(randomRule(leaves, levels).map(ruleText), {
          minLength: rules,
          maxLength: rules,
        }),
        scores: perCode(cell),
        weights: perCode(fc.constantFrom(1, 1, 2, 0.5)),
        before: fc.option(perCode(fc.integer({ min: 1, max: levels }))),
        index: fc.option(fc.constantFrom(0, 40, 100), { nil: undefined }),
      })
      .map(({ texts, scores, weights, before, index }) =>
        makeAssessment(
          smallFramework(
            codes,
            levels,
            texts.map((when) => ({ when }))
          ),
          {
            scores,
            weights,
            more: {
              ...(before !== null && {
                previous: { indicators: before, categories: { A: 50, B: null } },
              }),
              ...(index !== undefined && { trainingIndex: index }),
            },
          }
        )
      );
  });
}
