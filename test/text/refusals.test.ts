import type { FailureKind } from "../../src/text/failures";
import { failureSentence } from "../../src/text/failures";
import type { Refusal } from "../../src/text/refusals";
import { refusalSentence } from "../../src/text/refusals";

/** One of every kind: a kind that is added and not put here does not compile. */
const refusals: { readonly [K in Refusal["kind"]]: Extract<Refusal, { kind: K }> } = {
  "read-only": { kind: "read-only" },
  "structure-locked": { kind: "structure-locked" },
  "excel-too-old": { kind: "excel-too-old" },
  "other-framework": { kind: "other-framework", found: "water@2.0.0" },
  "newer-schema": { kind: "newer-schema", found: "7" },
  "not-installed": { kind: "not-installed" },
  "sheet-protected": { kind: "sheet-protected", sheet: "HSA Z" },
  "table-missing": { kind: "table-missing", table: "HSA_Z" },
  "column-missing": { kind: "column-missing", table: "HSA_Z", column: "Score" },
  "row-missing": { kind: "row-missing", table: "HSA_Z", code: "Z-1" },
  "code-unknown": { kind: "code-unknown", code: "Q-9" },
  "code-repeated": { kind: "code-repeated", code: "Q-9" },
  "entry-unreadable": { kind: "entry-unreadable", code: "Q-9" },
  "text-too-long": { kind: "text-too-long", code: "Q-9", characters: 40000 },
};
const failures: Readonly<Record<FailureKind, true>> = {
  "editing-cell": true,
  protected: true,
  "read-only": true,
  "too-big": true,
  missing: true,
  "already-exists": true,
  "refused-value": true,
  filtered: true,
  "not-in-front": true,
  "excel-too-old": true,
  busy: true,
  unknown: true,
};

it.each(Object.values(refusals))("says why and what to do: $kind", (refusal: Refusal) => {
  const sentence = refusalSentence(refusal);
  expect(sentence).toMatch(/^[A-Z].+\. [A-Z].+\.$/);
  for (const [fact, value] of Object.entries(refusal)) {
    if (fact !== "kind") expect(sentence).toContain(String(value));
  }
});

it.each(Object.keys(failures) as FailureKind[])("has words for the failure %s", (kind) => {
  expect(failureSentence(kind)).toMatch(/^[A-Z].+[.:] [A-Z]?.+\.$/);
});
