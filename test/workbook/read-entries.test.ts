import { readCategoryEntries } from "../../src/workbook/read-entries";
import { readBands, readCategoryWeights, readSettings } from "../../src/workbook/read-method";
import type { Locate } from "../../src/workbook/read-method";
import type { TableCells } from "../../src/workbook/read-table";
import { settingRows } from "../../src/sheets/setting-rows";
import { a1 } from "../../src/sheets/a1";
import { communityWater } from "../frameworks/load";

const water = communityWater();
const category = water.categories[0]!;
const codes = water.indicators.filter((one) => one.category === category.code).map((i) => i.code);

/** A table at B4 with its header in row 3 (counted from 0). */
function table(columns: Record<string, unknown[]>): TableCells {
  const entries = Object.entries(columns);
  return {
    name: "HSA_X",
    firstRow: 4,
    firstColumn: 1,
    rows: entries[0]?.[1].length ?? 0,
    columns: new Map(
      entries.map(([header, values], index) => [
        header,
        {
          column: 1 + index,
          values,
          formulas: values.map((value) =>
            typeof value === "object" && value !== null ? "=1+1" : null
          ),
        },
      ])
    ),
  };
}
const locate: Locate = (held, column, row) => ({
  sheet: "S",
  cell: a1(held.firstRow + row, column?.column ?? held.firstColumn),
});

function full(overrides: Record<string, unknown[]> = {}): TableCells {
  const blank = codes.map(() => "");
  return table({
    Code: codes,
    Score: blank,
    Confidence: blank,
    Evidence: blank,
    Basis: blank,
    Weight: codes.map(() => 1),
    ...overrides,
  });
}

describe("readCategoryEntries", () => {
  it("finds rows by code, whatever their order and case", () => {
    const shuffled = [...codes].reverse();
    const held = full({
      Code: shuffled.map((code) => ` ${code.toLowerCase()} `),
      Score: shuffled.map((_, index) => (index % water.scale.levels.length) + 1),
    });
    const { entries, findings } = readCategoryEntries(water, category, held, locate);
    expect(findings).toEqual([]);
    expect(entries.map(({ code }) => code)).toEqual(codes);
    entries.forEach((entry, index) => {
      const row = codes.length - 1 - index;
      expect(entry.entry).toEqual({
        kind: "score",
        level: (row % water.scale.levels.length) + 1,
      });
      expect(entry.place).toEqual({ sheet: "S", cell: a1(4 + row, 2) });
    });
  });

  it("reports rows that are added, repeated or taken away, each at its cell", () => {
    const held = full({
      Code: ["XX-99", codes[1], codes[1], "", ...codes.slice(4)],
      Score: [3, 2, 4, 1, ...codes.slice(4).map(() => "")],
    });
    const { entries, findings } = readCategoryEntries(water, category, held, locate);
    const told = findings.map(({ rule, code, place }) => [rule, code, place?.cell]);
    expect(told).toEqual(
      expect.arrayContaining([
        ["code-unknown", "XX-99", "B5"],
        ["code-repeated", codes[1], "B7"],
        ["row-without-code", "", "B8"],
        ["code-missing", codes[0], "B4"],
      ])
    );
    expect(entries.find(({ code }) => code === codes[1])?.entry).toEqual({
      kind: "score",
      level: 2,
    });
    expect(entries.find(({ code }) => code === codes[0])?.entry).toEqual({ kind: "blank" });
  });

  it("says once that a column is gone and reads the rest", () => {
    const held = full({ Score: codes.map(() => 2) });
    const columns = new Map(held.columns);
    columns.delete("Weight");
    columns.delete("Basis");
    const read = readCategoryEntries(water, category, { ...held, columns }, locate);
    expect(read.findings.map(({ rule, facts }) => [rule, facts["field"]])).toEqual([
      ["column-missing", "Basis"],
      ["column-missing", "Weight"],
    ]);
    expect(
      read.entries.every(({ entry, weight }) => entry.kind === "score" && weight === null)
    ).toBe(true);
  });

  it("makes no finding a row of a table without codes", () => {
    const columns = new Map(full().columns);
    columns.delete("Code");
    const read = readCategoryEntries(water, category, { ...full(), columns }, locate);
    expect(read.findings.map(({ rule }) => rule)).toEqual(["column-missing"]);
    expect(read.entries).toHaveLength(codes.length);
  });
});

describe("the method's tables", () => {
  const rows = settingRows(water.method);
  const settings = (change: Record<string, unknown>) =>
    table({
      Setting: rows.map(({ name }) => name),
      Value: rows.map(({ name, value }) => (name in change ? change[name] : value)),
    });

  it("gives the framework's method when nothing was changed", () => {
    expect(readSettings(water, settings({}), locate)).toEqual({
      method: water.method,
      findings: [],
    });
  });

  it("takes what was changed and refuses what is outside its range", () => {
    const held = settings({
      "Minimum coverage": 0.5,
      "Full coverage": 1.2,
      "Overall method": " Minimum ",
      "Assessor correlation": "0,3",
      "Red-line band": "",
    });
    const { method, findings } = readSettings(water, held, locate);
    expect(method.minimumCoverage).toBe(0.5);
    expect(method.fullCoverage).toBe(water.method.fullCoverage);
    expect(method.overallMethod).toBe("minimum");
    expect(method.redLineBand).toBe(water.method.redLineBand);
    expect(findings.map(({ rule, facts, place }) => [rule, facts["field"], place?.cell])).toEqual([
      ["setting-unreadable", "Full coverage", "C6"],
      ["setting-unreadable", "Red-line band", "C8"],
      ["setting-unreadable", "Assessor correlation", "C12"],
    ]);
  });

  it.each([
    [[0, 30, 60], ["a", "b", "c"], 3],
    [[0, 30, ""], ["a", "b", ""], 2],
  ])("reads bands %j", (from, names, count) => {
    const { bands, findings } = readBands(water, table({ From: from, Band: names }), locate);
    expect(bands).toHaveLength(count);
    expect(findings).toEqual([]);
  });

  it.each([
    [[10, 30], ["a", "b"], "B5"],
    [[0, 30, 30], ["a", "b", "c"], "B7"],
    [[0, "30"], ["a", "b"], "B6"],
    [[0, 120], ["a", "b"], "B6"],
    [[0, 30], ["a", ""], "C6"],
    [["", ""], ["", ""], "B4"],
  ])("refuses bands %j %j", (from, names, cell) => {
    const { bands, findings } = readBands(water, table({ From: from, Band: names }), locate);
    expect(bands).toEqual(water.method.bands);
    expect(findings.map(({ rule, place }) => [rule, place?.cell])).toEqual([
      ["setting-unreadable", cell],
    ]);
  });

  it("leaves out a category weight that cannot be read", () => {
    const [first, second, ...others] = water.categories.map(({ code }) => code);
    const held = table({
      Code: [second, first, ...others],
      Weight: [0, 2, ...others.map(() => 1)],
    });
    const { weights, findings } = readCategoryWeights(water, held, locate);
    expect(weights).toEqual({ [first!]: 2, ...Object.fromEntries(others.map((c) => [c, 1])) });
    expect(findings.map(({ rule, code, place }) => [rule, code, place?.cell])).toEqual([
      ["weight-of-category", second, "C5"],
    ]);
  });
});
