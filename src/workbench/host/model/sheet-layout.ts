import type { ColumnFormat, RowFormat } from "../../../package/contents";
import { MAX_COLUMNS } from "../limits";
import { DEFAULT_ROW_HEIGHT, DEFAULT_STORED_WIDTH } from "./column-width";

/** Widths of the columns and heights of the rows of one sheet. */
export class SheetLayout {
  private columns: ColumnFormat[];
  private readonly rows: Map<number, RowFormat>;

  constructor(columns: readonly ColumnFormat[], rows: readonly RowFormat[]) {
    this.columns = [...columns].sort((one, other) => one.first - other.first);
    this.rows = new Map(rows.map((row) => [row.row, row]));
  }

  columnAt(column: number): ColumnFormat | undefined {
    return this.columns.find(({ first, last }) => column >= first && column <= last);
  }

  /** As stored, in characters. */
  widthOf(column: number): number {
    const format = this.columnAt(column);
    return format?.hidden === true ? 0 : (format?.width ?? DEFAULT_STORED_WIDTH);
  }

  heightOf(row: number): number {
    const format = this.rows.get(row);
    return format?.hidden === true ? 0 : (format?.height ?? DEFAULT_ROW_HEIGHT);
  }

  changeColumns(first: number, last: number, change: Partial<ColumnFormat>): void {
    const result: ColumnFormat[] = [];
    let uncovered: [number, number][] = [[first, last]];
    for (const format of this.columns) {
      const from = Math.max(first, format.first);
      const to = Math.min(last, format.last);
      if (from > to) {
        result.push(format);
        continue;
      }
      if (format.first < from) result.push({ ...format, last: from - 1 });
      result.push({ ...format, ...change, first: from, last: to });
      if (format.last > to) result.push({ ...format, first: to + 1 });
      uncovered = uncovered.flatMap(([start, end]): [number, number][] => {
        if (from > end || to < start) return [[start, end]];
        const left: [number, number][] = start < from ? [[start, from - 1]] : [];
        const right: [number, number][] = end > to ? [[to + 1, end]] : [];
        return [...left, ...right];
      });
    }
    for (const [from, to] of uncovered) result.push({ ...change, first: from, last: to });
    this.columns = joinEqual(result.sort((one, other) => one.first - other.first));
  }

  changeRows(first: number, last: number, change: Partial<RowFormat>): void {
    for (let row = first; row <= last; row += 1) {
      this.rows.set(row, { ...this.rows.get(row), ...change, row });
    }
  }

  /** Rows from `first` on move by `step`, as whole rows do; those taken away are dropped. Says whether any has a format. */
  moveRows(first: number, step: number): boolean {
    const moving = [...this.rows.values()].filter(({ row }) => row >= first);
    if (moving.length === 0) return false;
    for (const { row } of moving) this.rows.delete(row);
    for (const format of moving) {
      const row = format.row + step;
      if (row >= first) this.rows.set(row, { ...format, row });
    }
    return true;
  }

  /**
   * Columns from `first` on move by `step`, as whole columns do; those taken away are dropped, and
   * new ones are as wide as the one before them. Says whether any has a format.
   */
  moveColumns(first: number, step: number): boolean {
    const width = this.columnAt(first - 1)?.width;
    const isNear = this.columns.some(({ last }) => last >= first) || width !== undefined;
    if (!isNear) return false;
    // The first that is still there afterwards; those before it are taken away.
    const kept = step < 0 ? first - step : first;
    const before = this.columns
      .filter((format) => format.first < first)
      .map((format) => ({ ...format, last: Math.min(format.last, first - 1) }));
    const behind = this.columns
      .filter(({ last }) => last >= kept)
      .map((format) => ({
        ...format,
        first: Math.max(format.first, kept) + step,
        last: Math.min(format.last + step, MAX_COLUMNS - 1),
      }))
      .filter((format) => format.first < MAX_COLUMNS);
    const added = step > 0 && width !== undefined ? [{ first, last: first + step - 1, width }] : [];
    this.columns = joinEqual([...before, ...added, ...behind]);
    return true;
  }

  rowAt(row: number): RowFormat | undefined {
    return this.rows.get(row);
  }

  storedColumns(): ColumnFormat[] {
    return this.columns;
  }

  storedRows(): RowFormat[] {
    return [...this.rows.values()].sort((one, other) => one.row - other.row);
  }
}

function joinEqual(columns: readonly ColumnFormat[]): ColumnFormat[] {
  const result: ColumnFormat[] = [];
  for (const column of columns) {
    const before = result.at(-1);
    const fits =
      before !== undefined &&
      before.last + 1 === column.first &&
      before.width === column.width &&
      (before.hidden ?? false) === (column.hidden ?? false);
    if (fits) result[result.length - 1] = { ...before, last: column.last };
    else result.push(column);
  }
  return result;
}
