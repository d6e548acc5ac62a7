import { parseArea } from "../a1";
import type { StoredTable } from "../contents";
import { MAX_GATHERED_CELLS, MAX_GATHERED_COLUMNS, MAX_GATHERED_ROWS } from "../limits";
import { PackageError } from "../package-error";
import type { GatheredColumn, GatheredTable, GatheredValue } from "./gathered";

/** The formula of a cell of the sheet, null where it holds none. */
export type FormulaLookup = (row: number, column: number) => string | null;

/** How many more cells may be gathered from a workbook. */
export class CellBudget {
  private left = MAX_GATHERED_CELLS;

  /** Throws `PackageError` when there are not so many left. */
  take(count: number, what: string): void {
    this.left -= count;
    if (this.left < 0) {
      throw new PackageError(
        "too-big",
        `With ${what} the workbook holds more than ${MAX_GATHERED_CELLS} cells to read. Open it in Excel, resize its tables to the rows that are filled, save it and try again.`
      );
    }
  }
}

function refuseTooBig({ name }: StoredTable, rows: number, columns: number): void {
  if (rows <= MAX_GATHERED_ROWS && columns <= MAX_GATHERED_COLUMNS) return;
  throw new PackageError(
    "too-big",
    `The table "${name}" of the workbook has ${rows} rows and ${columns} columns; at most ${MAX_GATHERED_ROWS} rows and ${MAX_GATHERED_COLUMNS} columns are read. Open it in Excel, resize the table to the cells that are filled (Table Design > Resize Table), save it and try again.`
  );
}

/** A table that is being filled with the cells of its sheet, in any order. */
export class TableTarget {
  private readonly columns: GatheredValue[][];
  private readonly withFormula = new Set<number>();

  private constructor(
    private readonly table: StoredTable,
    readonly top: number,
    readonly left: number,
    private readonly rows: number
  ) {
    this.columns = table.columns.map(() => new Array<GatheredValue>(rows).fill(""));
  }

  /** Null where the table does not say which cells are its own. Throws `PackageError` if too big. */
  static of(table: StoredTable, budget: CellBudget): TableTarget | null {
    const area = parseArea(table.ref);
    if (area === undefined) return null;
    const top = area.top + (table.headerRow ? 1 : 0);
    const rows = Math.max(0, area.bottom - (table.totalsRow ? 1 : 0) - top + 1);
    refuseTooBig(table, rows, table.columns.length);
    budget.take(rows * table.columns.length, `the table "${table.name}"`);
    return new TableTarget(table, top, area.left, rows);
  }

  /** Below its last body row. */
  get end(): number {
    return this.top + this.rows;
  }

  /** Right of its last column. */
  get right(): number {
    return this.left + this.columns.length;
  }

  put(row: number, column: number, value: GatheredValue, hasFormula: boolean): void {
    const values = this.columns[column - this.left];
    if (values === undefined || row < this.top || row >= this.end) return;
    values[row - this.top] = value;
    if (hasFormula) this.withFormula.add(column);
  }

  cells(formulaAt: FormulaLookup): GatheredTable {
    const none = new Array<null>(this.rows).fill(null);
    const columnAt = (index: number): GatheredColumn => {
      const column = this.left + index;
      const values = this.columns[index] ?? [];
      if (!this.withFormula.has(column)) return { column, values, formulas: none };
      let known: readonly (string | null)[] | undefined;
      const { top } = this;
      return {
        column,
        values,
        get formulas() {
          return (known ??= none.map((_, row) => formulaAt(top + row, column)));
        },
      };
    };
    return {
      name: this.table.name,
      firstRow: this.top,
      rows: this.rows,
      firstColumn: this.left,
      columns: new Map(this.table.columns.map((header, index) => [header, columnAt(index)])),
    };
  }
}
