/** The id of a cell's element: focus, descriptions and the name box find it by that. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}
