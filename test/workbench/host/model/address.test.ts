import fc from "fast-check";
import {
  columnName,
  formatAddress,
  formatArea,
  looksLikeCell,
  parseAddress,
  parseArea,
} from "../../../../src/workbench/host/model/address";

describe("addresses", () => {
  it.each([
    ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["$B$3:A1", { top: 0, left: 0, bottom: 2, right: 1 }],
    ["c:a", { top: 0, left: 0, bottom: 1048575, right: 2 }],
    ["2:4", { top: 1, left: 0, bottom: 3, right: 16383 }],
    ["XFD1048576", { top: 1048575, left: 16383, bottom: 1048575, right: 16383 }],
  ])("reads %s", (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A:1", "A1:B2:C3", "A1,B2", "Name"])(
    "does not read %p",
    (text) => {
      expect(parseArea(text)).toBeUndefined();
    }
  );

  it.each([
    ["Sheet1", "Sheet1!A1"],
    ["My Sheet", "'My Sheet'!A1"],
    ["Bob's", "'Bob''s'!A1"],
    ["2026", "'2026'!A1"],
    ["AB12", "'AB12'!A1"],
    ["RC", "'RC'!A1"],
    ["Übersicht", "Übersicht!A1"],
    ["a-b", "'a-b'!A1"],
  ])("quotes %s where Excel does", (sheet, address) => {
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    expect(formatAddress(sheet, area)).toBe(address);
    expect(parseAddress(address)).toEqual({ sheet, area });
  });

  it("reads back whatever it writes", () => {
    const row = fc.nat(1048575);
    const column = fc.nat(16383);
    fc.assert(
      fc.property(row, row, column, column, fc.boolean(), (r1, r2, c1, c2, absolute) => {
        const area = {
          top: Math.min(r1, r2),
          bottom: Math.max(r1, r2),
          left: Math.min(c1, c2),
          right: Math.max(c1, c2),
        };
        expect(parseArea(formatArea(area, absolute))).toEqual(area);
      })
    );
  });

  it("names columns", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });

  it.each([
    ["A1", true],
    ["XFD1", true],
    ["XFE1", false],
    ["HSA1", true],
    ["R", true],
    ["r1c1", true],
    ["C7", true],
    ["HSA_PW", false],
    ["Rate", false],
  ])("knows whether %s could be a cell", (name, expected) => {
    expect(looksLikeCell(name)).toBe(expected);
  });
});
