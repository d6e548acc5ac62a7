import type { CSSProperties } from "react";
import { formatArea } from "../host/model/address";
import { areaOf } from "../host/model/cell-area";
import { CellAnchor } from "./cell-anchor";
import { ChoiceList } from "./choice-list";
import { FilterMenu } from "./filter-menu";
import { headerText } from "./grid-text";
import { popupPlace } from "./popup-place";
import type { GridContext, PopupKind } from "./grid-context";
import type { SheetShape } from "./sheet-shape";

export interface OpenPopup {
  readonly kind: PopupKind;
  readonly row: number;
  readonly column: number;
}

export interface CellPopupProps {
  readonly popup: OpenPopup;
  readonly shape: SheetShape;
  readonly context: GridContext;
  readonly scroller: HTMLElement | null;
  readonly onClose: () => void;
}

const SIZES = {
  choices: { width: 200, height: 230 },
  filter: { width: 250, height: 360 },
} as const;

/** The list that was opened on a cell: its validation's choices, or its table's filter menu. */
export function CellPopup({ popup, shape, context, scroller, onClose }: CellPopupProps) {
  const { row, column, kind } = popup;
  const { freeze } = shape.view;
  const room = {
    scroller,
    isFrozenRow: row < freeze.rows,
    isFrozenColumn: column < freeze.columns,
  };
  return (
    <CellAnchor shape={shape} row={row} column={column} layer={8}>
      {(box) => {
        const style = popupPlace(box, SIZES[kind], room);
        const shared = { shape, context, onClose, row, column, style };
        return kind === "choices" ? <Choices {...shared} /> : <Filter {...shared} />;
      }}
    </CellAnchor>
  );
}

interface PartProps extends Omit<CellPopupProps, "popup" | "scroller"> {
  readonly row: number;
  readonly column: number;
  readonly style: CSSProperties;
}

function Choices({ shape, context, onClose, row, column, style }: PartProps) {
  const { desk, entry } = context;
  return (
    <ChoiceList
      label={headerText.listOf(formatArea(areaOf(row, column)))}
      choices={desk.choices(row, column)}
      current={shape.view.cell(row, column).text}
      style={style}
      onClose={onClose}
      onChoose={(choice) => {
        onClose();
        void entry.report(() => desk.enter(row, column, choice));
      }}
    />
  );
}

function Filter({ shape, context, onClose, row, column, style }: PartProps) {
  const { desk, entry } = context;
  const { filter } = shape.view.cell(row, column);
  const table = shape.view.tables.find(({ name }) => name === filter?.table);
  if (filter === null || table === undefined) return null;
  return (
    <FilterMenu
      column={filter.column}
      choices={desk.filterChoices(filter.table, filter.column)}
      isFiltered={table.filtered.has(filter.column)}
      style={style}
      onClose={onClose}
      onSort={(isDescending) => {
        onClose();
        void entry.report(() => desk.sortTable(filter.table, filter.column, isDescending));
      }}
      onFilter={(kept) => {
        onClose();
        void entry.report(() => desk.filterTable(filter.table, filter.column, kept));
      }}
    />
  );
}
