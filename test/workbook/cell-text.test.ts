import { toCellText } from "../../src/workbook/cell-text";

describe("toCellText", () => {
  it.each([
    ["=1+1"],
    ["+49 30"],
    ["-"],
    ["@SUM(A1)"],
    ["\tindented"],
    ["'quoted'"],
    ["1 Absent or adverse"],
    ["3-4"],
    ["1/2"],
    [" 12"],
    ["1,000"],
    [".5"],
    ["(5)"],
    ["$5"],
    ["€ 5"],
    ["12%"],
    ["1 März"],
    ["1.0.0"],
    ["#N/A"],
    ["TRUE"],
    ["false "],
    ["May 2024"],
    ["Jan-24"],
    ["4"],
    ["４"],
  ])("keeps %j a text", (text) => {
    expect(toCellText(text)).toBe(`'${text}`);
  });

  it.each([
    ["May we ask?"],
    ["Marching orders"],
    ["Political willingness"],
    ["NA"],
    ["data; interview"],
    [""],
    ["2023 survey of 14 units, read together with the reports of the inspectorate"],
    ["Truely"],
  ])("leaves %j as it is", (text) => {
    expect(toCellText(text)).toBe(text);
  });

  it("writes line ends as Excel keeps them", () => {
    expect(toCellText("one\r\ntwo\rthree")).toBe("one\ntwo\nthree");
  });
});
