import fc from "fast-check";
import { bandName } from "../../src/scoring/band";
import { bandSteps, type ScoredItem } from "../../src/scoring/band-steps";
import { normalise } from "../../src/scoring/normalise";
import { overallScore } from "../../src/scoring/overall-score";
import { scoreNeeded } from "../../src/scoring/score-needed";
import { weightedMean } from "../../src/scoring/weighted-mean";

const bands = [
  { lower: 0, name: "Critical" },
  { lower: 20, name: "Serious" },
  { lower: 40, name: "Mixed" },
  { lower: 60, name: "Favourable" },
  { lower: 80, name: "Strong" },
];
const rank = (name: string | null): number => bands.findIndex((band) => band.name === name);

const bandAt = (items: readonly ScoredItem[], levels: number): number =>
  rank(
    bandName(
      normalise(weightedMean(items.map(({ level, weight }) => ({ value: level, weight }))), levels),
      bands
    )
  );

/** The fewest steps in one direction, by trying every way. */
function bruteForce(items: readonly ScoredItem[], levels: number, step: 1 | -1): number | null {
  const here = bandAt(items, levels);
  let best: number | null = null;
  const go = (index: number, moved: ScoredItem[], steps: number): void => {
    if (best !== null && steps >= best) return;
    const item = items[index];
    if (item === undefined) {
      const there = bandAt(moved, levels);
      if (step > 0 ? there > here : there < here) best = steps;
      return;
    }
    for (let level = item.level; level >= 1 && level <= levels; level += step) {
      go(index + 1, [...moved, { ...item, level }], steps + Math.abs(level - item.level));
    }
  };
  go(0, [], 0);
  return best;
}

const scale = fc.integer({ min: 2, max: 6 });
const cases = scale.chain((levels) =>
  fc.tuple(
    fc.constant(levels),
    fc.array(
      fc.record({
        level: fc.integer({ min: 1, max: levels }),
        weight: fc.constantFrom(0.5, 1, 2, 3),
      }),
      { minLength: 1, maxLength: 5 }
    )
  )
);

describe("bandSteps", () => {
  it("needs no more steps than the best of all ways, and gets there", () => {
    fc.assert(
      fc.property(cases, ([levels, parts]) => {
        const items = parts.map((part, index) => ({ ...part, code: `I${index}` }));
        const found = bandSteps(items, levels, bands);
        for (const [side, step] of [
          [found.up, 1],
          [found.down, -1],
        ] as const) {
          expect(side?.steps ?? null).toBe(bruteForce(items, levels, step));
          if (side === null) continue;
          const after = items.map((item) => {
            const by = side.moves.find(({ code }) => code === item.code)?.by ?? 0;
            return { ...item, level: item.level + step * by };
          });
          expect(bands[bandAt(after, levels)]!.name).toBe(side.band);
          expect(side.moves.reduce((sum, { by }) => sum + by, 0)).toBe(side.steps);
          expect(after.every(({ level }) => level >= 1 && level <= levels)).toBe(true);
        }
      }),
      { numRuns: 300 }
    );
  });
});

describe("scoreNeeded", () => {
  it("is the least score that reaches the limit", () => {
    const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    const weight = fc.double({ min: 0.1, max: 10, noNaN: true });
    const others = fc.array(fc.record({ score, weight }), { maxLength: 4 });
    const method = fc.constantFrom("geometric" as const, "arithmetic" as const, "minimum" as const);
    fc.assert(
      fc.property(others, weight, score, method, (items, own, limit, by) => {
        const needed = scoreNeeded(items, own, limit, by);
        const with_ = (value: number) =>
          overallScore([...items, { score: value, weight: own }], by);
        if (needed === null) expect(with_(100)).toBeLessThan(limit);
        else {
          expect(with_(needed)).toBeGreaterThanOrEqual(limit - 1e-8);
          if (needed > 0.001) expect(with_(needed - 0.001)).toBeLessThanOrEqual(limit + 1e-8);
        }
      })
    );
  });
});
