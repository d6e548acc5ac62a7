import fc from "fast-check";
import { sentencesOf, shortened, textParts } from "../../src/sheets/text-parts";
import { wrappedLines } from "../../src/sheets/text-height";
import { prose } from "../support/long-texts";

const words = (text: string): string => text.replace(/\s+/g, "");
const room = { width: fc.integer({ min: 4, max: 60 }), lines: fc.integer({ min: 1, max: 27 }) };
const anyText = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(fc.constantFrom("word", "longer-word", "End.", "Why?", "\n", "東京都", "مرحبا"), {
      maxLength: 120,
    })
    .map((all) => all.join(" "))
);

it("leaves no letter out, and gives no part more lines than there are", () => {
  fc.assert(
    fc.property(anyText, room.width, room.lines, (text, width, lines) => {
      const parts = textParts(text, width, lines);
      expect(words(parts.join(""))).toBe(words(text));
      for (const part of parts) expect(wrappedLines(part, width)).toBeLessThanOrEqual(lines);
    })
  );
});

it("cuts at the end of a paragraph, of a sentence, of a word", () => {
  expect(textParts("One two three.\nFour five. Six", 16, 1)).toEqual([
    ...["One two three.", "Four five. Six"],
  ]);
  expect(textParts("One two. Three four women", 14, 1)).toEqual([
    "One two.",
    "Three four",
    "women",
  ]);
  expect(textParts("aaaaaaaaaa", 4, 1).join("")).toBe("aaaaaaaaaa");
  const parts = textParts(prose("Do", 4000), 48, 27);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(part).toMatch(/\.$/);
});

it("marks what it leaves out, and only then", () => {
  fc.assert(
    fc.property(anyText, room.width, room.lines, (text, width, lines) => {
      const short = shortened(text, width, lines);
      if (wrappedLines(text, width) <= lines) expect(short).toBe(text);
      else {
        expect(short.endsWith("…")).toBe(true);
        expect(text.startsWith(short.slice(0, -1).trimEnd())).toBe(true);
        expect(wrappedLines(short, width)).toBeLessThanOrEqual(lines);
      }
    })
  );
  expect(shortened("One two. Three four five six seven", 14, 1)).toBe("One two. …");
  expect(shortened("One two three four five six seven", 14, 1)).toBe("One two…");
});

it("tells the sentences by which it cuts", () => {
  expect(sentencesOf("One. Two? Three")).toEqual(["One.", "Two?", "Three"]);
  const text = prose("Do", 3000);
  const sentences = sentencesOf(text);
  for (const part of textParts(text, 48, 27)) {
    expect(sentencesOf(part).every((one) => sentences.includes(one))).toBe(true);
  }
});
