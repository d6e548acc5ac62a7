import { editFormula, type FormulaEdit } from "../../../../src/workbench/host/model/formula-edit";
import { parseArea } from "../../../../src/workbench/host/model/address";

const rows: FormulaEdit = {
  kind: "shift",
  sheet: "Data",
  shift: { area: parseArea("3:4")!, direction: "down" },
};
const gone: FormulaEdit = {
  kind: "shift",
  sheet: "Data",
  shift: { area: parseArea("3:4")!, direction: "up" },
};
const here = { sheet: "Data", table: undefined };
const there = { sheet: "Other", table: undefined };

describe("formulas follow the workbook", () => {
  it.each([
    ["=A3+1", "=A5+1"],
    ["=$A$3+A$2", "=$A$5+A$2"],
    ["=SUM(A1:A10)", "=SUM(A1:A12)"],
    ["=SUM(A:A)", "=SUM(A:A)"],
    ['=A3&"A3"', '=A5&"A3"'],
    ["=Other!A3", "=Other!A3"],
    ["=Data!A3", "=Data!A5"],
    ["=[Book2.xlsx]Data!A3", "=[Book2.xlsx]Data!A3"],
    ["=LOG10(A9)", "=LOG10(A11)"],
    ["=Table1[Col3]", "=Table1[Col3]"],
  ])("inserted rows: %s", (before, after) => {
    expect(editFormula(before, here, rows)).toBe(after);
  });

  it("changes only references to the sheet where cells moved", () => {
    expect(editFormula("=A3+data!A3+'Data'!B9", there, rows)).toBe("=A3+data!A5+Data!B11");
    expect(editFormula("=A3*2", there, rows)).toBe("=A3*2");
  });

  it("leaves #REF! where everything was deleted", () => {
    expect(editFormula("=A3+A4+A5+SUM(A2:A9)", here, gone)).toBe("=#REF!+#REF!+A3+SUM(A2:A7)");
  });

  it.each([
    ["=Data!A1+Other!B2", "=New!A1+Other!B2"],
    ["='Data'!A1:B2", "=New!A1:B2"],
    ['="Data!A1"', '="Data!A1"'],
  ])("renamed sheet: %s", (before, after) => {
    expect(editFormula(before, here, { kind: "rename-sheet", from: "data", to: "New" })).toBe(
      after
    );
  });

  it("quotes a sheet's new name where it must be", () => {
    const edit: FormulaEdit = { kind: "rename-sheet", from: "Data", to: "Bob's data" };
    expect(editFormula("=Data!A1", there, edit)).toBe("='Bob''s data'!A1");
  });

  it("loses references to a deleted sheet and no others", () => {
    const edit: FormulaEdit = { kind: "delete-sheet", sheet: "Data" };
    expect(editFormula("=Data!A1+A1", there, edit)).toBe("=#REF!+A1");
  });

  it.each([
    ["=SUM(Sales[Net])", "=SUM(Income[Net])"],
    ["=Sales[[#This Row],[Net]]*2", "=Income[[#This Row],[Net]]*2"],
    ["=ROWS(Sales)", "=ROWS(Income)"],
    ["=SUM(SalesOld[Net])", "=SUM(SalesOld[Net])"],
  ])("renamed table: %s", (before, after) => {
    expect(editFormula(before, there, { kind: "rename-table", table: "sales", to: "Income" })).toBe(
      after
    );
  });

  it.each([
    ["=SUM(Sales[Net])", undefined, "=SUM(Sales[Gross])"],
    ["=SUM(Other[Net])", undefined, "=SUM(Other[Net])"],
    ["=[@Net]*2", "Sales", "=[@Gross]*2"],
    ["=[@Net]*2", "Other", "=[@Net]*2"],
    ["=SUM(Sales[[Net]:[Tax]])", undefined, "=SUM(Sales[[Gross]:[Tax]])"],
  ])("renamed column: %s in %s", (before, table, after) => {
    const edit: FormulaEdit = { kind: "rename-column", table: "Sales", from: "Net", to: "Gross" };
    expect(editFormula(before, { sheet: "X", table }, edit)).toBe(after);
  });
});
