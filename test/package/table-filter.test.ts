import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import type { StoredTable } from "../../src/package/contents";
import { openWorkbook } from "../../src/package/open-workbook";
import { storedTable } from "../support/workbook-contents";

const none = new Uint8Array();
const part = "xl/tables/table1.xml";
const changes = { newSheets: [], changedSheets: [], names: [], recalculateOnOpen: false };
const criterion = (place: number, value: string): string =>
  `<filterColumn colId="${place}"><filters><filter val="${value}"/></filters></filterColumn>`;

function cellsOf(row: number, texts: readonly string[]) {
  return texts.map((value, column) => ({ row, column, value }));
}

/** A sheet `List` with a table a, b, c that is filtered by b and c. */
function filtered(): Uint8Array {
  const made = openWorkbook(emptyWorkbook()).save({
    ...changes,
    newSheets: [
      {
        name: "List",
        visibility: "visible",
        cells: [...cellsOf(0, ["a", "b", "c"]), ...cellsOf(1, ["1", "2", "3"])],
        tables: [{ ...storedTable("T", "A1:C2", ["a", "b", "c"]), id: 0 }],
      },
    ],
  });
  const parts = unzipSync(made);
  const xml = strFromU8(parts[part] ?? none);
  const criteria = `<autoFilter ref="A1:C2">${criterion(1, "2")}${criterion(2, "3")}</autoFilter>`;
  const after = xml.replace(/<autoFilter ref="A1:C2"\/>/, criteria);
  expect(after).not.toBe(xml);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

function saved(columns: readonly string[], ref: string): string {
  const file = openWorkbook(filtered());
  const sheet = file.contents.sheets.find(({ name }) => name === "List");
  const table: StoredTable | undefined = sheet?.tables[0];
  if (table === undefined) throw new Error("no table");
  const bytes = file.save({
    ...changes,
    changedSheets: [
      { sheet: "List", cells: cellsOf(0, columns), tables: [{ ...table, ref, columns }] },
    ],
  });
  return /<autoFilter.*<\/autoFilter>/s.exec(strFromU8(unzipSync(bytes)[part] ?? none))?.[0] ?? "";
}

describe("the criteria of a table's filter", () => {
  it("stay with their columns when others come between", () => {
    expect(saved(["a", "Column1", "b", "c"], "A1:D2")).toBe(
      `<autoFilter ref="A1:D2">${criterion(2, "2")}${criterion(3, "3")}</autoFilter>`
    );
  });

  it("go with a column that goes", () => {
    expect(saved(["a", "c"], "A1:B2")).toBe(
      `<autoFilter ref="A1:B2">${criterion(1, "3")}</autoFilter>`
    );
  });

  it("stay where a column gets another name", () => {
    expect(saved(["a", "new", "c"], "A1:C2")).toBe(
      `<autoFilter ref="A1:C2">${criterion(1, "2")}${criterion(2, "3")}</autoFilter>`
    );
  });
});
