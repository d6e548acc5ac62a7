import { shownText } from "../../../../src/workbench/host/model/number-text";

describe("the text a cell shows", () => {
  it.each([
    [0, "General", "0"],
    [1234.5, "General", "1234.5"],
    [1 / 3, "General", "0.333333333"],
    [123456789012, "General", "1.23457E+11"],
    [0.1 + 0.2, "General", "0.3"],
    [-2.5, "General", "-2.5"],
    [62.25, "0.0", "62.3"],
    [2.5, "0", "3"],
    [-0.4, "0", "0"],
    [1.005, "0.00", "1.01"],
    [0.655, "0%", "66%"],
    [0.1234, "0.0%", "12.3%"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [0, "#", ""],
    [5, "000", "005"],
    [0.5, "#.##", ".5"],
    [1500, "0,", "2"],
    [12345, "0.00E+00", "1.23E+04"],
    [5, '0 "days"', "5 days"],
    [-5, "0;(0)", "(5)"],
    [0, '0;-0;"none"', "none"],
    [-5, "[Red]-0", "--5"],
    [7, "[>5]\\h\\i\\g\\h;\\l\\o\\w", "high"],
    [3, "[>5]\\h\\i\\g\\h;\\l\\o\\w", "low"],
    [46143, "yyyy-mm-dd", "2026-05-01"],
    [46143.75, "m/d/yyyy h:mm AM/PM", "5/1/2026 6:00 PM"],
    [46143, "dddd d mmmm", "Friday 1 May"],
    [60, "d-mmm-yyyy", "29-Feb-1900"],
    [1.5, "[h]:mm:ss", "36:00:00"],
    [5, "@", "5"],
    [3.5, "# ?/?", "3 1/2"],
    [-2.25, "# ?/?", "-2 1/4"],
    [1.5, "?/?", "3/2"],
    [3.3, "# ?/8", "3 2/8"],
    [0.5, '0 "of 1/2"', "1 of 1/2"],
  ])("%d as %s is %s", (value, format, text) => {
    expect(shownText(value, format, false)).toBe(text);
  });

  it("shows text, errors, truth and nothing", () => {
    expect(shownText("x", '0;0;0;"<"@">"', false)).toBe("<x>");
    expect(shownText("x", "0.0", false)).toBe("x");
    expect(shownText({ error: "#N/A" }, "0.0", false)).toBe("#N/A");
    expect(shownText(true, "General", false)).toBe("TRUE");
    expect(shownText(null, "0", false)).toBe("");
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(shownText(0, "yyyy-mm-dd ddd", true)).toBe("1904-01-01 Fri");
  });
});
