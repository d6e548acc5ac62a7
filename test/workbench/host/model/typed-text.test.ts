import { enterText } from "../../../../src/workbench/host/model/typed-text";

const calendar = { date1904: false, currentYear: 2026 };
const typed = (text: string, format = "General") => enterText(text, format, calendar);

describe("what Excel makes of an entered text", () => {
  it.each([
    ["5", 5, undefined],
    [" 5 ", 5, undefined],
    ["-5", -5, undefined],
    ["+5", 5, undefined],
    ["1,000", 1000, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["1E3", 1000, "0.00E+00"],
    ["(5)", -5, undefined],
    [".5", 0.5, undefined],
    ["1 1/2", 1.5, "# ?/?"],
    // 4 March 2026, 2 January 2026: a score written like a range of levels becomes a date.
    ["3-4", 46085, "d-mmm"],
    ["1/2", 46024, "d-mmm"],
    ["5/2026", 46143, "mmm-yy"],
    ["2026-05-01", 46143, "m/d/yyyy"],
    ["5/1/2026", 46143, "m/d/yyyy"],
    ["5/1/26", 46143, "m/d/yyyy"],
    ["1-May-2026", 46143, "d-mmm-yy"],
    ["May 1, 2026", 46143, "d-mmm-yy"],
    ["2024-05", 45413, "mmm-yy"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["2/28/1900", 59, "m/d/yyyy"],
    ["3/1/1900", 61, "m/d/yyyy"],
    ["6:00", 0.25, "h:mm"],
    ["6:00 PM", 0.75, "h:mm AM/PM"],
    ["5/1/2026 12:00", 46143.5, "m/d/yyyy h:mm"],
  ])("%s is the number %d with the format %s", (text, value, numberFormat) => {
    expect(typed(text)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it.each([
    "1,00",
    "3.5.1",
    "4 of 5",
    "13/45",
    "2/30/2026",
    "1/1/1899",
    "４",
    "3,5",
    "NA",
    "- 5 items",
    "@ 5 pm",
    "=",
    "abc",
    "1e999",
    "Infinity",
  ])("%s stays text", (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  it.each([
    ["=1+1", "=1+1"],
    ["+A1", "=+A1"],
    ["-A1*2", "=-A1*2"],
    ["-5-3", "=-5-3"],
    ["@SUM(A1)", "=@SUM(A1)"],
    // Two names with a space between are an intersection: Excel takes it, and shows #NAME?.
    ["- see notes", "=- see notes"],
  ])("%s becomes the formula %s", (text, formula) => {
    expect(typed(text)).toEqual({ value: null, formula });
  });

  it("takes true, false and errors for what they are", () => {
    expect(typed("true")).toEqual({ value: true });
    expect(typed("FALSE")).toEqual({ value: false });
    expect(typed("#n/a")).toEqual({ value: { error: "#N/A" } });
  });

  it("keeps text behind an apostrophe and in text cells", () => {
    expect(typed("'=1+1")).toEqual({ value: "=1+1", quotePrefix: true });
    expect(typed("''quoted'")).toEqual({ value: "'quoted'", quotePrefix: true });
    expect(typed("=1+1", "@")).toEqual({ value: "=1+1" });
    expect(typed("3-4", "@")).toEqual({ value: "3-4" });
  });

  it("counts days from 1904 in a workbook that does", () => {
    const old = { ...calendar, date1904: true };
    expect(enterText("1/1/1904", "General", old).value).toBe(0);
    expect(enterText("5/1/2026", "General", old).value).toBe(46143 - 1462);
  });

  it("refuses what is no formula and what is too long", () => {
    expect(() => typed("=1+")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => typed("=)")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
    expect(() => typed(`="${"x".repeat(8190)}"`)).toThrow(
      expect.objectContaining({ code: "InvalidArgument" })
    );
    expect(typed(`="${"x".repeat(8189)}"`).formula).toHaveLength(8192);
    expect(typed("x".repeat(32767)).value).toHaveLength(32767);
    expect(() => typed("x".repeat(32768))).toThrow(
      expect.objectContaining({ code: "InvalidArgument" })
    );
  });
});
