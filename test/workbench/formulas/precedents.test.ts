import { evaluate, precedents, type Area } from "../../../src/workbench/formulas/evaluate";
import { oracleFormulas } from "./oracle-formulas";
import { sampleData } from "./sample-data";
import { placeOf, surroundingsOf } from "./sketch";

const surroundings = surroundingsOf(sampleData);
const at = { sheet: "It's a sheet", ...placeOf("J3") };

const letters = (column: number): string => String.fromCharCode(65 + column);
const written = (area: Area): string =>
  `${area.sheet}!${letters(area.left)}${area.top + 1}:${letters(area.right)}${area.bottom + 1}`;
const areas = (formula: string): string[] | null =>
  precedents(formula, at, surroundings)?.map(written) ?? null;

describe("precedents", () => {
  it.each<[string, string[]]>([
    ["1+2", []],
    ["Data!A1+B2", ["Data!A1:A1", "It's a sheet!B2:B2"]],
    ["IF(A1,Data!A1:A3,Data!B1)", ["It's a sheet!A1:A1", "Data!A1:A3", "Data!B1:B1"]],
    ["HSA.X(HSA_PW[Score],HSA_Bands)", ["It's a sheet!B2:B6", "It's a sheet!F2:G4"]],
    ["HSA_PW[[#This Row],[Weight]]", ["It's a sheet!C3:C3"]],
    ["SUM(Scores)*MinimumCoverage", ["It's a sheet!B2:B6"]],
    ["ThreeLeft", ["Data!J2:J2"]],
    ["SUM(Data!A:A)", ["Data!A1:A1048576"]],
    ["Data!A2:INDEX(Data!B:B,3)", ["Data!A1:B1048576"]],
    ['SUMIF(Data!A1:A5,">2",Data!D1)', ["Data!A1:A5", "Data!D1:D1", "Data!D1:D5"]],
    ["LET(x,Data!A1,x+Data!A2)", ["Data!A1:A1", "Data!A2:A2"]],
    ["NoSheet!A1+NoTable[x]+NoName", []],
    ["TODAY()+Data!A1", ["Data!A1:A1"]],
  ])("%s", (formula, expected) => {
    expect(areas(formula)).toEqual(expected);
  });

  it.each([
    ['INDIRECT("A1")'],
    ["SUM(OFFSET(Data!A1,0,0,3))"],
    ["IF(FALSE,OFFSET(A1,1,1),1)"],
    ["SUM(A1"],
    ["Formulas:Data!A1"],
    ["A1#"],
  ])("cannot be known for %s", (formula) => {
    expect(areas(formula)).toBeNull();
  });

  it("covers every cell that is read", () => {
    const place = { sheet: "Formulas", ...placeOf("A60") };
    for (const formula of Object.values(oracleFormulas).flat()) {
      const known = precedents(formula, place, surroundings) ?? [];
      const read = new Set<string>();
      evaluate(
        formula,
        place,
        {
          ...surroundings,
          cell: (sheet, row, column) => {
            const isKnown = known.some(
              (area) =>
                area.sheet === sheet &&
                row >= area.top &&
                row <= area.bottom &&
                column >= area.left &&
                column <= area.right
            );
            if (!isKnown) read.add(`${formula}: ${sheet} ${row} ${column}`);
            return surroundings.cell(sheet, row, column);
          },
        },
        new Map()
      );
      expect([...read]).toEqual([]);
    }
  });
});
