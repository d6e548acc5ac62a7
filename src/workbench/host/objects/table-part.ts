import type { CellArea } from "../model/cell-area";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import type { HostObject } from "../protocol/host-object";
import type { ObjectContext } from "./context";

/** What the rows and columns of a table need of it. */
export interface TableOwner {
  readonly context: ObjectContext;
  readonly sheet: SheetModel;
  readonly table: TableModel;
  /** The table, once it is sure that it may be changed. */
  writable(): TableModel;
  range(area: CellArea | undefined): HostObject;
}
