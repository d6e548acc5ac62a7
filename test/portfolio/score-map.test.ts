import fc from "fast-check";
import { overallCategory } from "../../src/portfolio/portfolio-columns";
import { scoreMap } from "../../src/portfolio/score-map";
import { communityWater, humanSecurity } from "../frameworks/load";
import { type MadeUp, rowsOfFile, together } from "../support/portfolio-rows";

const human = humanSecurity();
const water = communityWater();
const of = (made: readonly MadeUp[]) => together(made.map((one) => rowsOfFile(human, one))).scores;

it("goes by partner, scope and file, whatever the scores and the order of reading", () => {
  const made = [
    { file: "3.xlsx", partner: "Östmark", score: 99 },
    { file: "2.xlsx", partner: "kaldoria", scope: "Unit 10", score: 1 },
    { file: "1.xlsx", partner: "Kaldoria", scope: "Unit 9", score: 50 },
    { file: "b.xlsx", partner: "Zelmar", score: 3 },
    { file: "a.xlsx", partner: "Zelmar", score: 2 },
    { file: "0.xlsx", partner: "", score: 100 },
  ];
  const scores = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.shuffledSubarray(made, { minLength: 6 }), scores, (shuffled, random) => {
      const rows = of(shuffled.map((one, at) => ({ ...one, score: random[at] ?? 0 })));
      const [block] = scoreMap(rows, [human]);
      expect(block?.rows.map(({ file }) => file)).toEqual([
        ...["1.xlsx", "2.xlsx", "3.xlsx", "a.xlsx", "b.xlsx", "0.xlsx"],
      ]);
    })
  );
});

it("takes the latest round of each, and parts frameworks", () => {
  const rows = [
    ...of([{ file: "a.xlsx", partner: "Aldova", score: 10, rounds: 3 }]),
    ...rowsOfFile(water, { file: "w.xlsx", partner: "Aldova" }).scores,
  ];
  const blocks = scoreMap(rows, [human, water]);
  expect(blocks.map(({ framework, rows: found }) => [framework, found.length])).toEqual([
    [water.id, 1],
    [human.id, 1],
  ]);
  const [first] = human.categories;
  expect(blocks[1]?.rows[0]?.cells.get(first?.code ?? "")).toMatchObject({ round: 3, score: 12 });
  expect(blocks[1]?.categories.map(({ code }) => code)).toEqual(
    human.categories.map(({ code }) => code)
  );
});

it("knows two assessments of one file apart, and takes blank for the first", () => {
  const first = of([{ file: "a.xlsx", partner: "Aldova" }]);
  const rows = [
    ...first.map((row) => ({ ...row, assessment: "" })),
    ...first.map((row) => ({ ...row, assessment: "_2", scope: "Second" })),
  ];
  expect(scoreMap(rows, [])[0]?.rows.map(({ scope }) => scope)).toEqual(["Second", "Unit"]);
});

it("says which figures are not comparable, and once where all are not", () => {
  const rows = of([
    { file: "a.xlsx", partner: "Aldova" },
    { file: "b.xlsx", partner: "Beltania", why: "Another version." },
  ]).map((row) =>
    row.file === "a.xlsx" && (row.category === "PW" || row.category === overallCategory)
      ? { ...row, comparable: "no", why: "Too little is scored." }
      : row
  );
  const [block] = scoreMap(rows, [human]);
  expect(block?.rows.map(({ notComparable }) => notComparable)).toEqual([
    [{ why: "Too little is scored.", codes: ["PW", overallCategory] }],
    [{ why: "Another version.", codes: [] }],
  ]);
});
