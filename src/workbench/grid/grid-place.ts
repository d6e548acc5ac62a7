import type { PopupKind } from "./grid-context";

/** What a mouse pointer is on. */
export type GridPlace =
  | { readonly kind: "cell"; readonly row: number; readonly column: number }
  | { readonly kind: "button"; readonly row: number; readonly column: number; list: PopupKind }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "row-edge"; readonly row: number }
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "column-edge"; readonly column: number }
  | { readonly kind: "corner" };

function numberIn(element: Element, attribute: string): number | undefined {
  const found = element.closest(`[${attribute}]`)?.getAttribute(attribute);
  return found === null || found === undefined ? undefined : Number(found);
}

/** undefined outside of cells and headers, for example on a chart or in the editor. */
export function gridPlaceOf(target: EventTarget | null): GridPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const rowEdge = numberIn(target, "data-grip-row");
  if (rowEdge !== undefined) return { kind: "row-edge", row: rowEdge };
  const columnEdge = numberIn(target, "data-grip-column");
  if (columnEdge !== undefined) return { kind: "column-edge", column: columnEdge };
  if (target.closest("[data-select-all]") !== null) return { kind: "corner" };
  const headerRow = numberIn(target, "data-row-header");
  if (headerRow !== undefined) return { kind: "row", row: headerRow };
  const headerColumn = numberIn(target, "data-column-header");
  if (headerColumn !== undefined) return { kind: "column", column: headerColumn };
  const row = numberIn(target, "data-row");
  const column = numberIn(target, "data-column");
  if (row === undefined || column === undefined) return undefined;
  const list = target.closest("[data-open]")?.getAttribute("data-open");
  return list === "filter" || list === "choices"
    ? { kind: "button", row, column, list }
    : { kind: "cell", row, column };
}
