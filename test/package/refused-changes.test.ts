import type { WorkbookChanges } from "../../src/package/changes";
import type { StoredTable } from "../../src/package/contents";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { changesWith, NO_CHANGES } from "./rich-sheet";

const opened = openWorkbook(openWorkbook(emptyWorkbook()).save(changesWith("Here", "T_Here")));
const table: StoredTable = {
  id: 0,
  name: "T_New",
  ref: "A1:A2",
  columns: ["x"],
  headerRow: true,
  totalsRow: false,
  style: null,
  filterButtons: true,
};
const header = [{ row: 0, column: 0, value: "x" }];
const sheet = { visibility: "visible", cells: [], tables: [] } as const;
const name = { scope: null, formula: "Here!$A$1", hidden: false };

describe("changes that Excel would have to repair are refused", () => {
  const cases: readonly (readonly [string, Partial<WorkbookChanges>, RegExp])[] = [
    [
      "a sheet's name in another case",
      { newSheets: [{ ...sheet, name: "HERE" }] },
      /sheet name "HERE".*taken/,
    ],
    [
      "two new sheets of one name",
      {
        newSheets: [
          { ...sheet, name: "A" },
          { ...sheet, name: "a" },
        ],
      },
      /sheet name "a"/,
    ],
    [
      "a sheet's name of 32 characters",
      { newSheets: [{ ...sheet, name: "x".repeat(32) }] },
      /cannot be the name/,
    ],
    [
      "a sheet's name with a colon",
      { newSheets: [{ ...sheet, name: "a:b" }] },
      /cannot be the name/,
    ],
    [
      "a table's name",
      {
        newSheets: [{ ...sheet, name: "A", cells: header, tables: [{ ...table, name: "t_here" }] }],
      },
      /"t_here".*taken/,
    ],
    [
      "a table named as a name",
      {
        newSheets: [
          { ...sheet, name: "A", cells: header, tables: [{ ...table, name: "T_Here_Area" }] },
        ],
      },
      /taken/,
    ],
    ["a name named as a table", { names: [{ ...name, name: "T_HERE" }] }, /"T_Here".*taken/i],
    [
      "one name twice",
      {
        names: [
          { ...name, name: "N" },
          { ...name, name: "n" },
        ],
      },
      /defined name/,
    ],
    [
      "a name on a sheet that is not there",
      { names: [{ ...name, name: "N", scope: "Gone" }] },
      /"Gone"/,
    ],
    [
      "a header that is not the column's name",
      {
        newSheets: [
          { ...sheet, name: "A", cells: [{ row: 0, column: 0, value: 1 }], tables: [table] },
        ],
      },
      /header cell A1/,
    ],
    [
      "columns of one name",
      {
        newSheets: [
          {
            ...sheet,
            name: "A",
            cells: [...header, { row: 0, column: 1, value: "X" }],
            tables: [{ ...table, ref: "A1:B2", columns: ["x", "X"] }],
          },
        ],
      },
      /column name in table/,
    ],
    [
      "more columns than the area",
      {
        newSheets: [
          { ...sheet, name: "A", cells: header, tables: [{ ...table, columns: ["x", "y"] }] },
        ],
      },
      /2 columns/,
    ],
    [
      "a change of a sheet that is not there",
      { changedSheets: [{ sheet: "Gone", cells: [] }] },
      /no sheet "Gone"/,
    ],
    [
      "a change of a table that is not there",
      { changedSheets: [{ sheet: "Here", cells: [], tables: [{ ...table, id: 77 }] }] },
      /no table 77/,
    ],
    ["an active sheet that is not there", { activeSheet: "Gone" }, /no sheet "Gone"/],
    [
      "a number that is none",
      { changedSheets: [{ sheet: "Here", cells: [{ row: 0, column: 0, value: NaN }] }] },
      /not finite/,
    ],
    [
      "a text that is too long",
      {
        changedSheets: [
          { sheet: "Here", cells: [{ row: 0, column: 0, value: "x".repeat(32_768) }] },
        ],
      },
      /32767/,
    ],
  ];
  it.each(cases)("%s", (_, changes, message) => {
    expect(() => opened.save({ ...NO_CHANGES, ...changes })).toThrow(message);
  });

  it("but a name may be redefined, in its scope", () => {
    const saved = opened.save({
      ...NO_CHANGES,
      names: [
        { ...name, name: "t_here_area", formula: "Here!$B$2" },
        { ...name, name: "N", scope: "Here" },
      ],
    });
    const { names } = openWorkbook(saved).contents;
    expect(names.map((one) => [one.name, one.scope, one.formula])).toEqual(
      expect.arrayContaining([
        ["T_Here_Area", null, "Here!$B$2"],
        ["N", "Here", "Here!$A$1"],
      ])
    );
    expect(names).toHaveLength(3);
  });
});
