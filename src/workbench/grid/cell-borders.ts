import type { CSSProperties } from "react";
import type { CellArea } from "../host/model/cell-area";
import type { BorderLook } from "../desk/sheet-view";
import type { SheetShape } from "./sheet-shape";

type Side = "top" | "right" | "bottom" | "left";

const widths: Readonly<Record<BorderLook["style"], number>> = {
  hair: 1,
  thin: 1,
  dashed: 1,
  dotted: 1,
  medium: 2,
  thick: 3,
  double: 3,
};

function lineOf({ style, color }: BorderLook): string {
  const line =
    style === "dashed" || style === "dotted" || style === "double"
      ? style
      : style === "hair"
        ? "dotted"
        : "solid";
  return `${widths[style]}px ${line} ${color}`;
}

const GRIDLINE = "1px solid #e1e1e1";

/**
 * The lines around an area of one cell or of a merged area. Neighbours share a line: each cell
 * draws its right and lower one, also where only the neighbour has it; the upper and left ones
 * are drawn at the edge of the sheet only, where there is no neighbour to draw them.
 * @param hidesRight the text of a neighbour runs across this line
 */
export function bordersOf(shape: SheetShape, area: CellArea, hidesRight: boolean): CSSProperties {
  const { view, rows, columns } = shape;
  const look = (row: number, column: number, side: Side) =>
    view.cell(row, column).style.borders?.[side];
  const below = rows.visibleFrom(area.bottom + 1, 1);
  const beside = columns.visibleFrom(area.right + 1, 1);
  const right =
    look(area.top, area.right, "right") ??
    (beside === undefined ? undefined : look(area.top, beside, "left"));
  const bottom =
    look(area.bottom, area.left, "bottom") ??
    (below === undefined ? undefined : look(below, area.left, "top"));
  const top = rows.visibleFrom(area.top - 1, -1) === undefined && look(area.top, area.left, "top");
  const left =
    columns.visibleFrom(area.left - 1, -1) === undefined && look(area.top, area.left, "left");
  // Excel draws no gridline where a fill is, nor where gridlines are off.
  const fill = view.cell(area.top, area.left).style.fill;
  const plain = view.showGridlines && fill === undefined ? GRIDLINE : undefined;
  return {
    ...style("borderRight", right ? lineOf(right) : hidesRight ? undefined : plain),
    ...style("borderBottom", bottom ? lineOf(bottom) : plain),
    ...style("borderTop", top ? lineOf(top) : undefined),
    ...style("borderLeft", left ? lineOf(left) : undefined),
  };
}

function style(name: keyof CSSProperties, line: string | undefined): CSSProperties {
  return line === undefined ? {} : { [name]: line };
}
