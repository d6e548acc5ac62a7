import { move, movable } from "../../src/package/formula/shift-references";
import { shownFormula } from "../../src/package/formula/shown-formula";
import { storedFormula } from "../../src/package/formula/stored-formula";

describe("formulas as a user reads them and as Excel stores them", () => {
  it.each([
    ["1+1", "1+1"],
    ["HSA.BAND(A1,TRUE)", "_xldudf_HSA_BAND(A1,TRUE)"],
    ["HSADEV.BAND(A1)", "_xldudf_HSADEV_BAND(A1)"],
    ["IFERROR(HSA.OVERALL(B2:B5),SUM(B2:B5))", "IFERROR(_xldudf_HSA_OVERALL(B2:B5),SUM(B2:B5))"],
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["FILTER(A1:A9,B1:B9>2)", "_xlfn._xlws.FILTER(A1:A9,B1:B9>2)"],
    ["STDEV.S(A1:A9)+ERROR.TYPE(A1)", "_xlfn.STDEV.S(A1:A9)+ERROR.TYPE(A1)"],
    ["NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
    ["SUM(B1#)", "SUM(_xlfn.ANCHORARRAY(B1))"],
    ["SUM(Sheet1!B1#)", "SUM(_xlfn.ANCHORARRAY(Sheet1!B1))"],
    ["@A1:A3", "_xlfn.SINGLE(A1:A3)"],
    ["LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["LAMBDA(a,b,a+b)(1,2)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)"],
    ["LET(f,LAMBDA(x,x+k),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+k),_xlpm.f(2))"],
    ["T[@Score]*2", "T[[#This Row],[Score]]*2"],
    ["T[@[Two words]]", "T[[#This Row],[Two words]]"],
    ["SUM(T[@[a]:[c]])", "SUM(T[[#This Row],[a]:[c]])"],
    ["T[@]", "T[#This Row]"],
    ["SUM(T[Score])", "SUM(T[Score])"],
    ['"T[@a] XLOOKUP("&A1', '"T[@a] XLOOKUP("&A1'],
    ["'My FILTER(x)'!A1", "'My FILTER(x)'!A1"],
    ["{1,2;3,4}", "{1,2;3,4}"],
    ["[1]Sheet1!A1", "[1]Sheet1!A1"],
  ])("%s <-> %s", (shown, stored) => {
    expect(storedFormula(shown)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
  });

  it("names the table that a user may leave out", () => {
    expect(storedFormula("[@Score]+SUM([Score])", "HSA_T")).toBe(
      "HSA_T[[#This Row],[Score]]+SUM(HSA_T[Score])"
    );
  });

  it("leaves functions that it does not know as they are stored", () => {
    expect(shownFormula("_xlfn.NEW.THING(A1)")).toBe("_xlfn.NEW.THING(A1)");
    expect(storedFormula("_xlfn.NEW.THING(A1)")).toBe("_xlfn.NEW.THING(A1)");
  });
});

describe("shared formulas spelled out", () => {
  it.each([
    ["A1+1", 2, 1, "B3+1"],
    ["$A1+A$1+$A$1", 2, 1, "$A3+B$1+$A$1"],
    ["SUM(A1:B2)", 1, 1, "SUM(B2:C3)"],
    ["SUM(A:A)+SUM(1:1)+SUM($A:A)+SUM($1:1)", 2, 3, "SUM(D:D)+SUM(3:3)+SUM($A:D)+SUM($1:3)"],
    ["'A1 B2'!C3&\"A1\"", 1, 0, "'A1 B2'!C4&\"A1\""],
    ["B2", -1, -1, "A1"],
    ["A1", -1, -1, "XFD1048576"],
    ["XFD1048576", 1, 1, "A1"],
    ["T[Score]+Name1+LOG10(A1)", 1, 0, "T[Score]+Name1+LOG10(A2)"],
  ])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
    expect(move(movable(formula), rows, columns)).toBe(moved);
  });
});
