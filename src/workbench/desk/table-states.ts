import type { TableModel } from "../host/model/table-model";

interface State {
  /** Column name to the shown texts that stay in sight. */
  readonly kept: Map<string, ReadonlySet<string>>;
  sorted: { readonly column: string; readonly isDescending: boolean } | null;
}

/** How each table is filtered and sorted, as far as somebody did it here. */
export class TableStates {
  private readonly states = new WeakMap<TableModel, State>();

  private of(table: TableModel): State {
    const known = this.states.get(table);
    if (known !== undefined) return known;
    const made: State = { kept: new Map(), sorted: null };
    this.states.set(table, made);
    return made;
  }

  filters(table: TableModel): ReadonlyMap<string, ReadonlySet<string>> {
    return this.of(table).kept;
  }

  filteredColumns(table: TableModel): ReadonlySet<string> {
    return new Set(this.of(table).kept.keys());
  }

  setFilter(table: TableModel, column: string, kept: ReadonlySet<string> | null): void {
    if (kept === null) this.of(table).kept.delete(column);
    else this.of(table).kept.set(column, kept);
  }

  sorted(table: TableModel): State["sorted"] {
    return this.of(table).sorted;
  }

  setSorted(table: TableModel, sorted: State["sorted"]): void {
    this.of(table).sorted = sorted;
  }
}
