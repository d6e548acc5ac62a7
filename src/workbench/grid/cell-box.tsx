import { memo, type CSSProperties } from "react";
import { formatArea } from "../host/model/address";
import { columnCount, rowCount } from "../host/model/cell-area";
import { bordersOf } from "./cell-borders";
import { CellContent } from "./cell-content";
import { textStyle } from "./cell-text";
import { cellId } from "./cell-id";
import type { RowPiece } from "./row-pieces";
import type { SheetShape } from "./sheet-shape";

export interface CellBoxProps {
  readonly shape: SheetShape;
  readonly piece: RowPiece;
  readonly gridId: string;
  readonly isSelected: boolean;
  /** The cell that typing goes to; it alone is in the tab order. */
  readonly isActive: boolean;
  readonly isReadOnly: boolean;
}

/**
 * One cell, a merged area, or a part of one. What is no cell of its own here (the rest of a merged
 * area in another pane, words from a cell out of sight) is for the eye only.
 */
export const CellBox = memo(function CellBox(props: CellBoxProps) {
  const { shape, piece, gridId, isSelected, isActive, isReadOnly } = props;
  const { area, kind } = piece;
  const cell = shape.view.cell(area.top, area.left);
  const box: CSSProperties = {
    left: piece.left + shape.headerWidth,
    top: piece.top,
    width: piece.width,
    height: piece.height,
    ...textStyle(cell),
  };
  const content = (
    <CellContent
      cell={cell}
      piece={piece}
      table={tableOf(shape, cell.filter?.table)}
      isActive={isActive}
    />
  );
  if (kind === "text") {
    return (
      <div aria-hidden="true" className="wb-cell wb-words wb-spread" style={box}>
        {content}
      </div>
    );
  }
  const filled: CSSProperties = {
    ...box,
    ...bordersOf(shape, area, piece.hidesRight),
    ...(cell.style.fill === undefined ? {} : { backgroundColor: cell.style.fill }),
  };
  const classes = ["wb-cell"];
  if (kind === "copy") classes.push("wb-copy");
  if (piece.spread !== null) classes.push("wb-spread");
  if (cell.style.wrap === true) classes.push("wb-wraps");
  if (kind === "copy") {
    return (
      <div aria-hidden="true" className={classes.join(" ")} style={filled}>
        {content}
      </div>
    );
  }
  const rows = rowCount(area);
  const columns = columnCount(area);
  return (
    <div
      id={cellId(gridId, area.top, area.left)}
      role="gridcell"
      aria-rowindex={area.top + 2}
      aria-colindex={area.left + 2}
      {...(rows > 1 ? { "aria-rowspan": rows } : {})}
      {...(columns > 1 ? { "aria-colspan": columns } : {})}
      aria-selected={isSelected}
      {...(isReadOnly ? { "aria-readonly": true } : {})}
      {...(isActive ? { "aria-describedby": `${gridId}-about` } : {})}
      tabIndex={isActive ? 0 : -1}
      data-cell={formatArea({ ...area, bottom: area.top, right: area.left })}
      data-row={area.top}
      data-column={area.left}
      className={classes.join(" ")}
      style={filled}
    >
      {content}
    </div>
  );
}, isSameBox);

function tableOf({ view }: SheetShape, name: string | undefined) {
  return name === undefined ? undefined : view.tables.find((table) => table.name === name);
}

/**
 * The pieces are made anew with every frame; a cell is drawn again only when it shows something
 * else. Its borders come from neighbours too, so another view of the sheet always redraws.
 */
function isSameBox(one: CellBoxProps, other: CellBoxProps): boolean {
  return (
    one.shape === other.shape &&
    one.gridId === other.gridId &&
    one.isSelected === other.isSelected &&
    one.isActive === other.isActive &&
    one.isReadOnly === other.isReadOnly &&
    isSamePiece(one.piece, other.piece)
  );
}

function isSamePiece(one: RowPiece, other: RowPiece): boolean {
  return (
    one.area.top === other.area.top &&
    one.area.left === other.area.left &&
    one.kind === other.kind &&
    one.top === other.top &&
    one.hidesRight === other.hidesRight &&
    one.spread?.left === other.spread?.left &&
    one.spread?.width === other.spread?.width
  );
}
