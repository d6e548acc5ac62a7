import type { CellError } from "../../package/contents";
import { REF_ERROR, VALUE_ERROR } from "./operand";
import type { Area, Position, Surroundings } from "./surroundings";
import {
  LAST_COLUMN,
  LAST_ROW,
  type AreaNode,
  type Edge,
  type Section,
  type StructuredNode,
} from "./syntax";
import { Unsupported } from "./unsupported";

/** Where an edge lands; names are stored as seen from A1 and wrap around the sheet's ends. */
function land(edge: Edge, from: number, last: number, isInName: boolean): number {
  return isInName && !edge.fixed ? (edge.at + from) % (last + 1) : edge.at;
}

/** The cells of an A1 reference; `#REF!` for a sheet that is not there. */
export function resolveArea(
  node: AreaNode,
  at: Position,
  surroundings: Surroundings,
  isInName: boolean
): Area | CellError {
  const sheet = node.sheet ?? at.sheet;
  if (!surroundings.hasSheet(sheet)) return REF_ERROR;
  const rows = [node.top, node.bottom].map((edge) => land(edge, at.row, LAST_ROW, isInName));
  const columns = [node.left, node.right].map((edge) =>
    land(edge, at.column, LAST_COLUMN, isInName)
  );
  return {
    sheet,
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/**
 * The cells of a structured reference: `#REF!` where the table, a column or a section is not there,
 * `#VALUE!` for "this row" outside the table's rows.
 *
 * @throws Unsupported where it would take the surroundings to know the table around a cell.
 */
export function resolveStructured(
  node: StructuredNode,
  at: Position,
  surroundings: Surroundings
): Area | CellError {
  const name = node.table === "" ? surroundings.tableAt?.(at) : node.table;
  if (name === undefined) {
    if (!surroundings.tableAt) throw new Unsupported("a column without its table");
    return REF_ERROR;
  }
  const table = surroundings.table(name);
  if (!table) return REF_ERROR;
  const columns = node.columns.map((column) =>
    table.columns.findIndex((known) => known.toLowerCase() === column.toLowerCase())
  );
  if (columns.includes(-1)) return REF_ERROR;
  const firstColumn = columns.length > 0 ? Math.min(...columns) : 0;
  const lastColumn = columns.length > 0 ? Math.max(...columns) : table.columns.length - 1;
  const left = table.area.left + firstColumn;
  const right = table.area.left + lastColumn;
  const rows = rowsOf(node.sections, table, at);
  return "error" in rows ? rows : { sheet: table.sheet, left, right, ...rows };
}

type Rows = { top: number; bottom: number };

function rowsOf(
  sections: readonly Section[],
  table: { sheet: string; area: Area; headerRow: boolean; totalsRow: boolean },
  at: Position
): Rows | CellError {
  const { top, bottom } = table.area;
  const data: Rows = {
    top: top + (table.headerRow ? 1 : 0),
    bottom: bottom - (table.totalsRow ? 1 : 0),
  };
  if (data.bottom < data.top) return REF_ERROR;
  const spans = (sections.length > 0 ? sections : ["data" as const]).map((section) => {
    if (section === "all") return { top, bottom };
    if (section === "headers") return table.headerRow ? { top, bottom: top } : REF_ERROR;
    if (section === "totals") return table.totalsRow ? { top: bottom, bottom } : REF_ERROR;
    if (section === "data") return data;
    const isBeside =
      at.sheet.toLowerCase() === table.sheet.toLowerCase() &&
      at.row >= data.top &&
      at.row <= data.bottom;
    return isBeside ? { top: at.row, bottom: at.row } : VALUE_ERROR;
  });
  const found: Rows[] = [];
  for (const span of spans) {
    if ("error" in span) return span;
    found.push(span);
  }
  return {
    top: Math.min(...found.map((span) => span.top)),
    bottom: Math.max(...found.map((span) => span.bottom)),
  };
}
