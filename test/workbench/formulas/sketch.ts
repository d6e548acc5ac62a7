import type { Area, Scalar, Surroundings } from "../../../src/workbench/formulas/evaluate";
import type { SmallWorkbook } from "../../oracle/small-workbook";

/** Row and column, from 0, of an address such as `B3`. */
export function placeOf(address: string): { row: number; column: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function areaOf(sheet: string, ref: string): Area {
  const [first = "A1", last = first] = ref.split(":");
  const from = placeOf(first);
  const to = placeOf(last);
  return { sheet, top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** The same workbook that another program gets as a file, as the evaluator sees it. */
export function surroundingsOf(workbook: SmallWorkbook): Surroundings {
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const cells = new Map<string, Scalar>();
  const used = new Map<string, Area>();
  for (const sheet of workbook.sheets) {
    for (const [address, cell] of Object.entries(sheet.cells)) {
      if (typeof cell === "object" && "formula" in cell) continue;
      const { row, column } = placeOf(address);
      const key = sheet.name.toLowerCase();
      cells.set(`${key}!${row},${column}`, cell as Scalar);
      const area = used.get(key);
      used.set(key, {
        sheet: sheet.name,
        top: Math.min(area?.top ?? row, row),
        left: Math.min(area?.left ?? column, column),
        bottom: Math.max(area?.bottom ?? row, row),
        right: Math.max(area?.right ?? column, column),
      });
    }
  }
  const tables = workbook.sheets.flatMap((sheet) =>
    (sheet.tables ?? []).map((table) => ({
      name: table.name,
      sheet: sheet.name,
      area: areaOf(sheet.name, table.ref),
      columns: table.columns,
      headerRow: true,
      totalsRow: table.totalsRow === true,
    }))
  );
  return {
    cell: (sheet, row, column) => cells.get(`${sheet.toLowerCase()}!${row},${column}`) ?? null,
    usedArea: (sheet) => used.get(sheet.toLowerCase()) ?? null,
    table: (name) => tables.find((table) => same(table.name, name)),
    name: (name) => Object.entries(workbook.names ?? {}).find(([known]) => same(known, name))?.[1],
    hasSheet: (name) => workbook.sheets.some((sheet) => same(sheet.name, name)),
    tableAt: ({ sheet, row, column }) =>
      tables.find(
        ({ area, ...table }) =>
          same(table.sheet, sheet) &&
          row >= area.top &&
          row <= area.bottom &&
          column >= area.left &&
          column <= area.right
      )?.name,
  };
}
