import { memo } from "react";
import { holds } from "../host/model/cell-area";
import type { Selected } from "./selection-moves";
import { CellBox } from "./cell-box";
import { RowHeader } from "./row-header";
import { piecesOf, type RowPiece } from "./row-pieces";
import type { SheetShape } from "./sheet-shape";

export interface SheetRowProps {
  readonly shape: SheetShape;
  readonly row: number;
  /** Pixels from the top of the element that the row lies in. */
  readonly top: number;
  readonly isFirst: boolean;
  readonly hasFrozenRows: boolean;
  readonly frozenColumns: readonly number[];
  readonly columns: readonly number[];
  /** The selection where it touches this row, else null. */
  readonly selected: Selected | null;
  readonly gridId: string;
  readonly isReadOnly: boolean;
}

/** One row: its number and frozen cells, which stay in sight, and the cells that scroll. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { shape, row, isFirst, hasFrozenRows, frozenColumns, columns, selected } = props;
  const pane = { row, isFirst, hasFrozenRows };
  const pinned = piecesOf(shape, { ...pane, columns: frozenColumns, hasFrozenColumns: true });
  const scrolled = piecesOf(shape, { ...pane, columns, hasFrozenColumns: false });
  const box = (piece: RowPiece) => {
    const { top, left } = piece.area;
    return (
      <CellBox
        key={`${piece.kind} ${left}`}
        shape={shape}
        piece={piece}
        gridId={props.gridId}
        isSelected={selected !== null && holds(selected.area, top, left)}
        isActive={selected !== null && selected.row === top && selected.column === left}
        isReadOnly={props.isReadOnly}
      />
    );
  };
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="wb-row"
      style={{ top: props.top, height: shape.rows.size(row) }}
    >
      <div
        role="none"
        className={`wb-pinned${shape.frozenWidth > 0 ? " wb-frozen" : ""}`}
        style={{ width: shape.headerWidth + shape.frozenWidth }}
      >
        <RowHeader shape={shape} row={row} selected={selected} />
        {pinned.map(box)}
      </div>
      {scrolled.map(box)}
    </div>
  );
});
