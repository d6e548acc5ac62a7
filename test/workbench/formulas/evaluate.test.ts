import { evaluate, type Outcome, type Scalar } from "../../../src/workbench/formulas/evaluate";
import { sampleData } from "./sample-data";
import { placeOf, surroundingsOf } from "./sketch";

const surroundings = surroundingsOf(sampleData);
const NA = { error: "#N/A" };
const VALUE = { error: "#VALUE!" };

function outcomeOf(formula: string, cell = "A60", sheet = "Formulas", array = false): Outcome {
  return evaluate(formula, { sheet, ...placeOf(cell), array }, surroundings, new Map());
}

function valueOf(formula: string, cell?: string, sheet?: string): Scalar | undefined {
  const outcome = outcomeOf(formula, cell, sheet);
  if (outcome.kind !== "value") throw new Error(JSON.stringify(outcome));
  return outcome.value[0]?.[0];
}

describe("what only Excel does", () => {
  it.each([
    // A number as a criterion also counts texts that spell it, and not what only looks like a date.
    ["COUNTIF(Data!B1:B10,3)", 2],
    ['COUNTIF(Data!B1:B10,"3")', 2],
    ['COUNTIF(Data!B1:B10,">=3")', 2],
    ['COUNTIF(Data!B1:B10,"")', 2],
    ['COUNTIF(Data!B1:B10,"=")', 1],
    ["COUNTIF(Data!B1:B10,Data!B5)", 0],
    ['COUNTIF(Data!B1:B10,"#N/A")', 1],
    ["COUNTIF(Data!B1:B10,NA())", 1],
    ['COUNTIF(Data!B1:B10,"<>NA")', 9],
    ["(-27)^(1/3)", -3],
    ['1E20&""', "1E+20"],
    ['123456789012345678&""', "123456789012346000"],
    ['0.1+0.2&""', "0.3"],
    ['0.000000000000000000123&""', "1.23E-19"],
    ['-0.5&""', "-0.5"],
    ['"(5)"+0', -5],
    ['"$1,234.50"+0', 1234.5],
    ['"12%"*100', 12],
    ['"1,2"+0', VALUE],
    ['REPT("x",32768)', VALUE],
    ['REPT("x",32767)&"y"', VALUE],
    ["TYPE({1,2})", 64],
    ["AVERAGEA(Data!C1:C3)", 0],
    ["COUNTBLANK(Data!A:A)", 1048576 - 10],
    ["SUMPRODUCT(Data!A:A*Data!H:H)", 10 + 40],
    ["SUMPRODUCT(Data!A:A*'It''s a sheet'!F:F)", VALUE],
    ["SUMPRODUCT((Data!A:A>0)*('It''s a sheet'!C:C>2))", 2],
    ['CELL("address",Data!D2)', "[Book1]Data!$D$2"],
    ['CELL("ADDRESS",INDEX(Data!D1:D4,3))', "[Book1]Data!$D$3"],
    ["XLOOKUP(40,Data!D1:D4,Data!E1:E4)", "mid"],
    ['XLOOKUP(45,Data!D1:D4,Data!E1:E4,"none")', "none"],
    ["XLOOKUP(45,Data!D1:D4,Data!E1:E4,,-1)", "mid"],
    ["XLOOKUP(45,Data!D1:D4,Data!E1:E4,,1)", "good"],
    ['XLOOKUP("b*",Data!C1:C10,Data!A1:A10,,2,-1)', 7],
    ['XLOOKUP("b*",Data!C1:C10,Data!A1:A10)', NA],
    ["SUM(XLOOKUP(2,Data!A1:A3,Data!A1:D3))", 22],
    ["XMATCH(45,Data!D1:D4,1)", 4],
    ["LET(x,2,y,x*3,x+y)", 8],
    ["LET(range,Data!A1:A3,SUM(range)+ROWS(range))", 9],
    ["@Data!A1:A3", VALUE],
    ['SWITCH(2,1,1/0,2,"two")', "two"],
    ["HSA_PW[NoColumn]", { error: "#REF!" }],
    ["NoTable[Score]", { error: "#REF!" }],
    ["NoSheet!A1", { error: "#REF!" }],
    ["NOSUCHFUNCTION(1/0)", { error: "#NAME?" }],
    ["_xlfn.CONCAT(1,2)", "12"],
    ["SUM(Data!A1:A5)=15", true],
    ["ROUND(59.9999999999,9)", 60],
    ["IF(Data!A1:A3>0,1,2)", VALUE],
    ['SUM(LEN({"a","bb"}))', 3],
    ["HYPERLINK(\"#'It''s a sheet'!A1\")", "#'It''s a sheet'!A1"],
    ["ISREF(NoSuchName)", false],
    ["Data!B5", 0],
    ["IF(TRUE,Data!B5)", 0],
    ['Data!B5&""', ""],
    ['SEARCH("~*",Data!C5)', 2],
    ['TEXT(0.5,"0%")&TEXT(2," ""days""")', "50% days"],
  ])("%s", (formula, expected) => {
    expect(valueOf(formula)).toEqual(expected);
  });

  it.each([
    ["HSA_PW[@Weight]", "J2", 2],
    ["[@Weight]*2", "B4", 3],
    ["SUM(HSA_PW[@[Score]:[Weight]])", "J2", 3],
    ["[@[Odd '[name'] '#1]]", "A6", 15],
    ["[@Weight]", "A1", VALUE],
    ["[@Weight]", "J2", { error: "#REF!" }],
  ])("%s in %s", (formula, cell, expected) => {
    expect(valueOf(formula, cell, "It's a sheet")).toEqual(expected);
  });

  it("does not look at rows of other sheets for this row", () => {
    expect(valueOf("HSA_PW[@Weight]", "J2", "Data")).toEqual(VALUE);
  });

  it("moves relative references in names", () => {
    expect(valueOf("ThreeLeft", "A9")).toBe(2);
    expect(valueOf("ThreeLeft", "D9")).toBe(20);
  });
});

describe("arrays", () => {
  it("gives all values of a formula that is entered as an array", () => {
    expect(outcomeOf("Data!A1:A3*{1,10}", "A60", "Formulas", true)).toEqual({
      kind: "value",
      value: [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
    });
  });

  it("fills what only the longer side has with #N/A, and blanks with 0", () => {
    expect(outcomeOf("Data!A1:A3*{1;2}", "A60", "Formulas", true)).toEqual({
      kind: "value",
      value: [[1], [4], [NA]],
    });
    expect(outcomeOf("Data!B4:B5", "A60", "Formulas", true)).toEqual({
      kind: "value",
      value: [["3"], [0]],
    });
  });
});

describe("what is not calculated", () => {
  it.each([
    ["TODAY()", "TODAY"],
    ["RAND()+1", "RAND"],
    ["DATE(2026,1,1)", "DATE"],
    ['INDIRECT("A1")', "INDIRECT"],
    ["OFFSET(Data!A1,1,1)", "OFFSET"],
    ["SUBTOTAL(9,Data!A1:A3)", "SUBTOTAL"],
    ["[Book2.xlsx]Sheet1!A1", "another workbook"],
    ["SUM(Formulas:Data!A1)", "several sheets"],
    ["SUM((Data!A1,Data!A3))", "union"],
    ["Data!A1#", "spilled"],
    ["LAMBDA(x,x+1)(2)", "LAMBDA"],
    ["Book.xlsx!Name", "another workbook"],
    ['"3-4"+1', "date"],
    ['TEXT(1,"yyyy-mm-dd")', "yyyy"],
    ["SUM(Data!A1", "syntax"],
    ["ROUND(1)", "ROUND with 1 arguments"],
    ["COUNTIF({1,2},1)", "not a range"],
  ])("%s", (formula, reason) => {
    const outcome = outcomeOf(formula);
    expect(outcome.kind).toBe("unsupported");
    if (outcome.kind === "unsupported") {
      expect(outcome.reason.toLowerCase()).toContain(reason.toLowerCase());
    }
  });

  it("does not matter in a branch that is not taken", () => {
    expect(valueOf("IF(TRUE,1,TODAY())")).toBe(1);
    expect(valueOf("IFERROR(5,OFFSET(Data!A1,1,1))")).toBe(5);
    expect(valueOf('CHOOSE(2,RAND(),"b")')).toBe("b");
  });

  it("says so for a name that refers to itself", () => {
    const circle = { ...surroundings, name: () => "Round" };
    expect(evaluate("Round", { sheet: "Data", row: 0, column: 0 }, circle, new Map()).kind).toBe(
      "unsupported"
    );
  });

  it("takes a formula as long as Excel allows", () => {
    expect(valueOf(`1${"+1".repeat(4000)}`)).toBe(4001);
    expect(valueOf(`${"(".repeat(64)}7${")".repeat(64)}`)).toBe(7);
  });
});
