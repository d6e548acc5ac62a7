import { mapScope } from "../../src/text/portfolio";

const row = { partner: "Kaldoria", scope: "Police", file: "in/a.xlsx", assessment: "_2" };

it("names the file of a row that would have no name, or the name of another", () => {
  expect(mapScope(row, true)).toBe("Police");
  expect(mapScope(row, false)).toBe("Police\nin/a.xlsx_2");
  expect(mapScope({ ...row, partner: "", scope: "" }, true)).toBe("in/a.xlsx_2");
  expect(mapScope({ ...row, scope: "" }, true)).toBe("");
});
