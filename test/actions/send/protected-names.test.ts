import { codesToProtect, namesToProtect } from "../../../src/actions/send/protected-names";
import { ProtectedTexts } from "../../../src/actions/send/quoting";

const ordinary = new Set(["the", "depot"]);
const quoting = (texts: readonly string[], sources: readonly string[] = []): ProtectedTexts =>
  new ProtectedTexts(texts, sources, () => false, ordinary);

describe("names that are protected", () => {
  it.each([
    ["Col. Merkov and Maj. Ilicak agreed", ["Col. Merkov", "Merkov", "Maj. Ilicak", "Ilicak"]],
    ["as Zoltan Kerekvar put it", ["Zoltan Kerekvar", "Kerekvar"]],
    ["as Omar al-Rashidak put it", ["Omar al-Rashidak", "al-Rashidak"]],
    ["as Colm O’Neillik put it", ["Colm O’Neillik", "O’Neillik"]],
    ["as Ivan MERKOVIK put it", ["Ivan MERKOVIK", "MERKOVIK"]],
    ["write to a@b.example or c@d.example", ["a@b.example", "c@d.example"]],
  ])("of %j", (text, names) => {
    expect(namesToProtect(text, ordinary).sort()).toEqual([...names].sort());
  });

  it("are of one text as many as it has, and end", () => {
    const text = "Col. Merkov told it. ".repeat(1_500);
    expect(new Set(namesToProtect(text, ordinary))).toEqual(new Set(["Col. Merkov", "Merkov"]));
  });
});

describe("codes of sources", () => {
  it("are looked for one by one, however their parts are joined", () => {
    expect(
      new Set(codesToProtect(["S-014; S-015", "A", "7", "K2", "Police", "Depot"], ordinary))
    ).toEqual(
      new Set(
        ["S-014; S-015", "S-014", "S014", "S 014", "S-015", "S015", "S 015"].concat([
          "K2",
          "K-2",
          "K 2",
        ])
      )
    );
  });

  it.each([
    ["S-014", "as S\u2011014 says", true],
    ["S-014", "as s 014 says", true],
    ["S-014", "S-0145 is another", false],
    ["S1", "told by S1", true],
    ["101", "as 101 says", true],
    ["101", "101", false],
    ["101", "101.5", false],
  ])("of the code %s, in %j: %s", (code, text, isThere) => {
    expect(quoting([], [code]).isQuotedIn(text)).toBe(isThere);
  });
});

describe("quotations", () => {
  it.each([
    ["with other accents", "told by Zoltán Kerekvár", "as ZOLTAN KEREKVAR has it"],
    ["with another apostrophe", "told by Colm O’Neillik", "ask Colm O'Neillik"],
    ["in Chinese", "他说第三仓库的燃料在夜里被出售给外人", "听说第三仓库的燃料在夜里"],
    ["in Hindi", "उसने कहा कि तीसरे गोदाम का ईंधन रात में बिकता है", "कि तीसरे गोदाम का ईंधन बहुत"],
    [
      "in Arabic with other vowel signs",
      "قال إن وَقود المخزن الثالث يباع ليلا",
      "إن وقود المخزن الثالث يباع",
    ],
  ])("%s are found", (_what, item, text) => {
    expect(quoting([item]).isQuotedIn(text)).toBe(true);
    expect(quoting([item]).isQuotedIn("the depot was inspected in the spring of the year")).toBe(
      false
    );
  });
});
