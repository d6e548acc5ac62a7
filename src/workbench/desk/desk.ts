/**
 * The workbook as a person at its grid sees and changes it, without Office.js. The grid draws what
 * this says and nothing else. Rows and columns count from 0; sizes are CSS pixels at 100 %.
 */
import type { CellArea } from "../host/model/cell-area";
import type { ChartView } from "../charts/chart-view";
import type { SheetView } from "./sheet-view";

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
}

export interface Selection {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly area: CellArea;
  /** Where typing goes; within `area`. */
  readonly row: number;
  readonly column: number;
}

/** What the workbook said to something a person did. Nothing was changed unless `done`. */
export type DeskAnswer =
  /** `notice`: a whole sentence on what was done otherwise than in Excel. */
  | { readonly kind: "done"; readonly notice?: string }
  /** A whole sentence for the person. */
  | { readonly kind: "refused"; readonly title: string; readonly message: string }
  /**
   * A validation whose alert may be overridden: the same call with `isConfirmed` enters the value.
   * `warning` asks "Continue?", `information` says "OK".
   */
  | {
      readonly kind: "doubted";
      readonly style: "warning" | "information";
      readonly title: string;
      readonly message: string;
    };

export interface Desk {
  /** Rises with every change of cells, layout, tabs or selection; cheap to compare. */
  readonly revision: number;
  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void;

  /** In tab order; hidden ones are there so that the grid can leave them out. */
  readonly tabs: readonly SheetTab[];
  readonly activeSheet: string;
  readonly selection: Selection;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Open for viewing only. */
  readonly isReadOnly: boolean;
  /** Of names and tables, for the name box; workbook-wide and of the active sheet. */
  readonly names: readonly string[];

  /** What the sheet shows now. The same object until the sheet changes. */
  sheet(id: string): SheetView;
  /** Of the sheet, drawn over its cells. The same array until it changes. */
  charts(id: string): readonly ChartView[];

  /** A click on a tab; hidden sheets are refused. Tells the add-in (onActivated, selection). */
  activate(sheet: string): DeskAnswer;
  /** Selects on the active sheet. Tells the add-in (onSelectionChanged). */
  select(area: CellArea, row?: number, column?: number): void;
  /** The name box: `B7`, `A1:C9`, `'Some sheet'!B2`, a defined name, a table's name. */
  goTo(text: string): DeskAnswer;

  /** A person starts to type in a cell: the host goes into cell-edit mode until `endEdit`. */
  beginEdit(): void;
  endEdit(): void;
  /**
   * Enters text as a person would type it (conversion, validation, protection, spills, arrays),
   * recalculates, tells the add-in (onChanged) and can be undone. Also for a drop-down's choice.
   */
  enter(row: number, column: number, text: string, isConfirmed?: boolean): Promise<DeskAnswer>;
  /** Delete key: empties the cells, keeps formats. One step to undo. */
  clear(area: CellArea): Promise<DeskAnswer>;
  /** Tab-separated text as Excel gives other programs. */
  copy(area: CellArea): string;
  /** Tab-separated text as typed into each cell from the first one on. One step to undo. */
  paste(row: number, column: number, text: string): Promise<DeskAnswer>;
  undo(): Promise<DeskAnswer>;
  redo(): Promise<DeskAnswer>;

  setColumnWidth(column: number, pixels: number): DeskAnswer;
  setRowHeight(row: number, pixels: number): DeskAnswer;
  /** Sorts a table's body by one column: numbers, text, booleans, errors, blanks last, as Excel. */
  sortTable(table: string, column: string, isDescending: boolean): Promise<DeskAnswer>;
  /** What a column's filter can keep: the distinct shown texts, sorted, "" for blanks. */
  filterChoices(table: string, column: string): readonly FilterChoice[];
  /** Hides the rows whose shown text is not in `kept`; null takes the column's filter away. */
  filterTable(table: string, column: string, kept: ReadonlySet<string> | null): Promise<DeskAnswer>;
  /** What the drop-down of a cell offers; empty where it has no list. */
  choices(row: number, column: number): readonly string[];
}

export interface FilterChoice {
  readonly text: string;
  readonly isKept: boolean;
}
