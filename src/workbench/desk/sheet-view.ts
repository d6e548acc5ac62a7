import type { CellArea } from "../host/model/cell-area";

/** One sheet as it is drawn. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly showGridlines: boolean;
  /** Rows and columns to draw: all in use and some room, at least 200 by 26, at most Excel's. */
  readonly rows: number;
  readonly columns: number;
  /** Behind this row and this column there is no content and no format. */
  readonly lastUsed: { readonly row: number; readonly column: number };
  /** 0 for a hidden row or column. */
  rowHeight(row: number): number;
  columnWidth(column: number): number;
  /** Rows and columns that stay in sight; 0 for none. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly merges: readonly CellArea[];
  readonly tables: readonly TableView[];
  /** Cheap: the grid asks for each cell in sight. The same object until the cell changes. */
  cell(row: number, column: number): CellView;
}

export interface TableView {
  readonly name: string;
  readonly area: CellArea;
  readonly columns: readonly string[];
  /** Its header cells carry buttons for sort and filter. */
  readonly hasFilterButtons: boolean;
  /** Columns that a filter is set on. */
  readonly filtered: ReadonlySet<string>;
  readonly sorted: { readonly column: string; readonly isDescending: boolean } | null;
}

export interface CellView {
  /** As displayed, with its number format. Too long a number is the grid's to show as ####. */
  readonly text: string;
  /** What the formula bar and the editor show. */
  readonly edit: string;
  readonly kind: "blank" | "text" | "number" | "boolean" | "error";
  /** Conditional formats are worked in already. */
  readonly style: CellLook;
  readonly note: NoteView | null;
  /** Inside the workbook (`goTo` takes it) or outside it (shown, never opened). */
  readonly link: { readonly location?: string; readonly target?: string } | null;
  /** A validation list with its drop-down arrow. */
  readonly hasChoices: boolean;
  /** Shown beside the cell when it is selected. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
  /** Part of a spilled or array formula: the area it fills; its first cell holds the formula. */
  readonly spill: CellArea | null;
  /** A header cell of a table with filter buttons. */
  readonly filter: { readonly table: string; readonly column: string } | null;
  readonly dataBar: { readonly share: number; readonly color: string } | null;
  /** Of an icon set: a sign that reads without colour, and its words. */
  readonly icon: { readonly sign: string; readonly color: string; readonly words: string } | null;
}

interface NoteView {
  readonly author: string;
  readonly text: string;
}

/** Absent members are the workbook's default. Colours are `#RRGGBB`. */
export interface CellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly fontName?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: {
    readonly top?: BorderLook;
    readonly right?: BorderLook;
    readonly bottom?: BorderLook;
    readonly left?: BorderLook;
  };
}

export interface BorderLook {
  readonly style: "thin" | "medium" | "thick" | "hair" | "dashed" | "dotted" | "double";
  readonly color: string;
}
