import { parseArea } from "../a1";
import type { StoredTable } from "../contents";
import type { CellSink } from "./cell-sink";
import type { GatheredColumn, GatheredTable, GatheredValue } from "./gathered";

/** Where the body of a table stands on its sheet. */
export interface TableShape {
  readonly table: StoredTable;
  /** For each column of the table whether it is read. */
  readonly wanted: readonly boolean[];
  readonly top: number;
  readonly left: number;
  readonly rows: number;
}

/**
 * Null where the table does not say which cells are its own.
 *
 * @param headers of the columns to read; true for all
 */
export function tableShape(
  table: StoredTable,
  headers: true | readonly string[]
): TableShape | null {
  const area = parseArea(table.ref);
  if (area === undefined) return null;
  const top = area.top + (table.headerRow ? 1 : 0);
  const bottom = area.bottom - (table.totalsRow ? 1 : 0);
  const wanted = table.columns.map((header) => headers === true || headers.includes(header));
  return { table, wanted, top, left: area.left, rows: Math.max(0, bottom - top + 1) };
}

/** The formula of a cell of the sheet, null where it holds none. */
type FormulaLookup = (row: number, column: number) => string | null;

/** A table that is being filled with the cells of its sheet. */
export class TableTarget {
  /** Below its last body row. */
  readonly end: number;
  /** Undefined for a column that is not read. */
  private readonly columns: (GatheredValue[] | undefined)[];
  private readonly withFormula = new Set<number>();

  constructor(readonly shape: TableShape) {
    const { wanted, top, rows } = shape;
    this.end = top + rows;
    this.columns = wanted.map((isRead) =>
      isRead ? new Array<GatheredValue>(rows).fill("") : undefined
    );
  }

  holdsRow(row: number): boolean {
    return row >= this.shape.top && row < this.end;
  }

  holdsColumn(column: number): boolean {
    return this.columns[column - this.shape.left] !== undefined;
  }

  /** Ignores a cell that is none of its own. */
  put(row: number, column: number, value: GatheredValue, hasFormula: boolean): void {
    const { top, left } = this.shape;
    const values = this.columns[column - left];
    if (values === undefined || row < top || row >= this.end) return;
    values[row - top] = value;
    if (hasFormula) this.withFormula.add(column);
  }

  cells(formulaAt: FormulaLookup): GatheredTable {
    const { table, top, left, rows } = this.shape;
    const none = new Array<null>(rows).fill(null);
    const columnAt = (index: number, values: readonly GatheredValue[]): GatheredColumn => {
      const column = left + index;
      if (!this.withFormula.has(column)) return { column, values, formulas: none };
      let known: readonly (string | null)[] | undefined;
      return {
        column,
        values,
        get formulas() {
          return (known ??= none.map((_, row) => formulaAt(top + row, column)));
        },
      };
    };
    return {
      name: table.name,
      firstRow: top,
      rows,
      firstColumn: left,
      columns: new Map(
        table.columns.flatMap((header, index) => {
          const values = this.columns[index];
          return values === undefined ? [] : [[header, columnAt(index, values)] as const];
        })
      ),
    };
  }
}

/** Fills all wanted tables of a sheet in one walk over its cells. */
export class TableSink implements CellSink {
  private inRow: readonly TableTarget[] = [];

  constructor(readonly targets: readonly TableTarget[]) {}

  wantsRow(row: number): boolean {
    this.inRow = this.targets.filter((target) => target.holdsRow(row));
    return this.inRow.length > 0;
  }

  wantsColumn(column: number): boolean {
    for (const target of this.inRow) if (target.holdsColumn(column)) return true;
    return false;
  }

  put(row: number, column: number, value: GatheredValue, hasFormula: boolean): void {
    for (const target of this.inRow) target.put(row, column, value, hasFormula);
  }
}
