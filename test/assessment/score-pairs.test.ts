import fc from "fast-check";
import type { Entry } from "../../src/assessment/assessment";
import {
  isDisagreement,
  scorePair,
  scorePairs,
  widestFirst,
} from "../../src/assessment/score-pairs";

const score = (level: number): Entry => ({ kind: "score", level });
const na: Entry = { kind: "notApplicable" };
const ni: Entry = { kind: "noInformation" };
const blank: Entry = { kind: "blank" };
const problem: Entry = { kind: "problem", rule: "not-whole" };

it.each([
  [score(2), score(2), "compared", 0, false],
  [score(4), score(3), "compared", 1, false],
  [score(1), score(3), "compared", 2, true],
  [score(5), score(1), "compared", 4, true],
  [na, na, "alike", null, false],
  [ni, ni, "alike", null, false],
  [na, score(3), "applies", null, true],
  [ni, na, "applies", null, true],
  [score(3), ni, "information", null, false],
  [blank, score(3), "open", null, false],
  [na, blank, "open", null, false],
  [problem, score(3), "open", null, false],
] as const)("pairs %j with %j as %s", (a, b, kind, apart, isToTalkThrough) => {
  const pair = scorePair("X-1", a, b);
  expect(pair).toEqual({ code: "X-1", a, b, kind, apart });
  expect(isDisagreement(pair)).toBe(isToTalkThrough);
  const turned = scorePair("X-1", b, a);
  expect([turned.kind, turned.apart]).toEqual([kind, apart]);
});

it("pairs by code, in A's order, and leaves open what B lacks", () => {
  const pairs = scorePairs(
    [
      { code: "X-1", entry: score(1) },
      { code: "X-2", entry: score(2) },
    ],
    [{ code: "X-2", entry: score(4) }]
  );
  expect(pairs.map(({ code, kind, apart }) => [code, kind, apart])).toEqual([
    ["X-1", "open", null],
    ["X-2", "compared", 2],
  ]);
});

it("puts the widest apart first, then applicability, information and what is open", () => {
  const pairs = scorePairs(
    [score(2), na, ni, blank, score(1), score(3), score(1)].map((entry, i) => ({
      code: `X-${i}`,
      entry,
    })),
    [score(2), score(1), score(1), score(1), score(4), score(2), score(4)].map((entry, i) => ({
      code: `X-${i}`,
      entry,
    }))
  );
  const order = widestFirst(pairs).map(({ code }) => code);
  expect(order).toEqual(["X-4", "X-6", "X-5", "X-1", "X-2", "X-3", "X-0"]);
});

it("only ever changes the order", () => {
  const entry = fc.oneof(
    fc.integer({ min: 1, max: 10 }).map(score),
    fc.constantFrom(na, ni, blank, problem)
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(entry, entry), { maxLength: 30 }), (both) => {
      const pairs = both.map(([a, b], index) => scorePair(`X-${index}`, a, b));
      const sorted = widestFirst(pairs);
      expect(new Set(sorted)).toEqual(new Set(pairs));
      const apart = sorted.map((pair) => pair.apart ?? 0).filter((levels) => levels > 0);
      expect(apart).toEqual([...apart].sort((x, y) => y - x));
    })
  );
});
