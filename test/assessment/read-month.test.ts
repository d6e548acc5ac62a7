import fc from "fast-check";
import { monthsBetween, readMonth } from "../../src/assessment/read-month";

it.each([
  ["2026-03", "2026-03", "month"],
  [" 2026-03 ", "2026-03", "month"],
  ["2026-3", "2026-03", "spelled otherwise"],
  ["2026/03", "2026-03", "spelled otherwise"],
  ["3/2026", "2026-03", "spelled otherwise"],
  ["March 2026", "2026-03", "spelled otherwise"],
  ["mar. 2026", "2026-03", "spelled otherwise"],
  ["Sept 2026", "2026-09", "spelled otherwise"],
  ["2026-03-14", "2026-03", "exact date"],
  ["14 March 2026", "2026-03", "exact date"],
  // 46082 is 2026-03-01 in Excel, 46095 the 14th: =DATE(2026,3,1).
  [46082, "2026-03", "spelled otherwise"],
  [46095.75, "2026-03", "exact date"],
  [null, null, "blank"],
  ["  ", null, "blank"],
  ["4/3/2026", null, "unreadable"],
  ["2026-13", null, "unreadable"],
  ["2026", null, "unreadable"],
  [2026, null, "unreadable"],
  ["spring 2026", null, "unreadable"],
  ["#N/A", null, "unreadable"],
  [true, null, "unreadable"],
])("%p is %p (%s)", (value, month, kind) => {
  expect(readMonth(value)).toEqual({ month, kind });
});

it("counts whole months between two months, both ways", () => {
  expect(monthsBetween("2024-11", "2026-11")).toBe(24);
  expect(monthsBetween("2025-12", "2026-01")).toBe(1);
  expect(monthsBetween("2026-01", "2025-12")).toBe(-1);
});

it("reads every month of two centuries from its text and from the serial number of its first day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
      const text = `${y}-${String(m).padStart(2, "0")}`;
      const serial = (Date.UTC(y, m - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
      expect(readMonth(text).month).toBe(text);
      expect(readMonth(serial).month).toBe(text);
    })
  );
});
