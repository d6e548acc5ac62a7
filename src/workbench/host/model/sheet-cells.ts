import type { CellFormat } from "../../../package/cell-format";
import type { WrittenCell } from "../../../package/changes";
import type { CellKey, StoredCell, StoredValue } from "../../../package/contents";
import { cellCount, cellsOf, holds, type CellArea } from "./cell-area";
import { CellBounds } from "./cell-bounds";
import { columnOf, keyOf, rowOf } from "./cell-key";
import { sameValue } from "./same-value";

export interface Cell {
  readonly value: StoredValue;
  readonly formula?: string;
  /** On the first cell of a spilled or array formula: the area it fills, A1. */
  readonly spill?: string;
  /** The area follows the size of the result (`DynamicArrays`): the file did not bring it. */
  readonly isDynamic?: boolean;
  readonly format: CellFormat;
}

const NO_FORMAT: CellFormat = {};
const BLANK: Cell = { value: null, format: NO_FORMAT };

interface Edit {
  readonly cell: Cell;
  /** The value is another cell's result, which this emptied or formatted cell shows. */
  readonly isFilled?: boolean;
  readonly content: boolean;
  readonly format: boolean;
}

/**
 * The cells of one sheet: those of the file, which stay untouched, and the edits laid over them.
 * An edit that a user or an add-in made is kept apart from a new cached value of a formula.
 */
export class SheetCells {
  private readonly edits = new Map<CellKey, Edit>();
  /** Edits that hold a formula: few among the many cells of a long table. */
  private readonly editedFormulas = new Set<CellKey>();
  private readonly calculated = new Map<CellKey, StoredValue>();
  private storedFormulas: (readonly [CellKey, string])[] | undefined;
  private bounds: { used: CellArea | undefined; valued: CellArea | undefined } | undefined;

  constructor(
    private readonly stored: ReadonlyMap<CellKey, StoredCell>,
    private readonly formats: () => readonly CellFormat[]
  ) {}

  get(row: number, column: number): Cell {
    return this.at(keyOf(row, column)) ?? BLANK;
  }

  at(key: CellKey): Cell | undefined {
    const edit = this.edits.get(key);
    if (edit !== undefined) return edit.cell;
    const cell = this.stored.get(key);
    const value = this.calculated.get(key);
    if (cell === undefined) {
      // A blank cell that another cell's formula fills.
      return value === undefined || value === null ? undefined : { value, format: NO_FORMAT };
    }
    return {
      value: value === undefined ? cell.value : value,
      formula: cell.formula,
      spill: cell.spill,
      format: this.formats()[cell.format] ?? NO_FORMAT,
    };
  }

  /** The value alone: what formulas read, without building a cell. */
  value(row: number, column: number): StoredValue {
    const key = keyOf(row, column);
    const edit = this.edits.get(key);
    if (edit !== undefined) return edit.cell.value;
    const calculated = this.calculated.get(key);
    if (calculated !== undefined) return calculated;
    return this.stored.get(key)?.value ?? null;
  }

  /** The user's or the add-in's edit of what the cell holds; its format stays. */
  setContent(row: number, column: number, value: StoredValue, formula?: string): void {
    const key = keyOf(row, column);
    const before = this.at(key);
    this.edit(key, {
      cell: { value, formula, format: before?.format ?? NO_FORMAT },
      content: true,
      format: this.edits.get(key)?.format ?? false,
    });
    this.bounds = undefined;
  }

  /** Says which area the formula of a cell fills: a dynamic array, which may be of one cell. */
  setSpill(row: number, column: number, spill: string): void {
    const key = keyOf(row, column);
    const edit = this.edits.get(key);
    if (edit !== undefined)
      this.edit(key, { ...edit, cell: { ...edit.cell, spill, isDynamic: true } });
    this.bounds = undefined;
  }

  /** Somebody put something into the cell since the file was read; a calculated value does not count. */
  isEntered(row: number, column: number): boolean {
    const edit = this.edits.get(keyOf(row, column));
    if (edit === undefined || !edit.content || edit.isFilled === true) return false;
    return edit.cell.value !== null || edit.cell.formula !== undefined;
  }

  setFormat(row: number, column: number, format: CellFormat): void {
    const key = keyOf(row, column);
    const before = this.at(key) ?? BLANK;
    if (before.format === format) return;
    this.edit(key, {
      cell: { ...before, format },
      content: this.edits.get(key)?.content ?? false,
      format: true,
    });
    this.bounds = undefined;
  }

  /** Puts a whole cell in place, as when cells are moved; undefined takes it away. */
  put(row: number, column: number, cell: Cell | undefined): void {
    const key = keyOf(row, column);
    if (cell === undefined && !this.edits.has(key) && !this.stored.has(key)) return;
    this.edit(key, { cell: cell ?? BLANK, content: true, format: true });
    this.bounds = undefined;
  }

  /** A new value of a formula, or of a cell that a formula spills into; not an edit. */
  setCalculated(row: number, column: number, value: StoredValue): void {
    const key = keyOf(row, column);
    const edit = this.edits.get(key);
    if (edit === undefined) {
      this.calculated.set(key, value);
      return;
    }
    const isFilled = edit.cell.formula === undefined && value !== null;
    this.edit(key, { ...edit, isFilled, cell: { ...edit.cell, value } });
  }

  /** The same formula, its references adjusted because cells or names moved. */
  replaceFormula(row: number, column: number, formula: string): void {
    const { value, spill, isDynamic } = this.get(row, column);
    this.setContent(row, column, value, formula);
    const key = keyOf(row, column);
    const edit = this.edits.get(key);
    if (spill === undefined || edit === undefined) return;
    this.edit(key, { ...edit, cell: { ...edit.cell, spill, isDynamic } });
  }

  *entries(): Generator<[CellKey, Cell]> {
    for (const key of this.stored.keys()) {
      if (this.edits.has(key)) continue;
      const cell = this.at(key);
      if (cell !== undefined) yield [key, cell];
    }
    for (const [key, edit] of this.edits) yield [key, edit.cell];
  }

  /** Cells of the area that hold or held something, in no particular order. */
  *within(area: CellArea): Generator<[CellKey, Cell]> {
    if (cellCount(area) <= this.stored.size + this.edits.size) {
      for (const { row, column } of cellsOf(area)) {
        const key = keyOf(row, column);
        const cell = this.at(key);
        if (cell !== undefined) yield [key, cell];
      }
      return;
    }
    for (const entry of this.entries()) {
      if (holds(area, rowOf(entry[0]), columnOf(entry[0]))) yield entry;
    }
  }

  *formulas(): Generator<[CellKey, string]> {
    this.storedFormulas ??= [...this.stored].flatMap(([key, { formula }]) =>
      formula === undefined ? [] : [[key, formula] as const]
    );
    for (const [key, formula] of this.storedFormulas) {
      if (!this.edits.has(key)) yield [key, formula];
    }
    for (const key of this.editedFormulas) {
      const formula = this.edits.get(key)?.cell.formula;
      if (formula !== undefined) yield [key, formula];
    }
  }

  private edit(key: CellKey, edit: Edit): void {
    this.edits.set(key, edit);
    if (edit.cell.formula === undefined) this.editedFormulas.delete(key);
    else this.editedFormulas.add(key);
  }

  /** The smallest area with every cell that has a value, or (not `valuesOnly`) a format. */
  usedArea(valuesOnly: boolean): CellArea | undefined {
    this.bounds ??= this.measure();
    return valuesOnly ? this.bounds.valued : this.bounds.used;
  }

  private measure(): { used: CellArea | undefined; valued: CellArea | undefined } {
    const used = new CellBounds();
    const valued = new CellBounds();
    const add = (key: CellKey, hasValue: boolean, hasFormat: boolean): void => {
      if (hasValue) valued.add(key);
      if (hasValue || hasFormat) used.add(key);
    };
    for (const [key, cell] of this.stored) {
      if (this.edits.has(key)) continue;
      const hasValue = cell.value !== null || cell.formula !== undefined;
      add(key, hasValue, cell.format !== 0);
    }
    for (const [key, { cell }] of this.edits) {
      const hasValue = cell.value !== null || cell.formula !== undefined;
      add(key, hasValue, Object.keys(cell.format).length > 0);
    }
    return { used: used.area(), valued: valued.area() };
  }

  /** The edits as they are to be saved, in reading order. */
  written(): WrittenCell[] {
    return [...this.edits]
      .filter(([, edit]) => edit.content || edit.format)
      .sort(([one], [other]) => one - other)
      .map(([key, { cell, format }]) => ({
        row: rowOf(key),
        column: columnOf(key),
        value: cell.value,
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
        ...(isArray(cell) ? { spill: cell.spill } : {}),
        ...(format ? { format: cell.format } : {}),
      }));
  }

  /** New values of formulas that stay as the file has them, in reading order. */
  recalculated(): { row: number; column: number; value: StoredValue }[] {
    return [...this.calculated]
      .filter(([key, value]) => {
        const before = this.stored.get(key)?.value ?? null;
        return !this.edits.has(key) && !sameValue(before, value);
      })
      .sort(([one], [other]) => one - other)
      .map(([key, value]) => ({ row: rowOf(key), column: columnOf(key), value }));
  }
}

/** What was typed is an array in the file only where it fills more than its own cell. */
function isArray({ spill, isDynamic }: Cell): boolean {
  return spill !== undefined && (isDynamic !== true || spill.includes(":"));
}
