import { sameArea, type CellArea } from "../host/model/cell-area";
import type { Selected } from "./selection-moves";
import type { SheetShape } from "./sheet-shape";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area lies, in pixels from the sheet's first cell; as far as the sheet is drawn. */
export function boxOfArea({ rows, columns }: SheetShape, area: CellArea): Box {
  const left = columns.start(area.left);
  const top = rows.start(area.top);
  return { left, top, width: columns.end(area.right) - left, height: rows.end(area.bottom) - top };
}

/** A box less the part of the active cell, as Excel leaves that one white. */
function around(area: Box, hole: Box): string {
  const left = hole.left - area.left;
  const top = hole.top - area.top;
  const right = left + hole.width;
  const bottom = top + hole.height;
  const corners = [
    ...["0 0", "100% 0", "100% 100%", "0 100%", "0 0"],
    `${left}px ${top}px`,
    `${left}px ${bottom}px`,
    `${right}px ${bottom}px`,
    `${right}px ${top}px`,
    `${left}px ${top}px`,
  ];
  return `polygon(evenodd, ${corners.join(", ")})`;
}

/** The frame of the selection, its tint, and the dashed frame of a spilled area. For the eye. */
export function SelectionMarks({ shape, selected }: { shape: SheetShape; selected: Selected }) {
  const { row, column, area } = selected;
  const active = shape.merges.areaAt(row, column);
  const { spill } = shape.view.cell(row, column);
  const box = boxOfArea(shape, area);
  const hole = boxOfArea(shape, active);
  const isOne = sameArea(area, active);
  return (
    <>
      {spill !== null && <div className="wb-spill" style={boxOfArea(shape, spill)} />}
      {!isOne && <div className="wb-tint" style={{ ...box, clipPath: around(box, hole) }} />}
      <div className="wb-selected" style={outset(box)} />
      {!isOne && <div className="wb-active" style={hole} />}
    </>
  );
}

/** The frame lies on the lines left of and above the cells. */
function outset({ left, top, width, height }: Box): Box {
  const dx = Math.min(1, left);
  const dy = Math.min(1, top);
  return { left: left - dx, top: top - dy, width: width + dx, height: height + dy };
}
