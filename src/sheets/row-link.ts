import { categoryColumns } from "./category-columns";
import { columnOf, quoted } from "./formula-text";
import type { Formula } from "./plan";

/**
 * A link to the row of one indicator or category, which shows its code. CELL gives the address where
 * the row stands at this moment, so the link goes on working when the sheet is renamed, when its rows
 * are sorted, and without the add-in. Shows the code alone where the table or the row is gone.
 *
 * @param table name of the table as it is now; its key column is Code
 */
export function rowLink(table: string, code: string): Formula {
  const codes = columnOf(table, categoryColumns.code);
  const address = `CELL("address",INDEX(${codes},MATCH(${quoted(code)},${codes},0)))`;
  // Excel puts the file's name in square brackets, which goes stale when the file is renamed;
  // LibreOffice does not.
  const length = `FIND("]",${address})-FIND("[",${address})+1`;
  const onSheet = `IFERROR(REPLACE(${address},FIND("[",${address}),${length},""),${address})`;
  return { formula: `=IFERROR(HYPERLINK("#"&${onSheet},${quoted(code)}),${quoted(code)})` };
}
