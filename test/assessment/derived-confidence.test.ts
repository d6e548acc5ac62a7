import fc from "fast-check";
import { derivedConfidence, itemGrade } from "../../src/assessment/derived-confidence";
import { credibilities, dataUses, reliabilities } from "../../src/assessment/evidence-words";

type Item = Parameters<typeof derivedConfidence>[0][number];

function item(grade: string, more: Partial<Item> = {}): Item {
  const reliability = reliabilities.find((one) => one === grade[0]) ?? null;
  const credibility = credibilities.find((one) => String(one) === grade[1]) ?? null;
  return {
    type: "interview",
    level: null,
    use: null,
    isSelfReported: null,
    reliability,
    credibility,
    ...more,
  };
}

// Every pair of the Admiralty system, worked out by hand from the rule.
it.each([
  ["A", "HHMLLL"],
  ["B", "HHMLLL"],
  ["C", "MMMLLL"],
  ["D", "LLLLLL"],
  ["E", "LLLLLL"],
  ["F", "LLLLLL"],
])("grades %s with 1 to 6 as %s", (reliability, grades) => {
  const found = credibilities.map((number) => itemGrade(item(`${reliability}${number}`))?.[0]);
  expect(found.join("")).toBe(grades);
});

const rows: [string, Item[], string | null, boolean, string[]][] = [
  ["no item", [], null, false, []],
  ["an item that nobody graded", [item("")], null, false, []],
  ["an item graded by half", [item("A")], null, false, []],
  ["only context", [item("A1", { use: "context", type: "data" })], null, false, []],
  ["one good item", [item("B2")], "High", false, []],
  ["the best of three", [item("F6"), item("C3"), item("E5")], "Moderate", false, []],
  [
    "two types that agree within one level",
    [item("C3", { level: 3 }), item("C2", { level: 4, type: "site" })],
    "High",
    true,
    [],
  ],
  [
    "two low items of two types that agree",
    [item("D4", { level: 2 }), item("F6", { level: 2, type: "data" })],
    "Moderate",
    true,
    [],
  ],
  [
    "two of one type that agree",
    [item("C3", { level: 3 }), item("C3", { level: 3 })],
    "Moderate",
    false,
    [],
  ],
  [
    "two levels apart",
    [item("A1", { level: 2 }), item("A1", { level: 4 })],
    "Moderate",
    false,
    ["items differ"],
  ],
  [
    "self-reported only",
    [item("B2", { isSelfReported: true })],
    "Moderate",
    false,
    ["self-reported only"],
  ],
  [
    "self-reported, and somebody else says so too",
    [item("B2", { isSelfReported: true }), item("D4")],
    "High",
    false,
    [],
  ],
  [
    "both reasons are one step",
    [
      item("A1", { level: 1, isSelfReported: true }),
      item("A1", { level: 5, isSelfReported: true }),
    ],
    "Moderate",
    false,
    ["items differ", "self-reported only"],
  ],
  [
    "two types agree and a third contradicts: raised to High at most, then lowered",
    [item("A1", { level: 2 }), item("A1", { level: 2, type: "site" }), item("C3", { level: 5 })],
    "Moderate",
    true,
    ["items differ"],
  ],
  [
    "a ceiling of 5 contradicts nobody",
    [item("B2", { level: 2 }), item("A1", { level: 5, use: "ceiling", type: "data" })],
    "High",
    false,
    [],
  ],
  [
    "an item without a level compares with nobody",
    [item("C3", { level: 2 }), item("C3", { type: "site" })],
    "Moderate",
    false,
    [],
  ],
  ["low stays low", [item("F6", { isSelfReported: true })], "Low", false, ["self-reported only"]],
];

it.each(rows)("%s", (_name, items, confidence, isRaised, loweredFor) => {
  const derived = derivedConfidence(items);
  if (confidence === null) expect(derived).toBeNull();
  else expect(derived).toMatchObject({ confidence, isRaised, loweredFor });
});

const anyItem: fc.Arbitrary<Item> = fc.record({
  type: fc.constantFrom("data", "interview", "site", null),
  level: fc.option(fc.integer({ min: 1, max: 10 })),
  reliability: fc.option(fc.constantFrom(...reliabilities)),
  credibility: fc.option(fc.constantFrom(...credibilities)),
  use: fc.option(fc.constantFrom(...dataUses)),
  isSelfReported: fc.option(fc.boolean()),
});
const rank = { Low: 0, Moderate: 1, High: 2 };

describe("laws", () => {
  it("does not depend on the order of the items", () => {
    fc.assert(
      fc.property(
        fc
          .array(anyItem, { maxLength: 8 })
          .chain((items) =>
            fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))
          ),
        ([items, shuffled]) => {
          expect(derivedConfidence(shuffled)).toEqual(derivedConfidence(items));
        }
      )
    );
  });

  it("lies within one step of the best item, and is null only where nothing counts", () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8 }), (items) => {
        const derived = derivedConfidence(items);
        const counts = items.filter((one) => one.use !== "context" && itemGrade(one) !== null);
        expect(derived === null).toBe(counts.length === 0);
        if (derived === null) return;
        expect(derived.items).toBe(counts.length);
        const best = Math.max(...counts.map((one) => rank[itemGrade(one)!]));
        expect(rank[derived.best]).toBe(best);
        expect(Math.abs(rank[derived.confidence] - best)).toBeLessThanOrEqual(1);
      })
    );
  });

  it("never leaves High where items contradict one another or the force alone speaks", () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 8 }), (items) => {
        const derived = derivedConfidence(items);
        if (derived === null || derived.loweredFor.length === 0) return;
        expect(derived.confidence).not.toBe("High");
      })
    );
  });

  it("never falls by an item that is not self-reported and names no level", () => {
    const plain = anyItem.map((one) => ({ ...one, level: null, isSelfReported: false }));
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 6 }), plain, (items, more) => {
        const before = derivedConfidence(items);
        const after = derivedConfidence([...items, more]);
        if (before === null) return;
        expect(rank[after!.confidence]).toBeGreaterThanOrEqual(rank[before.confidence]);
      })
    );
  });

  it("does not see what only informs", () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 6 }), anyItem, (items, more) => {
        const withContext = [...items, { ...more, use: "context" as const }];
        expect(derivedConfidence(withContext)).toEqual(derivedConfidence(items));
      })
    );
  });
});
