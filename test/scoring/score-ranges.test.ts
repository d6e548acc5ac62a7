import type { Assessment } from "../../src/assessment/assessment";
import type { Confidence, Framework, OverallMethod } from "../../src/framework/framework";
import { overallScore } from "../../src/scoring/overall-score";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { scoreRanges } from "../../src/scoring/score-ranges";
import { humanSecurity } from "../frameworks/load";
import { assessmentOf, entryFor, type TestLevel } from "../support/assessments";

const human = humanSecurity();
const rangesOf = (assessment: Assessment) => scoreRanges(assessment, scoreAssessment(assessment));

/** One category with the indicators of example E1 of the framework's brief. */
function exampleOne(overallMethod: OverallMethod = "geometric"): Assessment {
  const levels: TestLevel[] = [4, 3, "NI", 2, 5, 3, 1, 4, 3];
  const weights = [1, 1, 1, 1, 1, 1, 2, 1, 1];
  const confidences: (Confidence | null)[] = [
    ...(["High", "Moderate", null, "Low", "Moderate", "Moderate"] as const),
    ...(["Moderate", "Low", "High"] as const),
  ];
  const framework: Framework = {
    ...human,
    categories: human.categories.slice(0, 1),
    indicators: levels.map((_, index) => ({
      ...human.indicators[0]!,
      code: `X-${index}`,
      category: human.categories[0]!.code,
    })),
    barriers: [],
  };
  const assessment = assessmentOf(framework, () => 1);
  return {
    ...assessment,
    method: { ...assessment.method, overallMethod },
    entries: assessment.entries.map((entry, index) => ({
      ...entry,
      entry: entryFor(levels[index] ?? null),
      weight: weights[index] ?? 1,
      confidence: confidences[index] ?? null,
    })),
  };
}

it("gives the range that the brief works out by hand", () => {
  const ranges = rangesOf(exampleOne());
  const range = ranges.categories[human.categories[0]!.code];
  expect(range?.low).toBeCloseTo(36.555696, 5);
  expect(range?.high).toBeCloseTo(57.888749, 5);
});

it.each(["geometric", "arithmetic", "minimum"] as const)(
  "gives one category alone the same range as the %s overall score",
  (method) => {
    const ranges = rangesOf(exampleOne(method));
    const own = ranges.categories[human.categories[0]!.code];
    expect(ranges.overall?.low).toBeCloseTo(own?.low ?? NaN, 9);
    expect(ranges.overall?.high).toBeCloseTo(own?.high ?? NaN, 9);
  }
);

it("moves the overall score by the slope that a small change of a category has", () => {
  // All errors fully correlated: the reach is then the sum of what each category adds.
  const assessment = assessmentOf(human, (code) => (code.startsWith("RL") ? 2 : 4));
  const correlated = { ...assessment, method: { ...assessment.method, assessorCorrelation: 1 } };
  const scores = scoreAssessment(correlated);
  const ranges = scoreRanges(correlated, scores);
  const items = scores.categories.map(({ score }) => ({ score: score ?? 0, weight: 1 }));
  const middle = overallScore(items, "geometric");
  const step = 1e-5;
  const reach = scores.categories.reduce((sum, { code, score }, index) => {
    const range = ranges.categories[code];
    const moved = items.map((item, place) =>
      place === index ? { ...item, score: item.score + step } : item
    );
    const slope = (overallScore(moved, "geometric") - middle) / step;
    return sum + slope * ((range?.high ?? 0) - (score ?? 0));
  }, 0);
  expect((ranges.overall?.high ?? 0) - middle).toBeCloseTo(reach, 3);
});

it("has no range without a score, and counts a missing confidence as Low", () => {
  const empty = rangesOf(assessmentOf(human, () => null));
  expect(empty.overall).toBeNull();
  expect(Object.values(empty.categories).every((range) => range === null)).toBe(true);
  const all = assessmentOf(human, () => 3);
  const unsaid = {
    ...all,
    entries: all.entries.map((entry) => ({ ...entry, confidence: null })),
  };
  expect(rangesOf(unsaid)).toEqual(
    rangesOf(
      assessmentOf(
        human,
        () => 3,
        () => "Low"
      )
    )
  );
});
