import type { CellView, TableView } from "../desk/sheet-view";
import { alignmentOf, fittingText, textStyle } from "./cell-text";
import { gridText, headerText } from "./grid-text";
import type { RowPiece } from "./row-pieces";

export interface CellContentProps {
  readonly cell: CellView;
  readonly piece: RowPiece;
  /** The table whose header cell this is. */
  readonly table: TableView | undefined;
  readonly isActive: boolean;
}

/** What stands in a cell: data bar, icon, words, and its small buttons. */
export function CellContent({ cell, piece, table, isActive }: CellContentProps) {
  if (piece.kind === "text") return <CellWords cell={cell} piece={piece} />;
  return (
    <>
      {cell.dataBar !== null && (
        <span
          className="wb-data-bar"
          style={{
            width: `calc(${cell.dataBar.share * 100}% - 2px)`,
            backgroundColor: cell.dataBar.color,
          }}
        />
      )}
      {cell.icon !== null && (
        <span className="wb-icon" role="img" aria-label={cell.icon.words}>
          <span style={{ color: cell.icon.color }}>{cell.icon.sign}</span>
        </span>
      )}
      <CellWords cell={cell} piece={piece} />
      {cell.note !== null && (
        <>
          <span className="wb-note-mark" />
          <span className="wb-hidden">{` ${gridText.hasNote}`}</span>
        </>
      )}
      {cell.filter !== null && table !== undefined && (
        <FilterButton table={table} column={cell.filter.column} />
      )}
      {cell.hasChoices && isActive && cell.filter === null && (
        <button
          type="button"
          tabIndex={-1}
          className="wb-cell-button"
          aria-label={gridText.openList}
          aria-haspopup="listbox"
          data-open="choices"
        >
          ▼
        </button>
      )}
    </>
  );
}

function CellWords({ cell, piece }: Pick<CellContentProps, "cell" | "piece">) {
  const link = cell.link === null ? "" : " wb-link";
  if (piece.spread === null) {
    const text = fittingText(cell, piece.width);
    return text === "" ? null : <span className={`wb-text${link}`}>{text}</span>;
  }
  // Over the neighbours: a box of its own, from where the text may begin to where it must end.
  const { justifyContent, alignItems, paddingLeft, paddingRight } = textStyle(cell);
  const { left, width } = piece.spread;
  const center = alignmentOf(cell) === "center";
  return (
    <span
      className={`wb-over${link}`}
      style={{
        left: left - piece.left,
        width,
        justifyContent,
        alignItems,
        paddingLeft,
        paddingRight,
        ...(center ? centred(piece, left, width) : {}),
      }}
    >
      {cell.text}
    </span>
  );
}

/** Centred over its own cell, not over the room it may use. */
function centred(piece: RowPiece, left: number, width: number) {
  const before = piece.left - left;
  const after = width - before - piece.width;
  return { paddingLeft: Math.max(0, before - after), paddingRight: Math.max(0, after - before) };
}

function FilterButton({ table, column }: { table: TableView; column: string }) {
  const isFiltered = table.filtered.has(column);
  const sorted = table.sorted?.column === column ? table.sorted : null;
  const sign = sorted === null ? "▼" : sorted.isDescending ? "↓" : "↑";
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`wb-cell-button${isFiltered ? " wb-is-set" : ""}`}
      aria-label={headerText.filter(column, isFiltered)}
      aria-haspopup="dialog"
      data-open="filter"
    >
      {sign}
    </button>
  );
}
