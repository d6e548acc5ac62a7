import { memo } from "react";
import { columnName } from "../host/model/address";
import { isWholeColumns } from "../host/model/cell-area";
import { gridText, headerText } from "./grid-text";
import type { Selected } from "./selection-moves";
import { HEADER_HEIGHT, type SheetShape } from "./sheet-shape";

export interface ColumnHeadersProps {
  readonly shape: SheetShape;
  readonly frozenColumns: readonly number[];
  readonly columns: readonly number[];
  readonly selected: Selected;
}

/** The row with the column letters: each selects its column, its right edge changes the width. */
export const ColumnHeaders = memo(function ColumnHeaders(props: ColumnHeadersProps) {
  const { shape, frozenColumns, columns, selected } = props;
  const header = (column: number) => (
    <ColumnHeader key={column} shape={shape} column={column} selected={selected} />
  );
  return (
    <div role="row" aria-rowindex={1} className="wb-row" style={{ top: 0, height: HEADER_HEIGHT }}>
      <div
        role="none"
        className={`wb-pinned${shape.frozenWidth > 0 ? " wb-frozen" : ""}`}
        style={{ width: shape.headerWidth + shape.frozenWidth }}
      >
        <div
          role="columnheader"
          aria-colindex={1}
          className="wb-header"
          style={{ left: 0, top: 0, width: shape.headerWidth, height: HEADER_HEIGHT }}
          data-select-all="true"
        >
          <button type="button" tabIndex={-1} aria-label={gridText.selectAll} />
        </div>
        {frozenColumns.map(header)}
      </div>
      {columns.map(header)}
    </div>
  );
});

interface ColumnHeaderProps {
  readonly shape: SheetShape;
  readonly column: number;
  readonly selected: Selected;
}

function ColumnHeader({ shape, column, selected: { area } }: ColumnHeaderProps) {
  const isWithin = column >= area.left && column <= area.right;
  const state = !isWithin ? "" : isWholeColumns(area) ? " wb-whole" : " wb-within";
  const name = columnName(column);
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      className={`wb-header${state}`}
      style={{
        left: shape.headerWidth + shape.columns.start(column),
        top: 0,
        width: shape.columns.size(column),
        height: HEADER_HEIGHT,
      }}
      data-column-header={column}
    >
      <button type="button" tabIndex={-1} aria-label={headerText.column(name)}>
        {name}
      </button>
      <span className="wb-grip wb-grip-column" data-grip-column={column} />
    </div>
  );
}
