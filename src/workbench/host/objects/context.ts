import type { EventRegistry } from "../events/event-registry";
import type { CellArea } from "../model/cell-area";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import type { HostObject } from "../protocol/host-object";
import type { References } from "../protocol/references";

/** What every object of one host shares. */
export interface ObjectContext {
  readonly book: WorkbookModel;
  readonly references: References;
  /** Which events the add-in listens to. */
  readonly events: EventRegistry;
  /** Objects that lead back up; made here because the classes must not import each other in circles. */
  range(sheet: SheetModel, area: CellArea): HostObject;
  worksheet(sheet: SheetModel): HostObject;
  /** Asks for a calculation of everything at the end of the batch. */
  calculateAll(): void;
  /** Opens a file, or (null) an empty workbook, beside this one; undefined where nobody shows it. */
  readonly openBeside: ((bytes: Uint8Array | null) => void) | undefined;
}
