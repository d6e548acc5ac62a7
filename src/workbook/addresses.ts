/** Rows and columns count from 0; `rows` and `columns` are at least 1. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `$4:$4`, as print titles want it; both rows included. */
export function rowsAddress(first: number, last: number): string {
  return `$${first + 1}:$${last + 1}`;
}

/** A reference to another sheet: always quoted, since names may hold spaces, marks and apostrophes. */
export function onSheet(sheet: string, address: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${address}`;
}

export function contains(area: CellArea, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
