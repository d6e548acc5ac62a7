import { failureDetails, failureSentence } from "../../src/text/failures";
import { type Refusal, refusalSentence } from "../../src/text/refusals";

const refusals: Refusal[] = [
  { kind: "read-only" },
  { kind: "structure-locked" },
  { kind: "other-framework", found: "water@1.2.0" },
  { kind: "newer-schema", found: "7" },
  { kind: "newer-framework", found: "water@9.2.0" },
  { kind: "no-training", found: "water@1.2.0" },
  { kind: "no-coalition", found: "water@1.2.0" },
  { kind: "not-installed" },
  { kind: "assessment-gone" },
  { kind: "already-installed" },
  { kind: "blind" },
  { kind: "blind-not-begun" },
  { kind: "blind-begun" },
  { kind: "already-revealed" },
  { kind: "not-revealed" },
  { kind: "nothing-to-reveal" },
  { kind: "hiding-locked" },
  { kind: "second-other-round", found: "Baseline", round: "Follow-up 1" },
  { kind: "assessor-missing" },
  { kind: "assessors-alike", code: "A-01" },
  { kind: "reason-missing", code: "X-1" },
  { kind: "rows-differ", table: "HSA_X", found: 3, wanted: 4 },
  { kind: "sheet-missing", sheet: "HSA X" },
  { kind: "sheet-hidden", sheet: "HSA X" },
  { kind: "sheet-protected", sheet: "HSA X" },
  { kind: "generated-moved", sheet: "HSA X" },
  { kind: "table-missing", table: "HSA_X" },
  { kind: "table-name-taken", table: "HSA_X" },
  { kind: "column-missing", table: "HSA_X", column: "Score" },
  { kind: "row-missing", table: "HSA_X", code: "X-1" },
  { kind: "code-unknown", code: "X-1" },
  { kind: "code-repeated", code: "X-1" },
  { kind: "entry-unreadable", code: "X-1" },
  { kind: "text-too-long", code: "X-1", characters: 40000 },
];

it.each(refusals)("says what stands in the way: $kind", (refusal) => {
  const sentence = refusalSentence(refusal);
  // What it is, then what to do.
  expect(sentence.split(". ").length).toBeGreaterThan(1);
  const { kind: _, ...facts } = refusal;
  for (const fact of Object.values(facts)) expect(sentence).toContain(String(fact));
});

it("has a sentence of its own for every kind of failure", () => {
  const kinds = [
    "editing-cell",
    "protected",
    "read-only",
    "too-big",
    "missing",
    "already-exists",
    "refused-value",
    "filtered",
    "not-in-front",
    "excel-too-old",
    "busy",
    "closed",
    "dialog-open",
    "in-the-way",
    "unknown",
  ] as const;
  expect(new Set(kinds.map(failureSentence)).size).toBe(kinds.length);
});

describe("details for a report", () => {
  const details = (statement: string, code = "InvalidArgument") =>
    failureDetails({ kind: "refused-value", code, statement }, "0.3.0").split("\n");

  it("say what failed, with which code and in which version", () => {
    expect(details("range.values = ...;")).toEqual([
      "Human Security Assessment 0.3.0",
      "Failure: refused-value",
      "Code: InvalidArgument",
      "At: range.values",
    ]);
    expect(details("", "").slice(2)).toEqual(["Code: none"]);
  });

  it.each([
    ["var worksheet = worksheets.getItem(...);", "worksheets.getItem(...)"],
    ['range.values = [["Colonel (ret.) X = Y"]];', "range.values"],
    ['var sheet = worksheets.getItem("Colonel X").getRange("A1");', "worksheets.getItem(...)"],
    ['tables.add("Colonel (X", true);', "tables.add(...)"],
    ["Range.values", "Range.values"],
  ])("leave out every argument of %s", (statement, shown) => {
    expect(details(statement)[3]).toBe(`At: ${shown}`);
    expect(details(statement).join()).not.toMatch(/Colonel|X = Y/);
  });

  it("hold nothing of a text that is no statement, or of a code that is none", () => {
    expect(details('"Colonel X"')).toHaveLength(3);
    expect(details("", 'Invalid"; x')[2]).toBe("Code: Invalidx");
  });
});
