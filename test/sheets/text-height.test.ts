import fc from "fast-check";
import { rowHeight, tallestRow, wrappedLines } from "../../src/sheets/text-height";

it.each([
  ["", 10, 1],
  ["one two", 10, 1],
  ["one two three", 8, 2],
  ["abcdefghijkl", 5, 3],
  ["a\nb\r\nc", 10, 3],
  ["1234567890 1", 10, 2],
  ["x abcdefghij", 5, 3],
])("breaks %j at %d characters into %d lines", (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});

it("takes the tallest text of a row and Excel's limit", () => {
  expect(rowHeight([])).toBe(15);
  expect(
    rowHeight([
      { text: "a b c", width: 2 },
      { text: "a", width: 9 },
    ])
  ).toBe(45);
  expect(rowHeight([{ text: "word ".repeat(500), width: 5 }])).toBe(tallestRow);
});

// Advance widths of the fonts in units of 1/2048 em (Calibri, Times New Roman, Verdana).
const fonts = {
  calibri: { digit: 1038, a: 981, e: 1019, m: 1636, i: 470, r: 714, t: 686, O: 1356, W: 1823 },
  times: { digit: 1024, a: 909, e: 909, m: 1593, i: 569, r: 682, t: 569, O: 1479, W: 1933 },
  verdana: { digit: 1302, a: 1230, e: 1220, m: 1993, i: 562, r: 874, t: 807, O: 1612, W: 2025 },
};

it.each(Object.entries(fonts))("leaves room for the letters of %s", (_, { digit, ...letters }) => {
  for (const [letter, advance] of Object.entries(letters)) {
    // A word of 100 that fills lines of 50 digits needs as many lines as its letters are long.
    const needed = Math.ceil(((advance / digit) * 100) / 50 - 0.05);
    expect(wrappedLines(letter.repeat(100), 50)).toBeGreaterThanOrEqual(needed);
  }
});

it("gives a paragraph of English no more than a quarter over what Calibri needs", () => {
  const sentence = "In the last 24 months a top leader publicly endorsed or excused an abuse. ";
  // 100 such sentences are 7400 characters of 0.80 digits on average, spaces included.
  const lines = wrappedLines(sentence.repeat(100).trim(), 50);
  expect(lines).toBeGreaterThanOrEqual((7400 * 0.8) / 50);
  expect(lines).toBeLessThanOrEqual(((7400 * 0.8) / 50) * 1.25);
});

it("never gives fewer lines than the characters need, nor fewer when narrower", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
      // The narrowest letter is 0.65 of a digit.
      const letters = text.replace(/\s/g, "").length * 0.65;
      expect(wrappedLines(text, width) * width).toBeGreaterThanOrEqual(letters - 1e-9);
      expect(wrappedLines(text, width)).toBeGreaterThanOrEqual(wrappedLines(text, width + 20));
    })
  );
});
