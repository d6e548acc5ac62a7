/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A relative reference, rows and columns counted from 0: (0, 0) is A1. */
export function a1(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** An absolute reference: (0, 0) is $A$1. */
export function fixedA1(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
