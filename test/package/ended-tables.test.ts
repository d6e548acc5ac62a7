import { strFromU8, unzipSync } from "fflate";
import type { StoredTable } from "../../src/package/contents";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { openWorkbook } from "../../src/package/open-workbook";
import { lintPackage } from "../lint/lint-package";
import { schemaErrors } from "../lint/schema-errors";
import { NO_CHANGES } from "./rich-sheet";

const table = (name: string, ref: string): StoredTable => ({
  ...{ id: 0, name, ref, columns: [name], headerRow: true, totalsRow: false },
  ...{ style: "TableStyleLight1", filterButtons: true },
});

/** A sheet with two tables, of which each has a header and a row. */
function withTables(): Uint8Array {
  const cells = ["One", "Two"].flatMap((name, index) => [
    { row: 0, column: 2 * index, value: name },
    { row: 1, column: 2 * index, value: `row of ${name}` },
  ]);
  const tables = [table("One", "A1:A2"), table("Two", "C1:C2")];
  return openWorkbook(emptyWorkbook()).save({
    ...NO_CHANGES,
    newSheets: [{ name: "Lists", visibility: "visible", cells, tables }],
  });
}

function ended(names: readonly string[], more: readonly StoredTable[] = []): Uint8Array {
  const opened = openWorkbook(withTables());
  const stored = opened.contents.sheets.flatMap(({ tables }) => tables);
  const endedTables = stored.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  return opened.save({
    ...NO_CHANGES,
    changedSheets: [{ sheet: "Lists", cells: [], endedTables, tables: more }],
  });
}

const tablesOf = (bytes: Uint8Array) =>
  openWorkbook(bytes).contents.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));

async function isSound(bytes: Uint8Array): Promise<void> {
  expect(lintPackage(bytes)).toEqual([]);
  expect(await schemaErrors(bytes, "ended.xlsx")).toEqual([]);
}

it("ends a table and leaves its cells and the other table", async () => {
  const bytes = ended(["One"]);
  await isSound(bytes);
  expect(tablesOf(bytes)).toEqual(["Two"]);
  const [sheet] = openWorkbook(bytes).contents.sheets.filter(({ name }) => name === "Lists");
  expect([...(sheet?.cells.values() ?? [])].map(({ value }) => value)).toEqual(
    expect.arrayContaining(["One", "row of One", "Two", "row of Two"])
  );
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.includes("tables/"));
  expect(names).toHaveLength(1);
  const all = Object.entries(parts).map(([name, part]) => name + strFromU8(part));
  const mentions = all.filter((text) => /tables\/table\d/.test(text));
  // Its own part, the types of content and the relationships of the sheet speak of the one that stays.
  expect(
    mentions.every((text) => text.includes(names[0] ?? "?") || text.includes("../tables"))
  ).toBe(true);
});

it("ends the last table of a sheet, and makes another of the same name", async () => {
  const none = ended(["One", "Two"]);
  await isSound(none);
  expect(tablesOf(none)).toEqual([]);
  const again = ended(["One", "Two"], [{ ...table("One", "A1:A2"), name: "Two" }]);
  await isSound(again);
  expect(tablesOf(again)).toEqual(["Two"]);
});

it("refuses to end a table that is not there", () => {
  const opened = openWorkbook(withTables());
  const changedSheets = [{ sheet: "Lists", cells: [], endedTables: [99] }];
  expect(() => opened.save({ ...NO_CHANGES, changedSheets })).toThrow(/no table 99 on "Lists"/);
});
