import { mayStay } from "../../../src/package/redact/formula-reach";

const reach = {
  sheets: new Set(["kept", "my sheet", "changed"]),
  changed: new Set(["changed"]),
  tables: new Map([
    ["t_kept", "kept"],
    ["t_changed", "changed"],
  ]),
  words: (text: string) => !text.includes("secret"),
};

describe("a formula of Excel", () => {
  it.each([
    ["SUM(A1:A9)", true],
    ["SUM('My sheet'!A1:B2)+1", true],
    ['IF(A1>3,"high","low")', true],
    ["T_Kept[[#This Row],[Score]]*2", true],
    ["_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)", true],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9>2)", true],
    ["Gone!A1", false],
    ["'Gone sheet'!A1", false],
    ["SUM(Kept:Gone!A1)", false],
    ["[1]Sheet1!A1", false],
    ["'C:\\x\\[b.xlsx]Kept'!A1", false],
    ["Changed!A1", false],
    ["SUM(T_Changed[Score])", false],
    ["SUM(T_Gone[Score])", false],
    ["Scale*2", false],
    ['IF(A1>3,"the secret","low")', false],
    ["_xldudf_HSA_BAND(A1)", false],
    ["MyMacro(A1)", false],
    ['INDIRECT("Gone!A1")', false],
    ['CELL("filename",A1)', false],
    ["TODAY()", false],
    ['HYPERLINK("http://x")', false],
  ])("%s: stays %s", (formula, stays) => {
    expect(mayStay(formula, "Kept", reach)).toBe(stays);
  });

  it("may, in a rule, look at a sheet on which something was taken out", () => {
    expect(mayStay("Changed!A1>2", "Kept", reach, true)).toBe(true);
    expect(mayStay("A1>2", "Changed", reach)).toBe(false);
  });
});
