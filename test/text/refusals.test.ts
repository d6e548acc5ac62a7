import { failureSentence } from "../../src/text/failures";
import { type Refusal, refusalSentence } from "../../src/text/refusals";

const refusals: Refusal[] = [
  { kind: "read-only" },
  { kind: "structure-locked" },
  { kind: "other-framework", found: "water@1.2.0" },
  { kind: "newer-schema", found: "7" },
  { kind: "not-installed" },
  { kind: "sheet-protected", sheet: "HSA X" },
  { kind: "table-missing", table: "HSA_X" },
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
    "unknown",
  ] as const;
  expect(new Set(kinds.map(failureSentence)).size).toBe(kinds.length);
});
