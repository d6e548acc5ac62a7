import { firstRowOf, onSheet, rowsAddress } from "../../src/workbook/addresses";
import { widthInPoints } from "../../src/workbook/cell-measures";

it("writes addresses", () => {
  expect(rowsAddress(3, 3)).toBe("$4:$4");
  expect(onSheet("Bob's Region", "A1")).toBe("'Bob''s Region'!A1");
});

it("turns characters into points", () => {
  // 64 and 75 pixels in a dialog of Excel at 100 %.
  expect(widthInPoints(8.43)).toBe(48);
  expect(widthInPoints(10)).toBe(56.25);
  expect(widthInPoints(0)).toBe(0);
});

it.each<[string, number | null]>([
  ["C7", 6],
  ["$C$7:$D$9", 6],
  ["7:9", 6],
  ["$12:$12", 11],
  ["C7,E9", 6],
  ["'Bob''s, too'!XFD1048576", 1048575],
  ["C:C", null],
  ["$A:$B", null],
  ["", null],
])("reads the first row of %s", (address, row) => {
  expect(firstRowOf(address)).toBe(row);
});
