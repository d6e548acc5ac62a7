import { openWorkbook } from "../../src/package/open-workbook";

export const categorySheets = [
  "HSA PW",
  "HSA AC",
  "HSA PS",
  "HSA RL",
  "HSA Scores",
  "HSA Evidence",
];

/** Contents of a saved sheet by place; formats are the business of other tests. */
export function cellsOf(bytes: Uint8Array, sheet: string): Record<string, unknown> {
  const found = openWorkbook(bytes).contents.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return Object.fromEntries(
    [...found.cells]
      .filter(([, { value, formula }]) => value !== null || formula !== undefined)
      .map(([key, { value, formula }]) => [key, formula === undefined ? value : { formula, value }])
  );
}
