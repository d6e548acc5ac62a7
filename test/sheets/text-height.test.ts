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
      { text: "a b c", width: 1 },
      { text: "a", width: 9 },
    ])
  ).toBe(45);
  expect(rowHeight([{ text: "word ".repeat(500), width: 5 }])).toBe(tallestRow);
});

it("never gives fewer lines than the characters need, nor fewer when narrower", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
      const letters = text.replace(/\s/g, "").length;
      expect(wrappedLines(text, width) * width).toBeGreaterThanOrEqual(letters);
      expect(wrappedLines(text, width)).toBeGreaterThanOrEqual(wrappedLines(text, width + 20));
    })
  );
});
