import type { Finding } from "../../src/assessment/assessment";
import { findingRules } from "../../src/assessment/rules";
import { findingSentence } from "../../src/text/findings";
import { limitedQuote, listed, oneDecimal, percent } from "../../src/text/numbers";

function finding(rule: string, facts: Finding["facts"], code = "Z-1"): Finding {
  return { rule, facts, code, weight: "problem", place: null };
}
const facts: Record<string, string | number> = {
  found: "FOUND",
  understood: "UNDERSTOOD",
  field: "FIELD",
  levels: 7,
  count: 4,
  codes: "Z-1, Z-2",
  coverage: 0.425,
  minimum: 0.65,
  unscored: 11,
  id: "E-001",
  ids: "E-001, E-002",
  accepts: "one, two",
  kind: "mail",
  mark: "0123456789abcdef",
  module: "M-1",
  person: "P-01",
};

it.each(Object.entries(findingRules))("says what, the rule and the fix for %s", (rule, meaning) => {
  const own = Object.fromEntries(meaning.facts.map((name) => [name, facts[name] ?? ""]));
  const sentence = findingSentence(finding(rule, own));
  expect(sentence).toMatch(/^[^a-z].+[.:;,].+\.$/);
  expect(sentence.length).toBeGreaterThan(40);
  expect(sentence).not.toMatch(/undefined|NaN|–|Rule .* is not met/);
  expect(sentence).not.toContain("blank,");
});

it.each(Object.entries(findingRules))("speaks of one in the singular for %s", (rule, meaning) => {
  const own = Object.fromEntries(meaning.facts.map((name) => [name, name === "ids" ? "E-001" : 1]));
  expect(findingSentence(finding(rule, own))).not.toMatch(
    /(?<![.\d])1 (\w+ )?\w+s (stand|have)|1 (graded items|open indicators)/
  );
});

it("names the range of the scale that is loaded", () => {
  expect(findingSentence(finding("above-scale", { found: "6", levels: 5 }))).toBe(
    "The score is “6”, above the top of the scale; scores are whole numbers from 1 to 5. Enter 1 to 5, NA or NI."
  );
  expect(findingSentence(finding("not-a-score", { found: "４", levels: 4 }))).toContain("1 to 4");
});

it("shows coverage in percent", () => {
  const sentence = findingSentence(
    finding("coverage-low", { coverage: 0.425, minimum: 0.65, unscored: 6 }, "Z")
  );
  expect(sentence).toContain(
    "Only 42.5 % of the applicable weight of Z is scored and 65 % is needed"
  );
});

it("never fails on a rule or fact that it does not know", () => {
  expect(findingSentence(finding("__proto__", {}))).toContain("__proto__");
  expect(findingSentence(finding("weight-not-positive", { found: "" }))).toContain("is blank");
  expect(findingSentence(finding("toString", { found: "x".repeat(500) })).length).toBeLessThan(200);
});

it.each([
  [47.25, "47.3"],
  [47.2499999999999, "47.3"],
  [0, "0.0"],
  [-0.04, "0.0"],
  [99.95, "100.0"],
  [59.999999999, "60.0"],
  [100, "100.0"],
])("writes %p with one decimal as %s", (value, text) => {
  expect(oneDecimal(value)).toBe(text);
});

it.each([
  [0.65, "65 %"],
  [2 / 3, "66.7 %"],
  [0, "0 %"],
  [1, "100 %"],
])("writes the share %p as %s", (value, text) => {
  expect(percent(value)).toBe(text);
});

it("lists and quotes", () => {
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "or")]).toEqual([
    "",
    "a",
    "a and b",
    "a, b or c",
  ]);
  expect(limitedQuote("a\n b")).toBe("“a b”");
  expect(limitedQuote("x".repeat(100)).length).toBe(62);
});
