import { cellKey, cellName, parseArea } from "../a1";
import type { ChangedSheet, NewSheet, WorkbookChanges } from "../changes";
import type { StoredTable, StoredValue } from "../contents";
import type { WorkbookReader } from "../read/read-workbook";

/** Claims texts that must differ in more than case. */
class Claims {
  private readonly taken = new Map<string, string>();

  constructor(private readonly what: string) {}

  add(name: string, holder: string): void {
    const key = name.toLowerCase();
    const other = this.taken.get(key);
    if (other !== undefined) {
      throw new Error(`The ${this.what} "${name}" (${holder}) is taken already (${other}).`);
    }
    this.taken.set(key, holder);
  }
}

function checkSheetName(name: string): void {
  if (name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name)) {
    throw new Error(
      `"${name}" cannot be the name of a sheet: 1 to 31 characters, none of \\ / ? * : [ ], no apostrophe at either end.`
    );
  }
}

function checkHeaders(
  table: StoredTable,
  sheet: string,
  textAt: (row: number, column: number) => StoredValue
): void {
  const area = parseArea(table.ref);
  if (area === undefined)
    throw new Error(`The area "${table.ref}" of table ${table.name} is no cell area.`);
  if (table.columns.length !== area.right - area.left + 1) {
    throw new Error(
      `Table ${table.name} on "${sheet}" has ${table.columns.length} columns, its area ${table.ref} another number.`
    );
  }
  const columns = new Claims(`column name in table ${table.name}`);
  table.columns.forEach((name, index) => {
    columns.add(name, `column ${index + 1}`);
    const text = textAt(area.top, area.left + index);
    if (table.headerRow && text !== name) {
      throw new Error(
        `The header cell ${cellName(area.top, area.left + index)} on "${sheet}" must hold the column name "${name}" of table ${table.name} as text.`
      );
    }
  });
}

function headerReader(
  change: NewSheet | ChangedSheet,
  existing: WorkbookReader["sheets"][number] | undefined
): (row: number, column: number) => StoredValue {
  const written = new Map(
    change.cells.map(({ row, column, value }) => [cellKey(row, column), value])
  );
  return (row, column) => {
    const key = cellKey(row, column);
    return written.get(key) ?? existing?.cells.get(key)?.value ?? null;
  };
}

/**
 * Throws `Error` for changes that would leave a workbook that Excel has to repair: names of sheets,
 * tables and defined names that are taken or impossible, headers that are not their columns' names,
 * sheets and tables that are not there.
 */
export function checkChanges(workbook: WorkbookReader, changes: WorkbookChanges): void {
  const sheets = new Claims("sheet name");
  workbook.sheets.forEach(({ name }) => sheets.add(name, "in the file"));
  changes.newSheets.forEach(({ name }) => {
    checkSheetName(name);
    sheets.add(name, "new sheet");
  });

  // Tables and the names of the workbook share one list of names.
  const names = new Claims("table or name");
  const redefined = new Claims("defined name");
  changes.names.forEach(({ name, scope }) => redefined.add(`${scope ?? ""}!${name}`, "to be set"));
  const global = new Map(
    [...workbook.names, ...changes.names]
      .filter(({ scope }) => scope === null)
      .map(({ name }) => [name.toLowerCase(), name])
  );
  global.forEach((name) => names.add(name, "a defined name"));

  const changed = new Map(changes.changedSheets.map((change) => [change.sheet, change]));
  for (const sheet of workbook.sheets) {
    const change = changed.get(sheet.name);
    changed.delete(sheet.name);
    const wanted = new Map(
      (change?.tables ?? []).filter(({ id }) => id > 0).map((table) => [table.id, table])
    );
    const ended = new Set(change?.endedTables ?? []);
    for (const table of sheet.tables) {
      if (ended.delete(table.id)) continue;
      names.add((wanted.get(table.id) ?? table).name, `a table on "${sheet.name}"`);
      wanted.delete(table.id);
    }
    const [lost] = [...wanted.keys(), ...ended];
    if (lost !== undefined) throw new Error(`There is no table ${lost} on "${sheet.name}".`);
    if (change === undefined) continue;
    if (sheet.kind !== "worksheet")
      throw new Error(`The sheet "${sheet.name}" has no cells to change.`);
    const fresh = change.tables?.filter(({ id }) => id === 0) ?? [];
    fresh.forEach(({ name }) => names.add(name, `a new table on "${sheet.name}"`));
    const textAt = headerReader(change, sheet);
    change.tables?.forEach((table) => checkHeaders(table, sheet.name, textAt));
  }
  const [missing] = changed.keys();
  if (missing !== undefined) throw new Error(`There is no sheet "${missing}" in the file.`);
  for (const sheet of changes.newSheets) {
    sheet.tables.forEach(({ name }) => names.add(name, `a new table on "${sheet.name}"`));
    const textAt = headerReader(sheet, undefined);
    sheet.tables.forEach((table) => checkHeaders(table, sheet.name, textAt));
  }
}
