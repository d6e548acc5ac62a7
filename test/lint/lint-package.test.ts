import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { lintPackage } from "./lint-package";

const workbooks = path.resolve("../shared/workbooks");
const analyst = path.join(workbooks, "existing-analyst-workbook.xlsx");

function changed(part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(readFileSync(analyst));
  const before = strFromU8(parts[part] as Uint8Array);
  const after = change(before);
  if (after === before) throw new Error(`the change does nothing to ${part}`);
  parts[part] = strToU8(after);
  return zipSync(parts);
}

(existsSync(analyst) ? describe : describe.skip)("the lint", () => {
  it("has nothing to say of a workbook that Excel takes", () => {
    expect(lintPackage(readFileSync(analyst))).toEqual([]);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      "a table name twice",
      "xl/tables/table2.xml",
      (t) => t.replace(/displayName="[^"]*"/, 'displayName="T_Scores"'),
      /table name T_Scores stands twice/,
    ],
    [
      "a table named like a name",
      "xl/tables/table2.xml",
      (t) => t.replace(/displayName="[^"]*"/, 'displayName="Scale"'),
      /defined name/,
    ],
    [
      "a table named like a cell",
      "xl/tables/table2.xml",
      (t) => t.replace(/displayName="[^"]*"/, 'displayName="IND01"'),
      /not allowed/,
    ],
    [
      "a table id twice",
      "xl/tables/table2.xml",
      (t) => t.replace(/(<table[^>]*) id="\d+"/, '$1 id="1"'),
      /table id 1 stands twice/,
    ],
    [
      "a header that differs",
      "xl/tables/table1.xml",
      (t) => t.replace(/<tableColumn id="1" name="[^"]*"/, '<tableColumn id="1" name="Other"'),
      /the column "Other"/,
    ],
    [
      "a broken formula",
      "xl/worksheets/sheet2.xml",
      (t) => t.replace(/<f>[^<]*<\/f>/, "<f>SUM(A1:</f>"),
      /formula in/,
    ],
    [
      "an add-in function by its shown name",
      "xl/worksheets/sheet2.xml",
      (t) => t.replace(/<f>[^<]*<\/f>/, "<f>HSA.BAND(1)</f>"),
      /_xldudf_/,
    ],
    [
      "a format out of range",
      "xl/worksheets/sheet2.xml",
      (t) => t.replace(/<c r="(\w+)"/, '<c s="999" r="$1"'),
      /format out of range/,
    ],
    [
      "a relationship to nowhere",
      "xl/_rels/workbook.xml.rels",
      (t) => t.replace("worksheets/sheet2.xml", "worksheets/gone.xml"),
      /missing|no part/,
    ],
    [
      "a long sheet name",
      "xl/workbook.xml",
      (t) => t.replace('name="Calc"', `name="${"x".repeat(32)}"`),
      /not allowed/,
    ],
    [
      "a sheet id twice",
      "xl/workbook.xml",
      (t) => t.replace('sheetId="7"', 'sheetId="1"'),
      /sheet id/,
    ],
  ])("sees %s", (_name, part, change, expected) => {
    let said: string;
    try {
      said = lintPackage(changed(part, change)).join("\n");
    } catch (error) {
      said = String(error);
    }
    expect(said).toMatch(expected);
  });
});
