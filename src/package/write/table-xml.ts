import { areaName, parseArea } from "../a1";
import type { StoredTable } from "../contents";
import type { PackageParts } from "../parts/package-parts";
import { readTable } from "../read/read-tables";
import { setAttributes } from "../xml/edit-element";
import { MAIN_NS } from "../xml/namespaces";
import { splice, type Edit } from "../xml/splice";
import { node, writeNode, type XmlNode } from "../xml/xml-node";
import { child, children, numeric, prefixOf, type XmlElement } from "../xml/xml-tree";
import { escapeAttribute, toStoredText } from "../xml/xml-text";
import { canonicalText } from "../canonical-text";

/** A line break in a header is stored as a character code, as Excel does. */
function columnName(name: string): string {
  return toStoredText(name).replace(/\n/g, "_x000a_").replace(/\t/g, "_x0009_");
}

/** Area of the filter: header and data, never the totals. */
function filterArea({ ref, totalsRow }: StoredTable): string {
  const area = parseArea(ref);
  if (area === undefined) throw new Error(`The table area "${ref}" is not a cell area.`);
  return areaName(totalsRow ? { ...area, bottom: area.bottom - 1 } : area);
}

function styleNode(style: string | null): XmlNode {
  return node("tableStyleInfo", {
    name: style,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: true,
    showColumnStripes: false,
  });
}

/** The text of a new table part. */
export function newTableXml(table: StoredTable, id: number): string {
  const columns = table.columns.map((name, index) =>
    node("tableColumn", { id: index + 1, name: columnName(name) })
  );
  const root = node(
    "table",
    {
      xmlns: MAIN_NS,
      id,
      name: table.name,
      displayName: table.name,
      ref: table.ref,
      headerRowCount: table.headerRow ? null : 0,
      totalsRowCount: table.totalsRow ? 1 : null,
      totalsRowShown: table.totalsRow ? null : 0,
    },
    [
      ...(table.filterButtons && table.headerRow
        ? [node("autoFilter", { ref: filterArea(table) })]
        : []),
      node("tableColumns", { count: columns.length }, columns),
      ...(table.style === null ? [] : [styleNode(table.style)]),
    ]
  );
  // `writeNode` leaves namespace declarations to documents; this is one.
  const xml = writeNode(root).replace(/^<table/, `<table xmlns="${escapeAttribute(MAIN_NS)}"`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

/** Columns that keep their name keep all that is said about them, such as totals and formulas. */
function columnsXml(text: string, root: XmlElement, table: StoredTable, now: StoredTable): string {
  const list = child(root, "tableColumns");
  const existing = children(list, "tableColumn");
  let nextId = Math.max(0, ...existing.map((column) => numeric(column, "id") ?? 0)) + 1;
  const left = now.columns.map((name, index) => ({ name, element: existing[index] }));
  const columns = table.columns.map((name, index) => {
    const same = left.findIndex((one) => one.name === name && one.element !== undefined);
    const renamed = table.columns.length === now.columns.length ? existing[index] : undefined;
    const element = same >= 0 ? left.splice(same, 1)[0]?.element : undefined;
    if (element !== undefined) return text.slice(element.start, element.end);
    if (renamed !== undefined && !table.columns.includes(now.columns[index] ?? "")) {
      const tag = setAttributes(text, renamed, { name: columnName(name) }).text;
      return tag + text.slice(renamed.openEnd, renamed.end);
    }
    return writeNode(node("tableColumn", { id: nextId++, name: columnName(name) }), prefixOf(root));
  });
  const tag = `${prefixOf(root)}tableColumns`;
  return `<${tag} count="${columns.length}">${columns.join("")}</${tag}>`;
}

/** Criteria name their column by its place, so they follow it; those of a column that is gone go. */
function criteriaEdits(
  text: string,
  filter: XmlElement,
  table: StoredTable,
  now: StoredTable
): Edit[] {
  return children(filter, "filterColumn").flatMap((criteria): Edit[] => {
    const place = numeric(criteria, "colId") ?? -1;
    const name = now.columns[place];
    const found = table.columns.findIndex((column) => column === name);
    const isRenamed = found < 0 && table.columns.length === now.columns.length;
    if (found === place || isRenamed) return [];
    return found < 0
      ? [{ start: criteria.start, end: criteria.end, text: "" }]
      : [setAttributes(text, criteria, { colId: String(found) })];
  });
}

/** The text of an existing table part with the members that differ changed. */
export function changedTableXml(parts: PackageParts, key: string, table: StoredTable): string {
  const { text } = parts.xml(key);
  const root = parts.tree(key);
  const now = readTable(parts, key);
  const edits: Edit[] = [];
  const attributes: Record<string, string | null> = {};
  if (table.name !== now.name)
    Object.assign(attributes, { name: table.name, displayName: table.name });
  if (table.ref !== now.ref) attributes["ref"] = table.ref;
  if (table.headerRow !== now.headerRow)
    attributes["headerRowCount"] = table.headerRow ? null : "0";
  if (table.totalsRow !== now.totalsRow)
    attributes["totalsRowCount"] = table.totalsRow ? "1" : null;
  if (Object.keys(attributes).length > 0) edits.push(setAttributes(text, root, attributes));
  const filter = child(root, "autoFilter");
  const wantsFilter = table.filterButtons && table.headerRow;
  if (filter !== undefined) {
    const whole = { start: filter.start, end: filter.end };
    if (!wantsFilter) edits.push({ ...whole, text: "" });
    else if (table.filterCleared === true) {
      // The criteria go with the rows they hid, or Excel would hide them again at the next click.
      const xml = writeNode(node("autoFilter", { ref: filterArea(table) }), prefixOf(root));
      edits.push({ ...whole, text: xml });
    } else {
      edits.push(setAttributes(text, filter, { ref: filterArea(table) }));
      edits.push(...criteriaEdits(text, filter, table, now));
    }
  } else if (wantsFilter) {
    const xml = writeNode(node("autoFilter", { ref: filterArea(table) }), prefixOf(root));
    edits.push({ start: root.openEnd, end: root.openEnd, text: xml });
  }
  const columns = child(root, "tableColumns");
  if (columns !== undefined && canonicalText(table.columns) !== canonicalText(now.columns)) {
    const xml = columnsXml(text, root, table, now);
    edits.push({ start: columns.start, end: columns.end, text: xml });
  }
  const style = child(root, "tableStyleInfo");
  if (table.style !== now.style) {
    const xml = table.style === null ? "" : writeNode(styleNode(table.style), prefixOf(root));
    const behind = columns?.end ?? root.closeStart;
    edits.push(
      style === undefined
        ? { start: behind, end: behind, text: xml }
        : { start: style.start, end: style.end, text: xml }
    );
  }
  return splice(text, edits);
}
