import fc from "fast-check";
import { TextSearch } from "../../../src/package/redact/text-search";

describe("the search for removed texts", () => {
  it("finds any part of 8 characters of a removed text, whatever stands around it", () => {
    const text = fc.string({
      minLength: 8,
      maxLength: 60,
      unit: fc.constantFrom(..."abcdefgh ijkÄßмэ字ع"),
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.string(), fc.string(), (removed, start, before, after) => {
        const folded = removed.normalize("NFKC").replace(/\s+/g, " ").trim();
        fc.pre(folded.toLowerCase().length >= 8);
        const at = start % (folded.length - 7);
        const part = folded.slice(at, at + 8);
        fc.pre(part.trim().length === 8);
        const search = new TextSearch([removed], []);
        expect(search.find(`${before}.${part}.${after}`)).toBeDefined();
      })
    );
  });

  it("says nothing of texts that are allowed whole", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), (texts) => {
        const search = new TextSearch(texts, texts);
        texts.forEach((text) => expect(search.find(text)).toBeUndefined());
      })
    );
  });

  it.each([
    ["S-014", "as S-014 told us", true],
    ["S-014", "as S-0145 told us", false],
    ["Ali", "Ali, who drove", true],
    ["Ali", "alignment", false],
    ["(Ali)", "with ali.", true],
    ["dar sad", "in Dar  Sad district", true],
    ["Col. Hassan Ali", "COL. HASSAN said", true],
    ["447700900123", "call 447700900123 now", true],
    ["447700900123", "4477009001234", false],
    ["12", "12", false],
    ["ＨＡＳＳＡＮ ＡＬＩ", "hassan ali", true],
    ["Hassan\u200bAli Omar", "hassanali omar", true],
  ])("looks for %j in %j: %s", (removed, text, isFound) => {
    expect(new TextSearch([removed], []).find(text) !== undefined).toBe(isFound);
  });

  it("allows further texts as if they had been allowed from the start", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 24, unit: fc.constantFrom(..."abc (Á-1.") }),
      fc.constantFrom("447700900123", "(Ali)", "dar sad", "S-014", "Col. Hassan Ali")
    );
    const texts = fc.array(text, { maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, texts, texts, (removed, first, later, probes) => {
        const whole = new TextSearch(removed, [...first, ...later]);
        const base = new TextSearch(removed, first);
        const before = base.size;
        const search = base.allowing(later);
        expect(search.size).toEqual(whole.size);
        for (const probe of [...probes, ...removed, probes.join("")]) {
          expect(search.find(probe)).toBe(whole.find(probe));
          expect(search.findPart(probe)).toBe(whole.findPart(probe));
        }
        expect(base.size).toEqual(before);
      }),
      { numRuns: 500 }
    );
  });

  it("keeps a removed part that stands in what is kept", () => {
    const search = new TextSearch(["the police force of the north said so"], ["The police force"]);
    expect(search.find("the police force")).toBeUndefined();
    expect(search.find("of the north said")).toBeDefined();
  });
});
