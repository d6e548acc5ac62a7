import fc from "fast-check";
import type { Framework } from "../../src/framework/framework";
import { scoreAssessment } from "../../src/scoring/score-assessment";
import { makeAssessment } from "../assessment/make-assessment";
import { communityWater, humanSecurity } from "../frameworks/load";

const firstRedLine = (framework: Framework) => {
  const indicator = framework.indicators.find(({ redLine }) => redLine !== null);
  if (indicator === undefined) {
    throw new Error("needs a framework with a red line");
  }
  return indicator;
};

describe.each([
  ["human security", humanSecurity],
  ["community water", communityWater],
])("scoreAssessment, %s", (_, load) => {
  const framework = load();
  const levels = framework.scale.levels.length;

  it("scores nothing of an empty assessment and clears no red line", () => {
    const scores = scoreAssessment(makeAssessment(framework));
    expect(scores.categories).toEqual(
      framework.categories.map(({ code }) => ({
        code,
        score: null,
        coverage: 0,
        band: null,
        capped: false,
        bounds: { low: 0, high: 100 },
      }))
    );
    expect(scores.overall).toEqual({
      geometric: null,
      arithmetic: null,
      minimum: null,
      band: null,
      capped: false,
    });
    expect(scores.redLines).toEqual(
      framework.indicators
        .filter(({ redLine }) => redLine !== null)
        .map(({ code }) => ({ code, status: "not cleared" }))
    );
  });

  it("scores everything at the top", () => {
    const scores = scoreAssessment(makeAssessment(framework, { rest: levels }));
    const band = framework.method.bands.at(-1)?.name;
    for (const category of scores.categories) {
      expect(category).toMatchObject({ score: 100, coverage: 1, band, capped: false });
    }
    expect(scores.overall).toMatchObject({ arithmetic: 100, minimum: 100, band, capped: false });
    expect(scores.overall.geometric).toBeCloseTo(100, 9);
    expect(scores.redLines).toEqual([]);
  });

  it("caps the band of the category and of the overall score, and leaves the numbers alone", () => {
    const indicator = firstRedLine(framework);
    const scores = scoreAssessment(
      makeAssessment(framework, { rest: levels, scores: { [indicator.code]: indicator.redLine } })
    );
    const { redLineBand } = framework.method;
    const own = framework.indicators.filter(({ category }) => category === indicator.category);
    const expected = 100 - (100 * (levels - (indicator.redLine ?? 0))) / (levels - 1) / own.length;
    for (const category of scores.categories) {
      const mine = category.code === indicator.category;
      expect(category.capped).toBe(mine);
      expect(category.band === redLineBand).toBe(mine);
      expect(category.score).toBeCloseTo(mine ? expected : 100, 9);
    }
    expect(scores.overall).toMatchObject({ band: redLineBand, capped: true });
    expect(scores.overall.minimum).toBeCloseTo(expected, 9);
    expect(scores.redLines).toEqual([{ code: indicator.code, status: "hit" }]);
  });

  it("says that a red line is hit where there is no score to cap", () => {
    const indicator = firstRedLine(framework);
    const scores = scoreAssessment(makeAssessment(framework, { scores: { [indicator.code]: 1 } }));
    const category = scores.categories.find(({ code }) => code === indicator.category);
    expect(category).toMatchObject({ score: null, band: null, capped: true });
    expect(scores.overall).toMatchObject({ geometric: null, band: null, capped: true });
  });

  it("needs every category and every category weight for an overall score", () => {
    const [first] = framework.categories;
    const own = framework.indicators.filter(({ category }) => category === first?.code);
    const withoutOne = Object.fromEntries(own.map(({ code }) => [code, "NI"]));
    const scores = scoreAssessment(makeAssessment(framework, { rest: 2, scores: withoutOne }));
    expect(scores.categories.filter(({ score }) => score === null)).toHaveLength(1);
    expect(scores.overall.arithmetic).toBeNull();
    const unweighted = makeAssessment(framework, {
      rest: 2,
      categoryWeights: { [first?.code ?? ""]: 0 },
    });
    expect(scoreAssessment(unweighted).overall.arithmetic).toBeNull();
    expect(scoreAssessment(unweighted).categories.every(({ score }) => score !== null)).toBe(true);
  });

  it("gives no score for a category with an entry that cannot be read, and keeps the others", () => {
    const [indicator] = framework.indicators;
    const scores = scoreAssessment(
      makeAssessment(framework, { rest: 2, scores: { [indicator?.code ?? ""]: levels + 1 } })
    );
    expect(scores.categories.map(({ score }) => score === null)).toEqual(
      framework.categories.map(({ code }) => code === indicator?.category)
    );
  });

  it("takes bands, minimum coverage and method of the workbook, not of the framework", () => {
    const [indicator] = framework.indicators;
    const own = framework.indicators.filter(({ category }) => category === indicator?.category);
    const method = {
      ...framework.method,
      minimumCoverage: (own.length - 1) / own.length,
      overallMethod: "minimum" as const,
      bands: [
        { lower: 0, name: "low" },
        { lower: 99, name: "top" },
      ],
    };
    const scores = scoreAssessment(
      makeAssessment(framework, {
        rest: levels,
        scores: { [indicator?.code ?? ""]: null },
        more: { method },
      })
    );
    expect(scores.categories.map(({ band }) => band)).toEqual(
      framework.categories.map(() => "top")
    );
    const mixed = scoreAssessment(
      makeAssessment(framework, {
        rest: levels,
        scores: Object.fromEntries(own.map(({ code }) => [code, levels - 1])),
        more: { method },
      })
    );
    expect(mixed.overall.band).toBe("low");
  });

  it("uses category weights", () => {
    const [first, second] = framework.categories;
    const own = framework.indicators.filter(({ category }) => category === first?.code);
    const scores = Object.fromEntries(own.map(({ code }) => [code, levels]));
    const categoryWeights = { [first?.code ?? ""]: 3, [second?.code ?? ""]: 2 };
    const total = 5 + framework.categories.length - 2;
    const result = scoreAssessment(
      makeAssessment(framework, {
        rest: 1,
        scores,
        categoryWeights,
        more: { method: { ...framework.method } },
      })
    );
    expect(result.overall.arithmetic).toBeCloseTo(300 / total, 9);
    expect(result.overall.geometric).toBeCloseTo((100 ** (3 / total) - 1) / 0.99, 9);
  });

  it("does not depend on the order of entries", () => {
    const cell = fc.constantFrom(
      ...framework.scale.levels.map(({ value }) => value),
      "NA",
      "NI",
      ""
    );
    const cells = fc.array(cell, {
      minLength: framework.indicators.length,
      maxLength: framework.indicators.length,
    });
    fc.assert(
      fc.property(cells, (values) => {
        const assessment = makeAssessment(framework, {
          scores: Object.fromEntries(
            framework.indicators.map(({ code }, index) => [code, values[index]])
          ),
        });
        const turned = { ...assessment, entries: [...assessment.entries].reverse() };
        expect(scoreAssessment(turned)).toEqual(scoreAssessment(assessment));
      }),
      { numRuns: 50 }
    );
  });
});
