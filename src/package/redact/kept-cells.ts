import { cellKey } from "../a1";
import type { CellKey, StoredValue } from "../contents";
import { cellValue } from "../read/cell-value";
import { FormulaReader } from "../read/read-cells";
import type { SheetReader } from "../read/read-sheet";
import { scanCells } from "../read/scan-cells";
import { flag, numeric, children, child } from "../xml/xml-tree";
import type { XmlAttributes } from "../xml/xml-visitor";
import type { KeptSheet } from "./redaction";

export interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  /** Stored text of its formula, which may go; absent for a constant and for arrays. */
  readonly formula: string | undefined;
  readonly hadFormula: boolean;
  /** Whether whoever saved the file left the formula without a value, so that it would be blank. */
  readonly isUncalculated: boolean;
  readonly style: number;
}

const NO_FORMULA = { formula: undefined, hadFormula: false, isUncalculated: false } as const;

/** The cells of a sheet as they will travel, and the texts that they no longer hold. */
export interface KeptCells {
  readonly cells: readonly KeptCell[];
  readonly rows: ReadonlyMap<number, XmlAttributes>;
  readonly removed: readonly string[];
  readonly hiddenRemoved: number;
  readonly replaced: number;
  /** Cells whose own content does not travel. */
  readonly emptied: ReadonlySet<CellKey>;
}

export function valueText(value: StoredValue): string {
  if (value === null || typeof value === "boolean") return "";
  return typeof value === "object" ? value.error : String(value);
}

function hiddenColumns(sheet: SheetReader): (column: number) => boolean {
  const hidden = children(child(sheet.outline.root, "cols"), "col").filter(
    (column) => flag(column, "hidden") || numeric(column, "width") === 0
  );
  const areaOf = (column: (typeof hidden)[number]) => ({
    first: (numeric(column, "min") ?? 1) - 1,
    last: (numeric(column, "max") ?? 1) - 1,
  });
  const areas = hidden.map(areaOf);
  const isIn = (column: number, { first, last }: { first: number; last: number }): boolean =>
    column >= first && column <= last;
  const format = child(sheet.outline.root, "sheetFormatPr");
  if (format === undefined || numeric(format, "defaultColWidth") !== 0) {
    return (column) => areas.some((area) => isIn(column, area));
  }
  // All columns are hidden but for those that have a width of their own.
  const shown = children(child(sheet.outline.root, "cols"), "col").flatMap((column) =>
    flag(column, "hidden") || (numeric(column, "width") ?? 0) === 0 ? [] : areaOf(column)
  );
  return (column) => !shown.some((area) => isIn(column, area));
}

/**
 * @param shared the workbook's shared strings
 * @throws PackageError when the sheet is not well formed
 */
export function readKeptCells(
  sheet: SheetReader,
  plan: KeptSheet,
  shared: () => readonly string[],
  date1904: boolean
): KeptCells {
  const cells: KeptCell[] = [];
  const rows = new Map<number, XmlAttributes>();
  const removed: string[] = [];
  const formulas = new FormulaReader();
  const left = new Map(
    plan.replaced.map((one) => [cellKey(one.row, one.column), one.value] as const)
  );
  const isHiddenColumn = hiddenColumns(sheet);
  // A row's own attributes are reported after its cells.
  const hiddenRows = new Set<number>();
  scanCells(sheet.outline, {
    row({ row, attributes }) {
      rows.set(row, attributes);
      if (flag({ attributes }, "hidden") || numeric({ attributes }, "ht") === 0) {
        hiddenRows.add(row);
      }
    },
  });
  const emptied = new Set<CellKey>();
  let hiddenRemoved = 0;
  let replaced = 0;
  scanCells(sheet.outline, {
    cell(raw) {
      const { row, column } = raw;
      const key = cellKey(row, column);
      const source = cellValue(raw, shared, date1904);
      const stored = formulas.stored(raw);
      const style = Number(raw.attributes["s"] ?? 0);
      const isHidden = !plan.unhide && (hiddenRows.has(row) || isHiddenColumn(column));
      const other = left.get(key);
      left.delete(key);
      if (isHidden || other !== undefined) {
        removed.push(valueText(source), raw.value ?? "");
        emptied.add(key);
        if (isHidden && source !== null) hiddenRemoved++;
        if (!isHidden && other !== source) replaced++;
        const value = isHidden ? null : (other ?? null);
        cells.push({ row, column, value, ...NO_FORMULA, style });
        return;
      }
      const isPlain = raw.formula?.attributes["t"] !== "array";
      const formula = isPlain ? stored : undefined;
      cells.push({
        row,
        column,
        value: source,
        formula,
        hadFormula: raw.formula !== undefined,
        isUncalculated:
          (stored ?? "") !== "" && raw.value === undefined && raw.attributes["t"] !== "str",
        style,
      });
    },
  });
  for (const { row, column, value } of plan.replaced) {
    if (value === null || !left.has(cellKey(row, column))) continue;
    cells.push({ row, column, value, ...NO_FORMULA, style: 0 });
  }
  return { cells, rows, removed, hiddenRemoved, replaced, emptied };
}
