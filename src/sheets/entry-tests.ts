/**
 * Tests of score cells as formula text. They read a cell as `assessment/read-entry.ts` does, with
 * functions that every Excel since 2010 and LibreOffice have. `cells` is one cell or a range; over a
 * range each gives an array, so it stands inside SUMPRODUCT, never inside IF.
 */

/** Whole numbers 1 to `levels` as texts; TRIM makes a number and its text alike. */
export function isLevel(cells: string, level: number): string {
  return `(TRIM(${cells})="${level}")`;
}

/** 1 where the cell is a score. */
export function isScored(cells: string, levels: number): string {
  return `(${levelNumbers(levels)
    .map((level) => isLevel(cells, level))
    .join("+")})`;
}

/** The level where the cell is a score, else 0. */
export function levelOf(cells: string, levels: number): string {
  return `(${levelNumbers(levels)
    .map((level) => `${isLevel(cells, level)}*${level}`)
    .join("+")})`;
}

/** 1 where the cell says that the indicator does not apply. Excel compares without case. */
export function isNotApplicable(cells: string): string {
  return `((TRIM(${cells})="NA")+(TRIM(${cells})="N/A"))`;
}

/** 1 where the cell says that there is not enough information. */
export function isNoInformation(cells: string): string {
  return `((TRIM(${cells})="NI")+(TRIM(${cells})="N/I"))`;
}

/** 1 where the cell is empty or holds white space only; TRIM takes no more than ordinary spaces. */
export function isBlank(cells: string): string {
  const whiteSpace = ['"\u00a0"', "CHAR(9)", "CHAR(10)", "CHAR(13)"];
  const spaces = whiteSpace.reduce((text, mark) => `SUBSTITUTE(${text},${mark}," ")`, cells);
  return `(TRIM(${spaces})="")`;
}

/** 1 where the cell holds the number 0, which scores as if it were blank. */
function isZero(cells: string): string {
  return `(ISNUMBER(${cells})*(TRIM(${cells})="0"))`;
}

/** 1 where the cell has a meaning; what is left over is unreadable. */
export function isReadable(cells: string, levels: number): string {
  return [
    isScored(cells, levels),
    isNotApplicable(cells),
    isNoInformation(cells),
    isBlank(cells),
    isZero(cells),
  ].join("+");
}

/** 1 to the highest level. */
export function levelNumbers(levels: number): number[] {
  return Array.from({ length: levels }, (_, index) => index + 1);
}
