import fc from "fast-check";
import { foldText } from "../../../src/package/redact/fold-text";
import { ForbiddenTexts } from "../../../src/package/redact/forbidden-texts";

it("folds a text once and for all", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    })
  );
});

it.each([
  ["S‑014", "s-014"],
  ["S–014", "s-014"],
  ["KERÉK", "kerek"],
  ["İstanbul", "istanbul"],
  ["O’Neill", "o'neill"],
  ["مُحَمَّد", "محمد"],
  ["हिन्दी", "हिन्दी"],
  ["한국어", "한국어"],
])("folds %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

describe("forbidden texts", () => {
  const forbidden = new ForbiddenTexts(
    ["HSA", "256", "+44 7700 900123", "说第三仓库的燃料"],
    ["HSA PW"]
  );

  it.each([
    ["as HSA says", "hsa"],
    ["HSA PW", undefined],
    ["SHA-256", "256"],
    ["256", undefined],
    ["256 / 257", undefined],
    ["+44 7700 900123", "+44 7700 900123"],
    ["他说第三仓库的燃料在", "说第三仓库的燃料"],
  ])("in %j: %s", (text, found) => {
    expect(forbidden.findIn(text)).toBe(found);
  });
});
