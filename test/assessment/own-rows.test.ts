import fc from "fast-check";
import {
  guessColumns,
  type OwnRowsRequest,
  readOwnRows,
  scoreStandings,
} from "../../src/assessment/own-rows";
import { levelBy, scaleKinds, scaleLine, usualScale } from "../../src/assessment/scale-table";
import { communityWater } from "../frameworks/load";

const water = communityWater();
const [first, second] = water.indicators;
const levels = water.scale.levels.length;

function read(rows: readonly (readonly unknown[])[], more: Partial<OwnRowsRequest> = {}) {
  const header = ["Indicator", "Rating", "Finding", "Source", "Date"];
  return readOwnRows(water, {
    own: { sheet: "Mine", headerRow: 3, cells: [header, ...rows] },
    columns: { indicator: 0, score: 1, evidence: 2, source: 3, month: 4 },
    scale: usualScale("from zero", levels),
    type: "interview",
    ...more,
  });
}

it("brings rows in by code, by name or by both, and keeps score, table and source with each", () => {
  const { rows, problems } = read([
    [first!.code.toLowerCase(), 0, "Dry in May", "S-1", 46082],
    ["", "", "", "", ""],
    [` ${second!.name.toUpperCase()}`, "3", "", "", ""],
    [`${first!.code}: ${first!.name}`, "", "Heard again", "", "2026-04"],
    [second!.code, "ni", "", "", ""],
  ]);
  expect(problems.map(({ rule }) => rule)).toEqual(["scores-differ"]);
  expect(rows.map(({ row, code, entry }) => [row, code, entry])).toEqual([
    [4, first!.code, { kind: "score", level: 1 }],
    [6, second!.code, { kind: "score", level: 4 }],
    [7, first!.code, { kind: "blank" }],
    [8, second!.code, { kind: "noInformation" }],
  ]);
  expect(rows[0]?.item).toMatchObject({
    indicator: first!.code,
    type: "interview",
    summary: "Dry in May",
    source: "S-1",
    month: "2026-03",
    level: 1,
    value: "0",
    conversion: "own scale 0 to 3: 0 = 1, 1 = 2, 2 = 3, 3 = 4",
  });
  expect(rows[2]?.item).toMatchObject({ summary: "Heard again", level: null, conversion: "" });
  expect(rows[3]?.item).toBeNull();
});

it("reports everything that is wrong at once, by the row as people count", () => {
  const { problems } = read([
    ["Rain", 1, "", "", ""],
    ["", 1, "", "", ""],
    [first!.code, 9, "", "", "soon"],
    [second!.code, "#N/A", "", "", ""],
  ]);
  expect(problems).toEqual([
    { row: 4, rule: "indicator-unknown", found: "Rain" },
    { row: 5, rule: "indicator-blank", found: "" },
    { row: 6, rule: "score-unmapped", found: "9" },
    { row: 6, rule: "month-unreadable", found: "soon" },
    { row: 7, rule: "score-unmapped", found: "#N/A" },
  ]);
  expect(read([]).problems).toMatchObject([{ rule: "nothing-held" }]);
});

it("says how scores stand to what is entered", () => {
  const { rows } = read([
    [first!.code, 1, "", "", ""],
    [second!.code, 2, "", "", ""],
  ]);
  const entries = [{ code: second!.code, entry: { kind: "score", level: 1 } as const }];
  expect(scoreStandings(rows, entries).map(({ standing }) => standing)).toEqual(["new", "other"]);
  const same = [{ code: second!.code, entry: { kind: "score", level: 3 } as const }];
  expect(scoreStandings(rows, same).map(({ standing }) => standing)).toEqual(["new", "same"]);
});

it.each([
  [
    ["Code", "Score", "Evidence", "Source", "Date"],
    [0, 1, 2, 3, 4],
  ],
  [
    ["Nr", "Indicator name", "Our rating", "Comment"],
    [1, 2, 3, null, null],
  ],
  [
    ["A", "B"],
    [0, null, null, null, null],
  ],
])("guesses the columns of %p", (header, columns) => {
  const { indicator, score, evidence, source, month } = guessColumns(header);
  expect([indicator, score, evidence, source, month]).toEqual(columns);
});

describe("scales", () => {
  it.each([
    ["from zero", 5, [0, "4", 2, 5, -1, "two", ""], [1, 5, 3, null, null, null, null]],
    ["percent", 5, [0, 19.9, 20, "99", 100, 100.1, -1], [1, 1, 2, 5, 5, null, null]],
    ["letters", 5, ["A", "e", " c ", "F", 1], [5, 1, 3, null, null]],
    ["levels", 5, [1, "5", 2.5, 0], [1, 5, null, null]],
    ["percent", 3, [33.2, 33.3, 66.7], [1, 2, 3]],
    ["letters", 2, ["A", "B"], [2, 1]],
  ] as const)("%s of %p levels", (kind, count, values, expected) => {
    const scale = usualScale(kind, count);
    expect(values.map((value) => levelBy(scale, value))).toEqual([...expected]);
  });

  it("are a table with every level once, said in a line, whatever the scale", () => {
    fc.assert(
      fc.property(fc.constantFrom(...scaleKinds), fc.integer({ min: 2, max: 10 }), (kind, n) => {
        const scale = usualScale(kind, n);
        const given = scale.steps.map(({ level }) => level).sort((a, b) => a - b);
        expect(given).toEqual(Array.from({ length: n }, (_, index) => index + 1));
        expect(scaleLine(scale)).not.toContain("undefined");
        for (const step of scale.steps) {
          expect(levelBy(scale, step.kind === "value" ? step.value : step.from)).toBe(step.level);
        }
      })
    );
  });
});
