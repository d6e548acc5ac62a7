import fc from "fast-check";
import {
  conversionLine,
  datasetEvidence,
  proposeLevel,
  vintageYear,
} from "../../src/assessment/dataset-value";
import { readDelimited } from "../../src/assessment/delimited-text";
import { readValues } from "../../src/assessment/read-values";
import { communityWater, humanSecurity } from "../frameworks/load";
import { makeItem } from "./make-item";

const water = communityWater();

/** The first data source with this id. */
function typed(id: string, value: string, version = "", framework = water) {
  for (const indicator of framework.indicators) {
    const source = indicator.dataSources.find((one) => one.id === id);
    if (source !== undefined) return { indicator, source, value, version };
  }
  throw new Error(`no ${id}`);
}

it.each<[string, string, unknown]>([
  ["YIELD_LOG", "4.9", { kind: "level", level: 1 }],
  ["YIELD_LOG", "5", { kind: "level", level: 2 }],
  ["YIELD_LOG", " 30 ", { kind: "level", level: 4 }],
  ["YIELD_LOG", "30,5", { kind: "outside", accepts: "a number" }],
  ["YIELD_LOG", "plenty", { kind: "outside", accepts: "a number" }],
  ["LAB", "PASS", { kind: "level", level: 4 }],
  ["LAB", "unclear", { kind: "outside", accepts: "fail, retest, pass" }],
])("%s = %p", (id, value, proposal) => {
  expect(proposeLevel(water, typed(id, value))).toEqual(proposal);
});

it.each([
  ["WGI 2025", 2025],
  ["2025-10 update", 2025],
  ["v16", null],
  ["", null],
  ["v20251", null],
])("%p is of the year %p", (version, year) => {
  expect(vintageYear(version)).toBe(year);
});

it("keeps with the item what the value may do and how it became the level", () => {
  const item = datasetEvidence(water, typed("LAB", "retest", "2026-02"), { month: "2026-02" });
  expect(item).toMatchObject({
    indicator: "SRC-02",
    type: "data",
    dataset: "LAB_BOOK",
    field: "LAB",
    version: "2026-02",
    value: "retest",
    level: 2,
    use: "ceiling",
    conversion: "lab: fail = 1, retest = 2, pass = 4",
    isSelfReported: false,
    month: "2026-02",
  });
  expect(datasetEvidence(water, typed("HOURS", "9")).isSelfReported).toBeNull();
});

it("says every conversion of the bundled framework in a line, and proposes only levels of the scale", () => {
  const framework = humanSecurity();
  for (const conversion of Object.values(framework.conversions)) {
    expect(conversionLine(conversion)).toMatch(/\S/);
    expect(conversionLine(conversion)).not.toContain("undefined");
  }
  const sources = framework.indicators.flatMap((indicator) =>
    indicator.dataSources.map((source) => ({ indicator, source }))
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 200 })),
      (match, number) => {
        const proposal = proposeLevel(framework, { ...match, value: String(number), version: "" });
        if (proposal.kind !== "level") return;
        expect(framework.scale.levels.map(({ value }) => value)).toContain(proposal.level);
      }
    )
  );
});

describe("readDelimited", () => {
  it.each<[string, string, string, string[][]]>([
    [
      "commas",
      "a,b\n1,2",
      ",",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "tabs, as cells are copied",
      "a\tb\r\n1,5\t2\r\n",
      "\t",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "semicolons",
      "a;b\n1,5;2",
      ";",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "quotation marks",
      'a,b\n"x, ""y""\nz",2',
      ",",
      [
        ["a", "b"],
        ['x, "y"\nz', "2"],
      ],
    ],
    [
      "blank cells and rows",
      "a,b,c\n\n,,\n,2,",
      ",",
      [
        ["a", "b", "c"],
        ["", "2", ""],
      ],
    ],
    [
      "a byte order mark",
      "\ufeffa,b\n1,2",
      ",",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
  ])("%s", (_name, text, separator, cells) => {
    const read = readDelimited(text);
    expect(read.separator).toBe(separator);
    expect(read.isOpenEnded).toBe(false);
    expect(read.rows.map((row) => row.cells)).toEqual(cells);
  });

  it("counts rows as a spreadsheet does, and tells a mark that is never closed", () => {
    expect(readDelimited("a\n\nb").rows.map(({ row }) => row)).toEqual([1, 3]);
    expect(readDelimited('a,b\n"x,2\n3,4').isOpenEnded).toBe(true);
  });

  it("reads back what is written by the rules, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "1"), maxLength: 6 });
    const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = ["h,i", ...rows.map((row) => row.map(quote).join(","))].join("\n");
        const wanted = rows
          .map((row) => row.map((one) => one.trim()))
          .filter((row) => row.some((one) => one !== ""));
        expect(
          readDelimited(text)
            .rows.slice(1)
            .map(({ cells }) => cells)
        ).toEqual(wanted);
      })
    );
  });
});

describe("readValues", () => {
  const header = "dataset,field,version,value";

  it("proposes a level for each value, columns in any order and case", () => {
    const text =
      "Value;NOTE;Field;Dataset;Version\n12.5;x;yield_log;PUMP_LOG;2026\npass;;LAB;;2026";
    const { values, problems } = readValues(water, text, []);
    expect(problems).toEqual([]);
    expect(values.map(({ row, indicator, proposal }) => [row, indicator.code, proposal])).toEqual([
      [2, "SRC-01", { kind: "level", level: 2 }],
      [3, "SRC-02", { kind: "level", level: 4 }],
    ]);
  });

  it("gives a value to every indicator on which its field bears, with or without our prefix", () => {
    const framework = humanSecurity();
    const bearing = framework.indicators.filter(({ dataSources }) =>
      dataSources.some(({ id }) => id === "VDEM_v2clsocgrp_ord")
    );
    expect(bearing.length).toBeGreaterThan(1);
    const text = `${header}\nVDEM,v2clsocgrp_ord,v16,3`;
    const { values, problems } = readValues(framework, text, []);
    expect(problems).toEqual([]);
    expect(values.map(({ indicator }) => indicator.code)).toEqual(bearing.map(({ code }) => code));
  });

  it("reports everything that is wrong at once, with its row", () => {
    const text = [
      header,
      "PUMP_LOG,YIELD_LOG,2026,12",
      "NOWHERE,YIELD_LOG,2026,12",
      ",RAIN,2026,12",
      ",,2026,12",
      "LAB_BOOK,LAB,2026,maybe",
      ",HOURS,2026,",
      ",YIELD_LOG,2025,9",
    ].join("\n");
    const { problems } = readValues(water, text, []);
    expect(problems.map(({ row, rule, found }) => [row, rule, found])).toEqual([
      [3, "dataset-unknown", "NOWHERE"],
      [4, "field-unknown", "RAIN"],
      [5, "field-blank", ""],
      [6, "value-outside", "maybe"],
      [7, "value-blank", ""],
      [8, "row-repeated", "YIELD_LOG"],
    ]);
  });

  it.each([
    ["", "empty"],
    [header, "empty"],
    ["dataset,field,value\na,b,c", "column-missing"],
    [`${header},value\na,b,c,d,e`, "column-repeated"],
    [`${header}\n"a,b,c,d`, "quotation-marks"],
  ])("%p: %s", (text, rule) => {
    expect(readValues(water, text, []).problems.map((one) => one.rule)).toContain(rule);
  });

  it("passes over what the log holds, and objects to another value for the same edition", () => {
    const log = [
      makeItem({
        id: "E-009",
        indicator: "SRC-01",
        field: "YIELD_LOG",
        version: "2026",
        value: "12.0",
      }),
    ];
    const same = readValues(water, `${header}\n,YIELD_LOG,2026,12`, log);
    expect(same).toEqual({ values: [], problems: [], known: 1 });
    const other = readValues(water, `${header}\n,YIELD_LOG,2026,13`, log);
    expect(other.problems).toMatchObject([{ rule: "value-differs", accepts: "E-009: 12.0" }]);
    const newer = readValues(water, `${header}\n,YIELD_LOG,2027,13`, log);
    expect(newer.values).toHaveLength(1);
  });
});
