import { categoryColumns } from "../sheets/category-columns";
import { queueTable } from "./read-table";
import type { Session } from "./session";

/**
 * Queues the search for the code that stands in a row of the sheet; call the answer after the next
 * `sync`. Null where the row is in none of the tables.
 *
 * @param tables names or ids of the tables on that sheet that may hold it
 * @param row counted from 0 on the sheet
 */
export function queueRowCode(
  session: Session,
  tables: readonly string[],
  row: number
): () => string | null {
  const reads = tables.map((table) =>
    queueTable(session, { table, columns: [categoryColumns.code] })
  );
  return () => {
    for (const read of reads) {
      const cells = read();
      const code = cells?.columns.get(categoryColumns.code)?.values[row - cells.firstRow];
      if (code !== undefined && code !== null && code !== "") return String(code);
    }
    return null;
  };
}
