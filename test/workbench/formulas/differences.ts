import type { Scalar } from "../../../src/workbench/formulas/evaluate";

export interface Difference {
  formula: string;
  excel: Scalar;
  libreOffice: Scalar;
  why: string;
}

type Row = [formula: string, excel: Scalar, libreOffice: Scalar];

const because = (why: string, rows: readonly Row[]): Difference[] =>
  rows.map(([formula, excel, libreOffice]) => ({ formula, excel, libreOffice, why }));

const VALUE = { error: "#VALUE!" } as const;
const NUM = { error: "#NUM!" } as const;
const NA = { error: "#N/A" } as const;
const REF = { error: "#REF!" } as const;
const DIV = { error: "#DIV/0!" } as const;

/** Where LibreOffice 7.4 does not calculate as Excel does. Both sides are checked. */
export const differences: readonly Difference[] = [
  ...because("its truth values are numbers with a format", [
    ['"a"&1.50&TRUE', "a1.5TRUE", "a1.51"],
    ['"zzz"<TRUE', true, false],
    ["SUM(Data!B1:B7)", 3, 4],
    ["SUM(Data!F1:F3)", 0, 2],
    ["COUNT(Data!B1:B10)", 2, 3],
    ["MAXA(Data!F1:F3)", 1, true],
    ["SUMPRODUCT(--ISNUMBER(Data!B1:B10))", 2, 3],
    ["TYPE(Data!F1)", 4, 8],
    ["TRIM(TRUE)", "TRUE", "1"],
    ['CONCATENATE("a",1,TRUE)', "a1TRUE", "a11"],
  ]),
  ...because("it reads a cell with an empty text as a blank cell", [
    ["COUNTA(Data!B1:B10)", 9, 8],
    ['COUNTIF(Data!B1:B10,"<>")', 9, 8],
    ["SUMPRODUCT(--ISTEXT(Data!B1:B10),Data!A1:A10)", 6.6, 9.1],
    ["ISTEXT(Data!B6)", true, false],
    ["ISBLANK(Data!B6)", false, true],
  ]),
  ...because("it does not take a text argument of SUM or MAX as a number", [
    ['SUM("3",TRUE,2)', 6, VALUE],
    ['MAX("7",5)', 7, VALUE],
  ]),
  ...because("a text finds a number that it spells", [['MATCH("3",Data!A1:A5,0)', NA, 3]]),
  ...because("a blank cell is never found, nor looked up as 0", [
    ["MATCH(Data!B5,Data!D1:D4,0)", 1, NA],
  ]),
  ...because("it has 0^0 = 1, and an angle for the origin", [
    ["0^0", NUM, 1],
    ["POWER(0,0)", NUM, 1],
    ["ATAN2(0,0)", DIV, 0],
  ]),
  ...because("another error for a division by zero in a power", [["0^-1", DIV, NUM]]),
  ...because("errors of its own (Err:502 and others) are saved as #VALUE!", [
    ["LARGE(Data!A1:A6,9)", NUM, VALUE],
    ["RANK(99,Data!A1:A6)", NA, VALUE],
    ["PERCENTILE(Data!A1:A6,1.1)", NUM, VALUE],
    ["INDEX(Data!A1:C3,9,1)", REF, VALUE],
    ["VLOOKUP(40,Data!D1:E4,3,FALSE)", REF, VALUE],
    ["SQRT(-1)", NUM, VALUE],
    ["LN(0)", NUM, VALUE],
    ["LN(-1)", NUM, VALUE],
    ["FACT(-1)", NUM, VALUE],
    ["COMBIN(2,5)", NUM, VALUE],
    ["SQRTPI(-1)", NUM, VALUE],
  ]),
  ...because("it reads Table[#Section] in a file as an error, which COUNTA counts as one", [
    ['HLOOKUP("Weight",HSA_PW[#All],3,FALSE)', 1, VALUE],
    ["COUNTA(HSA_PW[#All])", 26, 1],
    ["COUNTA(HSA_PW[#Data])", 19, 1],
    ["COUNTA(HSA_PW[#Headers])", 4, 1],
  ]),
  ...because("the bare name of a table is all of it, headers and totals too", [
    ["COUNTA(HSA_PW)", 19, 26],
  ]),
  ...because("it does not calculate a defined name as an array", [["SUM(Doubled)", 30, VALUE]]),
  ...because("it does not read a lost reference that keeps its sheet", [
    ["SUM(Data!#REF!,1)", REF, { error: "#NAME?" }],
  ]),
];
