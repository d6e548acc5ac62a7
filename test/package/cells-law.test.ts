import fc from "fast-check";
import type { WrittenCell } from "../../src/package/changes";
import type { StoredValue } from "../../src/package/contents";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { fromStoredText, toStoredText } from "../../src/package/xml/xml-text";
import { NO_CHANGES } from "./rich-sheet";

const opened = openWorkbook(emptyWorkbook());

const oddText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "_",
      "x",
      "0",
      "D",
      "d",
      "\r",
      "\n",
      "\t",
      "\u0001",
      "\ud800",
      "\udc00",
      " ",
      "&",
      "<",
      "]"
    ),
    maxLength: 30,
  }),
  fc.constantFrom(
    "",
    " ",
    "=1+1",
    "_x000D_",
    "__x0041_",
    "]]>",
    "&#10;",
    "'",
    "\uffff",
    "#N/A",
    "TRUE",
    "007"
  )
);

const value: fc.Arbitrary<StoredValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  oddText,
  fc
    .constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!")
    .map((error) => ({ error }) as StoredValue)
);

const formula = fc.constantFrom(
  "=A1+1",
  '="a<b&c"&A2',
  "=SUM($A$1:B$3)",
  "=HSA.BAND(A1)",
  "=XLOOKUP(A1,B:B,C:C)",
  "=LET(x,1,x+A1)",
  "=SUMPRODUCT((A1:A9>2)*1)",
  '=IFERROR(NORM.DIST(1,2,3,TRUE),"")'
);

const cell: fc.Arbitrary<WrittenCell> = fc.record(
  {
    row: fc.oneof(fc.nat(12), fc.constant(1_048_575)),
    column: fc.oneof(fc.nat(12), fc.constant(16_383)),
    value,
    formula,
  },
  { requiredKeys: ["row", "column", "value"] }
);

const cells = fc.uniqueArray(cell, {
  maxLength: 40,
  selector: ({ row, column }) => row * 16384 + column,
});

function plain(list: readonly WrittenCell[]): Map<number, unknown> {
  return new Map(
    list.map(({ row, column, value: held, formula: text }) => [
      row * 16384 + column,
      text === undefined ? { value: held, format: 0 } : { value: held, formula: text, format: 0 },
    ])
  );
}

const facets = { visibility: "visible", tables: [] } as const;

it("cells are read back as they were written", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const saved = opened.save({
        ...NO_CHANGES,
        newSheets: [{ name: "N", cells: list, ...facets }],
      });
      expect(openWorkbook(saved).contents.sheets[1]!.cells).toEqual(plain(list));
    }),
    { numRuns: 150 }
  );
});

it("cells written over others replace those and no other, and stand in order", () => {
  fc.assert(
    fc.property(cells, cells, (first, second) => {
      const one = opened.save({
        ...NO_CHANGES,
        changedSheets: [{ sheet: "Sheet1", cells: first }],
      });
      const two = openWorkbook(one).save({
        ...NO_CHANGES,
        changedSheets: [{ sheet: "Sheet1", cells: second }],
      });
      const read = openWorkbook(two).contents.sheets[0]!.cells;
      expect(read).toEqual(new Map([...plain(first), ...plain(second)]));
      const keys = [...read.keys()];
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    }),
    { numRuns: 150 }
  );
});

it("stored text is read back, and is always text that XML can hold", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const stored = toStoredText(text);
      expect(fromStoredText(stored)).toBe(text);
      // eslint-disable-next-line no-control-regex
      expect(stored).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
      expect(new TextDecoder().decode(new TextEncoder().encode(stored))).toBe(stored);
    }),
    { numRuns: 2000 }
  );
});
