import { cellKey, cellName } from "../a1";
import type { CellFormat } from "../cell-format";
import type { WrittenCell } from "../changes";
import type { CellKey, RowFormat, StoredValue } from "../contents";
import { storedFormula } from "../formula/stored-formula";
import type { RawCell, RawRow } from "../read/scan-cells";
import type { SheetOutline } from "../read/sheet-outline";
import { appendInside, setAttributes } from "../xml/edit-element";
import type { Edit } from "../xml/splice";
import { flag, numeric, prefixOf } from "../xml/xml-tree";
import { cellXml, formulaXml } from "./cell-xml";
import { surveyCells } from "./survey-cells";

export interface CellChanges {
  readonly cells: readonly WrittenCell[];
  readonly recalculated: readonly { row: number; column: number; value: StoredValue }[];
  /** Undefined: heights and hidden rows stay as they are. */
  readonly rows: readonly RowFormat[] | undefined;
  /** Name of the table that a cell stands in. */
  readonly tableAt: (row: number, column: number) => string | undefined;
  readonly formatIndex: (format: CellFormat, existing: number | undefined) => number;
  /** Value of `cm` that marks a dynamic array; undefined where the file cannot be given one. */
  readonly dynamicArray: () => string | undefined;
}

type Place = { readonly row: number; readonly column: number };
const byPlace = (a: Place, b: Place): number => a.row - b.row || a.column - b.column;

function grouped<T extends Place>(cells: Iterable<T>): Map<number, T[]> {
  const rows = new Map<number, T[]>();
  for (const cell of [...cells].sort(byPlace)) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

/** Edits of one sheet's `sheetData`. */
class CellEditor {
  readonly edits: Edit[] = [];
  /** A formula was added, changed or overwritten: the calculation chain is out of date. */
  formulasChanged = false;
  private readonly prefix: string;
  private readonly written: Map<CellKey, WrittenCell>;
  private readonly values: Map<CellKey, StoredValue>;
  private readonly toInsert: Map<number, WrittenCell[]>;
  private readonly heights: Map<number, RowFormat> | undefined;

  constructor(
    private readonly outline: SheetOutline,
    private readonly changes: CellChanges
  ) {
    this.prefix = prefixOf(outline.root);
    this.written = new Map(changes.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
    this.values = new Map(
      changes.recalculated.map(({ row, column, value }) => [cellKey(row, column), value])
    );
    this.toInsert = grouped(this.written.values());
    this.heights = changes.rows && new Map(changes.rows.map((row) => [row.row, row]));
  }

  run(): void {
    const { existing, rows } = this.survey();
    let insertsRow = false;
    const last = rows[rows.length - 1];
    const wanted = new Set([...this.toInsert.keys(), ...(this.heights?.keys() ?? [])]);
    for (const { row } of rows) wanted.delete(row);
    const fresh = [...wanted].sort((a, b) => a - b);
    const sorted = [...rows].sort((a, b) => a.row - b.row);
    let next = 0;
    const before = new Map<RawRow | undefined, string>();
    for (const row of fresh) {
      while ((sorted[next]?.row ?? Infinity) < row) next++;
      const xml = this.newRow(row);
      if (xml !== "") before.set(sorted[next], (before.get(sorted[next]) ?? "") + xml);
    }
    for (const [row, text] of before) {
      if (row !== undefined) insertsRow = true;
      this.insertRows(row, last, text);
    }
    for (const row of rows) this.editRow(row, existing.get(row.row) ?? [], insertsRow);
  }

  private survey(): { existing: ReadonlyMap<number, readonly RawCell[]>; rows: readonly RawRow[] } {
    const found = surveyCells(this.outline, {
      isWritten: (key) => this.written.has(key),
      isRecalculated: (key) => this.values.has(key),
      needsRow: (row) => this.toInsert.has(row),
    });
    this.formulasChanged = found.overwritesFormula;
    // The first cell of a shared formula holds its text: when it goes, the others take it over.
    const renewed = new Set(found.recalculated);
    const spelledOut = new Map(
      found.orphans.map(({ cell, stored }) => [cell, formulaXml(this.prefix, stored)])
    );
    for (const [cell, text] of spelledOut) {
      if (cell.formula === undefined || renewed.has(cell)) continue;
      this.edits.push({ start: cell.formula.start, end: cell.formula.end, text });
    }
    for (const cell of found.recalculated) this.recalculate(cell, spelledOut.get(cell));
    return found;
  }

  private recalculate(cell: RawCell, spelledOut: string | undefined): void {
    const { text } = this.outline;
    const { row, column, formula, attributes } = cell;
    const value = this.values.get(cellKey(row, column)) ?? null;
    const kept = formula === undefined ? "" : text.slice(formula.start, formula.end);
    this.edits.push({
      start: cell.start,
      end: cell.end,
      text: cellXml(this.prefix, {
        row,
        column,
        value,
        formulaXml: spelledOut ?? kept,
        style: attributes["s"],
        cellMetadata: attributes["cm"],
      }),
    });
  }

  private write(cell: WrittenCell, existing: RawCell | undefined): string {
    const { row, column, value, formula, format, spill } = cell;
    const style = existing?.attributes["s"];
    const now = style === undefined ? undefined : Number(style);
    if (formula !== undefined) this.formulasChanged = true;
    const stored =
      formula === undefined
        ? ""
        : storedFormula(formula.replace(/^=/, ""), this.changes.tableAt(row, column));
    return cellXml(this.prefix, {
      row,
      column,
      value,
      formulaXml: formula === undefined ? "" : formulaXml(this.prefix, stored, spill),
      cellMetadata: spill === undefined ? undefined : this.changes.dynamicArray(),
      style: format === undefined ? style : String(this.changes.formatIndex(format, now)),
    });
  }

  private newRow(row: number): string {
    const cells = (this.toInsert.get(row) ?? [])
      .map((cell) => this.write(cell, undefined))
      .join("");
    const { height, hidden } = this.heights?.get(row) ?? {};
    const attributes = [
      ` r="${row + 1}"`,
      hidden === true ? ' hidden="1"' : "",
      height === undefined ? "" : ` ht="${height}" customHeight="1"`,
    ].join("");
    if (cells === "" && height === undefined && hidden !== true) return "";
    const tag = `${this.prefix}row`;
    return cells === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${cells}</${tag}>`;
  }

  private insertRows(next: RawRow | undefined, last: RawRow | undefined, text: string): void {
    const { sheetData } = this.outline;
    if (sheetData === undefined) throw new Error("A sheet without a place for cells was changed.");
    if (next !== undefined) this.edits.push({ start: next.start, end: next.start, text });
    else if (last !== undefined) this.edits.push({ start: last.end, end: last.end, text });
    else this.edits.push(appendInside(this.outline.text, sheetData, text));
  }

  private editRow(row: RawRow, existing: readonly RawCell[], statesPlace: boolean): void {
    const inserted = this.toInsert.get(row.row) ?? [];
    const byColumn = new Map(existing.map((cell) => [cell.column, cell]));
    const ordered = [...existing].sort(byPlace);
    let next = 0;
    let inRow = "";
    let inserts = false;
    for (const cell of inserted) {
      const now = byColumn.get(cell.column);
      const xml = this.write(cell, now);
      if (now !== undefined) {
        this.edits.push({ start: now.start, end: now.end, text: xml });
        continue;
      }
      if (xml === "") continue;
      inserts = true;
      while ((ordered[next]?.column ?? Infinity) < cell.column) next++;
      const following = ordered[next];
      if (following === undefined) inRow += xml;
      else this.edits.push({ start: following.start, end: following.start, text: xml });
    }
    if (inserted.length > 0) this.statePlaces(existing);
    this.editRowTag(row, inserts, statesPlace, inRow);
  }

  /** Cells without an address follow the one before, which is another one now. */
  private statePlaces(cells: readonly RawCell[]): void {
    for (const cell of cells) {
      const key = cellKey(cell.row, cell.column);
      if (cell.attributes["r"] !== undefined || this.written.has(key) || this.values.has(key)) {
        continue;
      }
      const at = cell.start + `<${this.prefix}c`.length;
      this.edits.push({ start: at, end: at, text: ` r="${cellName(cell.row, cell.column)}"` });
    }
  }

  private editRowTag(row: RawRow, inserts: boolean, statesPlace: boolean, inRow: string): void {
    const changed: Record<string, string | null> = {};
    // `spans` only helps a reader to guess; it must not be wrong.
    if (inserts && row.attributes["spans"] !== undefined) changed["spans"] = null;
    if (statesPlace && row.attributes["r"] === undefined) changed["r"] = String(row.row + 1);
    const now = { height: numeric(row, "ht"), hidden: flag(row, "hidden") };
    const wanted = this.heights?.get(row.row);
    if (this.heights !== undefined && wanted?.height !== now.height) {
      changed["ht"] = wanted?.height === undefined ? null : String(wanted.height);
      changed["customHeight"] = wanted?.height === undefined ? null : "1";
    }
    if (this.heights !== undefined && (wanted?.hidden ?? false) !== now.hidden) {
      changed["hidden"] = wanted?.hidden === true ? "1" : null;
    }
    const { text } = this.outline;
    const isEmpty = row.closeStart === row.end;
    const hasChanges = Object.keys(changed).length > 0;
    if (!isEmpty || inRow === "") {
      if (hasChanges) this.edits.push(setAttributes(text, row, changed));
      if (inRow !== "")
        this.edits.push({ start: row.closeStart, end: row.closeStart, text: inRow });
      return;
    }
    const tag = hasChanges
      ? setAttributes(text, row, changed).text
      : text.slice(row.start, row.end);
    this.edits.push({
      start: row.start,
      end: row.end,
      text: `${tag.replace(/\s*\/>$/, ">")}${inRow}</${row.tag}>`,
    });
  }
}

/** The edits that write cells and row heights into a sheet, and whether formulas changed. */
export function editCells(
  outline: SheetOutline,
  changes: CellChanges
): { edits: readonly Edit[]; formulasChanged: boolean } {
  const hasWork =
    changes.cells.length > 0 || changes.recalculated.length > 0 || changes.rows !== undefined;
  if (!hasWork) return { edits: [], formulasChanged: false };
  const editor = new CellEditor(outline, changes);
  editor.run();
  return { edits: editor.edits, formulasChanged: editor.formulasChanged };
}
