import type { StoredValue } from "../../../package/contents";
import type { CellArea } from "./cell-area";
import type { SheetModel } from "./sheet-model";

/** As `Excel.DataChangeType` names them. */
export type EditKind =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Cells that somebody changed, person or add-in; not those that were only calculated anew. */
export interface CellEdit {
  readonly sheet: SheetModel;
  readonly area: CellArea;
  readonly kind: EditKind;
  /** Of a single cell. */
  readonly before?: StoredValue;
  readonly after?: StoredValue;
}

/** What was edited since it was last taken, in order: the add-in is told of it. */
export class CellEdits {
  private edits: CellEdit[] = [];

  add(edit: CellEdit): void {
    this.edits.push(edit);
  }

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  take(): readonly CellEdit[] {
    const taken = this.edits;
    this.edits = [];
    return taken;
  }
}
