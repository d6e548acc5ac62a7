import { isWholeRows } from "../host/model/cell-area";
import { headerText } from "./grid-text";
import type { Selected } from "./selection-moves";
import type { SheetShape } from "./sheet-shape";

export interface RowHeaderProps {
  readonly shape: SheetShape;
  readonly row: number;
  /** The selection where it touches this row. */
  readonly selected: Selected | null;
}

/** The number of a row: selects it, and its lower edge changes its height. */
export function RowHeader({ shape, row, selected }: RowHeaderProps) {
  const isWithin = selected !== null && row >= selected.area.top && row <= selected.area.bottom;
  const state = !isWithin ? "" : isWholeRows(selected.area) ? " wb-whole" : " wb-within";
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      className={`wb-header${state}`}
      style={{ left: 0, top: 0, width: shape.headerWidth, height: shape.rows.size(row) }}
      data-row-header={row}
    >
      <button type="button" tabIndex={-1} aria-label={headerText.row(String(row + 1))}>
        {row + 1}
      </button>
      <span className="wb-grip wb-grip-row" data-grip-row={row} />
    </div>
  );
}
