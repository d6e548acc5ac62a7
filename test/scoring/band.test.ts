import { bandName, shownBand } from "../../src/scoring/band";
import { redLineStatus } from "../../src/scoring/red-lines";
import { readEntry } from "../../src/assessment/read-entry";
import { communityWater, humanSecurity } from "../frameworks/load";

describe("bandName", () => {
  const { bands } = humanSecurity().method;

  it.each([
    [0, "Critical"],
    [19.999999999, "Critical"],
    [19.9999999999, "Serious"],
    [20, "Serious"],
    [39.99, "Serious"],
    [40, "Mixed"],
    [47.2222, "Mixed"],
    [59.9999999999, "Favourable"],
    [59.99999999, "Mixed"],
    [60, "Favourable"],
    [80, "Strong"],
    [100, "Strong"],
  ])("%d is %s", (score, name) => {
    expect(bandName(score, bands)).toBe(name);
  });

  it("follows the bands of the framework", () => {
    const water = communityWater().method;
    expect([24, 25, 55, 85].map((score) => bandName(score, water.bands))).toEqual([
      "Broken",
      "Weak",
      "Usable",
      "Reliable",
    ]);
    expect(shownBand(90, true, water)).toBe("Unsafe supply");
  });

  it("has none below the first band, and none without bands", () => {
    expect(bandName(5, [{ lower: 10, name: "Some" }])).toBeNull();
    expect(bandName(5, [])).toBeNull();
  });
});

describe("shownBand", () => {
  const { method } = humanSecurity();
  it("caps a band, never invents one", () => {
    expect(shownBand(90, false, method)).toBe("Strong");
    expect(shownBand(90, true, method)).toBe(method.redLineBand);
    expect(shownBand(null, true, method)).toBeNull();
    expect(shownBand(null, false, method)).toBeNull();
  });
});

describe("redLineStatus", () => {
  it.each<[unknown, number | null, string | null]>([
    [1, 1, "hit"],
    [2, 1, null],
    [1, 2, "hit"],
    [2, 2, "hit"],
    [3, 2, null],
    [null, 1, "not cleared"],
    [0, 1, "not cleared"],
    ["NI", 1, "not cleared"],
    ["x", 1, "not cleared"],
    ["NA", 1, null],
    [1, null, null],
    [null, null, null],
  ])("%p against a red line at %p: %p", (cell, redLine, status) => {
    expect(redLineStatus(readEntry(cell, 5).entry, redLine)).toBe(status);
  });
});
