import { compareRounds } from "../../../src/scoring/rounds/compare-rounds";
import type { RoundEvidence } from "../../../src/assessment/history/round-evidence";
import { madeEntry, madeRound } from "../../assessment/history/make-rounds";

const item = (id: string, indicator: string, month: string | null): RoundEvidence => ({
  ...{ id, indicator, month },
  ...{ type: "interview", dataset: "", version: "", use: null },
});

describe("compareRounds", () => {
  // Example E7 of the method: checked there against R's binom.test(6, 6).
  it("gives change, z and the sign test of a category", () => {
    const before = [3, 2, 2, 2, 4, 3, 1, 3, 3];
    const after = [4, 3, 2, 3, 5, 3, 1, 4, 4];
    const entries = (levels: number[]) => levels.map((level, i) => madeEntry(`A-${i + 1}`, level));
    const { categories } = compareRounds(
      madeRound(1, entries(before)),
      madeRound(2, entries(after)),
      []
    );
    expect(categories).toHaveLength(1);
    const change = categories[0]!.change!;
    expect(change.points).toBeCloseTo(16.666667, 6);
    expect(change.z).toBeCloseTo(2.656845, 6);
    expect(change.reading).toBe("likely");
    expect([change.ups, change.downs, change.compared]).toEqual([6, 0, 9]);
    expect(change.signP).toBeCloseTo(0.03125, 12);
  });

  it("tells what changed from what was judged anew", () => {
    const earlier = madeRound(1, [madeEntry("A-1", 3), madeEntry("A-2", 3), madeEntry("A-3", 3)]);
    const later = madeRound(2, [madeEntry("A-1", 4), madeEntry("A-2", 2), madeEntry("A-3", 3)]);
    const log = [
      item("E-001", "A-1", "2020-04"),
      item("E-002", "A-1", "2020-06"),
      // The month of the earlier round itself counts as known then.
      item("E-003", "A-2", "2020-05"),
      // After the later round: it belongs to the next one.
      item("E-004", "A-2", "2021-06"),
      item("E-005", "A-2", null),
      item("E-006", "A-3", "2021-05"),
    ];
    const { indicators } = compareRounds(earlier, later, log);
    expect(indicators.map(({ movement, newEvidence }) => [movement, newEvidence])).toEqual([
      ["up", ["E-002"]],
      ["re-judged down", []],
      ["same", ["E-006"]],
    ]);
  });

  it("lists what cannot be compared and mixes none of it in", () => {
    const earlier = madeRound(1, [
      madeEntry("A-1", 1, { vintage: "V-Dem v15; WGI 2024" }),
      madeEntry("A-2", 3, { vintage: "WGI 2024" }),
      madeEntry("A-3", 3),
      madeEntry("A-4", 3),
    ]);
    const later = madeRound(2, [
      madeEntry("A-1", 5, { vintage: "V-Dem v16; WGI 2024" }),
      madeEntry("A-2", 4, { vintage: "V-Dem v16; WGI 2024" }),
      madeEntry("A-3", null),
      madeEntry("A-5", 5),
    ]);
    const { indicators, categories } = compareRounds(earlier, later, []);
    expect(indicators.map(({ indicator, why }) => [indicator, why])).toEqual([
      ["A-1", "vintage"],
      ["A-2", null],
      ["A-3", "not scored"],
      ["A-5", "one round"],
      ["A-4", "one round"],
    ]);
    // Only A-2: 3 to 4 on five levels.
    expect(categories[0]).toMatchObject({ left: 4, change: { points: 25, compared: 1 } });
  });

  it("compares nothing across versions of the framework", () => {
    const entries = [madeEntry("A-1", 3)];
    const { indicators, categories } = compareRounds(
      madeRound(1, entries),
      madeRound(2, entries, { version: "1.1.0" }),
      []
    );
    expect(indicators[0]?.why).toBe("framework");
    expect(categories[0]).toEqual({ category: "A", change: null, left: 1 });
  });

  it("does not take a changed weight for a change", () => {
    const earlier = madeRound(1, [madeEntry("A-1", 1, { weight: 9 }), madeEntry("A-2", 5)]);
    const later = madeRound(2, [madeEntry("A-1", 1, { weight: 1 }), madeEntry("A-2", 5)]);
    expect(compareRounds(earlier, later, []).categories[0]?.change?.points).toBe(0);
  });
});
