import type { StoredTable } from "../contents";
import type { PartSource } from "../parts/part-source";
import { child, children, numeric } from "../xml/xml-tree";
import { fromStoredText } from "../xml/xml-text";

export interface TablePart {
  readonly key: string;
  readonly table: StoredTable;
}

/** The table in a table part. */
export function readTable(parts: PartSource, key: string): StoredTable {
  const root = parts.tree(key);
  const { displayName, name, ref = "" } = root.attributes;
  const headerRow = (numeric(root, "headerRowCount") ?? 1) > 0;
  return {
    id: numeric(root, "id") ?? 0,
    name: displayName ?? name ?? "",
    ref,
    columns: children(child(root, "tableColumns"), "tableColumn").map(({ attributes }) =>
      fromStoredText(attributes["name"] ?? "")
    ),
    headerRow,
    totalsRow: (numeric(root, "totalsRowCount") ?? 0) > 0,
    style: child(root, "tableStyleInfo")?.attributes["name"] ?? null,
    filterButtons: headerRow && child(root, "autoFilter") !== undefined,
  };
}

/** The tables of a sheet, in the order of its relationships. */
export function readTables(parts: PartSource, sheetKey: string): TablePart[] {
  return parts
    .relationships(sheetKey)
    .filter(({ type, isExternal }) => type === "table" && !isExternal)
    .map(({ target }) => ({ key: target, table: readTable(parts, target) }));
}
