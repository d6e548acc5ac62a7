import { readEntriesCsv } from "../../src/terminal/entries-csv";
import { communityWater, humanSecurity } from "../frameworks/load";

const framework = humanSecurity();
const [first, second, third] = framework.indicators.map(({ code }) => code) as [
  string,
  string,
  string,
];
const HEADER = "code,score,confidence,evidence,basis";
const read = (...rows: string[]) =>
  readEntriesCsv(new TextEncoder().encode([HEADER, ...rows].join("\n")), framework);

function entriesOf(result: ReturnType<typeof read>) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
function problemsOf(result: ReturnType<typeof read>) {
  if (result.ok) throw new Error("problems were expected");
  return result.problems;
}

describe("rows that can be read", () => {
  it.each([
    ["a level", "4", { kind: "score", level: 4 }],
    ["a level with spaces", "  4 ", { kind: "score", level: 4 }],
    ["a level as a spreadsheet program may write it", "4.0", { kind: "score", level: 4 }],
    ["NA", "NA", { kind: "notApplicable" }],
    ["n/a", "n/a", { kind: "notApplicable" }],
    ["ni", "ni", { kind: "noInformation" }],
    ["nothing", "", { kind: "blank" }],
  ])("%s", (_name, score, entry) => {
    expect(entriesOf(read(`${first},${score},,,`)).entries[0]?.entry).toEqual(entry);
  });

  it("says how another spelling was understood", () => {
    const { notices } = entriesOf(
      read(`${first},n/a,m,Site Visit,`, `${second.toLowerCase()},3,,,`)
    );
    expect(notices.map(({ row }) => row)).toEqual([2, 2, 2, 3]);
    expect(notices.every(({ message }) => message.length > 10)).toBe(true);
  });

  it("keeps a basis that begins like a formula as it is", () => {
    expect(entriesOf(read(`${first},3,High,data,"=1+1, seen"`)).entries[0]?.basis).toBe(
      "=1+1, seen"
    );
  });

  it("takes evidence in any order, joined by semicolons", () => {
    expect(entriesOf(read(`${first},3,Low,site; data,x`)).entries[0]?.evidence).toEqual([
      "data",
      "site",
    ]);
  });
});

describe("rows that cannot be read", () => {
  it.each([
    ["0", "zero-is-not-a-score"],
    ["6", "above-scale"],
    ["-1", "below-scale"],
    ["3.5", "not-whole"],
    ["４", "not-a-score"],
    ['"3,5"', "not-a-score"],
    ["four", "not-a-score"],
    ["=1+1", "formula"],
    ["1e0", "not-a-score"],
    ["TRUE", "not-a-score"],
  ])("score %s", (score, rule) => {
    const [problem] = problemsOf(read(`${first},${score},,,`));
    expect(problem).toMatchObject({ row: 2, field: "score", code: first, rule });
  });

  it("names every problem of every row at once", () => {
    const problems = problemsOf(
      read(`XX-99,3,,,`, `${first},3,,,`, `${first},4,,,`, `,3,,,`, `${second},9,Sure,rumour,`)
    );
    expect(problems.map(({ row, field, rule }) => [row, field, rule])).toEqual([
      [2, "code", "code-unknown"],
      [4, "code", "code-repeated"],
      [5, "code", "code-unknown"],
      [6, "score", "above-scale"],
      [6, "confidence", "confidence-unknown"],
      [6, "evidence", "evidence-unknown"],
    ]);
    expect(problems.every(({ message }) => message.endsWith("."))).toBe(true);
  });

  it("names faults of the rows beside faults of the table, in the order of the rows", () => {
    const problems = problemsOf(
      read(`XX-99,3,,,`, `${first},3,5,,,x`, `${second},0,,,`, `${third},6,,,`)
    );
    expect(problems.map(({ row, rule }) => [row, rule])).toEqual([
      [2, "code-unknown"],
      [3, "field-count"],
      [4, "zero-is-not-a-score"],
      [5, "above-scale"],
    ]);
  });

  it.each<[string, string, (string | number)[][]]>([
    [
      "a missing column",
      `code,score,confidence,evidence\n${first},0,,\n`,
      [
        [1, "basis", "column-missing"],
        [2, "score", "zero-is-not-a-score"],
      ],
    ],
    [
      "no code to find fault with",
      `score,confidence,evidence,basis\n9,,,\n`,
      [
        [1, "code", "column-missing"],
        [2, "score", "above-scale"],
      ],
    ],
  ])("checks the rows under a header with %s", (_name, text, expected) => {
    const problems = problemsOf(readEntriesCsv(new TextEncoder().encode(text), framework));
    expect(problems.map(({ row, field, rule }) => [row, field, rule])).toEqual(expected);
  });

  it("refuses a text that no cell holds", () => {
    const [problem] = problemsOf(read(`${third},3,,,${"x".repeat(32768)}`));
    expect(problem).toMatchObject({ row: 2, field: "basis", rule: "text-too-long" });
  });
});

it("follows the scale of the framework in use", () => {
  const water = communityWater();
  const code = water.indicators[0]?.code ?? "";
  const top = water.scale.levels.length;
  const scored = (score: number) =>
    readEntriesCsv(new TextEncoder().encode(`${HEADER}\n${code},${score},,,\n`), water);
  expect(scored(top).ok).toBe(true);
  expect(scored(top + 1).ok).toBe(false);
});
