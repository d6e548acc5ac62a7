import type { StoredValue } from "../../../package/contents";
import { formatArea } from "../model/address";
import { areaOf, intersection, type CellArea } from "../model/cell-area";
import type { CellEdit } from "../model/cell-edits";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import {
  EventNumber,
  WORKBOOK_TARGET,
  type EventEntry,
  type EventRegistry,
} from "./event-registry";

/** As much of a workbook as can be compared to say what happened to its sheets. */
export interface BookState {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, SheetModel>;
  readonly active: SheetModel | undefined;
  readonly selected: CellArea;
}

export function bookState(book: WorkbookModel): BookState {
  return {
    sheets: new Map(book.sheets.map(({ id, name }) => [id, name])),
    tables: new Map(book.allTables().map(({ sheet, table }) => [table.id, sheet])),
    active: book.activeSheet,
    selected: selectedArea(book),
  };
}

function selectedArea({ selection, activeSheet }: WorkbookModel): CellArea {
  return selection !== undefined && selection.sheet === activeSheet ? selection.area : areaOf(0, 0);
}

interface Fired {
  readonly number: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * The events that follow from what changed, in Excel's order: sheets come and go, cells change, the
 * selection moves. Only those that somebody listens to; the selection of the document needs no
 * registration on the wire.
 *
 * @param isByAddIn whether this add-in did it: `triggerSource` says so.
 */
export function eventsOf(
  before: BookState,
  book: WorkbookModel,
  edits: readonly CellEdit[],
  isByAddIn: boolean,
  registry: EventRegistry
): EventEntry[] {
  const after = bookState(book);
  const source = { source: "Local", triggerSource: isByAddIn ? "ThisLocalAddin" : "Unknown" };
  const fired = [
    ...sheetEvents(before, after, source),
    ...tableListEvents(before, after, source),
    ...edits.flatMap((edit) => editEvents(edit, source)),
    ...activationEvents(before, after),
    ...selectionEvents(before, after, book),
  ];
  return fired.flatMap(({ number, targets, args }) =>
    targets
      .filter(
        (target) => number === EventNumber.documentSelectionChanged || registry.has(number, target)
      )
      .map((targetId) => ({
        messageCategory: 65536 as const,
        messageType: number,
        targetId,
        message: JSON.stringify(args),
      }))
  );
}

function sheetEvents(before: BookState, after: BookState, source: object): Fired[] {
  const added = [...after.sheets.keys()].filter((id) => !before.sheets.has(id));
  const deleted = [...before.sheets.keys()].filter((id) => !after.sheets.has(id));
  const renamed = [...after.sheets].filter(
    ([id, name]) => (before.sheets.get(id) ?? name) !== name
  );
  return [
    ...added.map((id) => event(EventNumber.worksheetAdded, [WORKBOOK_TARGET], id, source)),
    ...deleted.map((id) => event(EventNumber.worksheetDeleted, [WORKBOOK_TARGET], id, source)),
    ...renamed.map(([id, nameAfter]) =>
      event(EventNumber.worksheetNameChanged, [id, WORKBOOK_TARGET], id, {
        ...source,
        nameBefore: before.sheets.get(id),
        nameAfter,
      })
    ),
  ];
}

function tableListEvents(before: BookState, after: BookState, source: object): Fired[] {
  const added = [...after.tables].filter(([id]) => !before.tables.has(id));
  const deleted = [...before.tables].filter(([id]) => !after.tables.has(id));
  return [
    ...added.map(([tableId, sheet]) =>
      event(EventNumber.tableAdded, [WORKBOOK_TARGET, sheet.id], sheet.id, { ...source, tableId })
    ),
    ...deleted.map(([tableId, sheet]) =>
      event(EventNumber.tableDeleted, [WORKBOOK_TARGET, sheet.id], sheet.id, { ...source, tableId })
    ),
  ];
}

function editEvents({ sheet, area, kind, ...values }: CellEdit, source: object): Fired[] {
  const address = formatArea(area);
  const details =
    values.before === undefined ? {} : changedValues(values.before, values.after ?? null);
  const args = { ...source, address, changeType: kind, shiftDirection: "None", ...details };
  const tables = sheet.tables.flatMap((table) => {
    const part = intersection(table.area, area);
    if (part === undefined) return [];
    const own = { ...args, address: formatArea(part), tableId: table.id };
    return [event(EventNumber.tableChanged, [table.id, WORKBOOK_TARGET], sheet.id, own)];
  });
  return [
    event(EventNumber.worksheetChanged, [sheet.id, WORKBOOK_TARGET], sheet.id, args),
    ...tables,
  ];
}

function changedValues(before: StoredValue, after: StoredValue): Record<string, unknown> {
  return {
    valueBefore: wireValue(before),
    valueTypeBefore: wireType(before),
    valueAfter: wireValue(after),
    valueTypeAfter: wireType(after),
  };
}

function wireValue(value: StoredValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** As `Excel.RangeValueType`. */
function wireType(value: StoredValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function activationEvents(before: BookState, after: BookState): Fired[] {
  if (before.active === after.active) return [];
  const left = before.active;
  const gone = left && event(EventNumber.worksheetDeactivated, [left.id, WORKBOOK_TARGET], left.id);
  const entered = after.active;
  const come =
    entered && event(EventNumber.worksheetActivated, [entered.id, WORKBOOK_TARGET], entered.id);
  return [gone, come].filter((one) => one !== undefined);
}

function selectionEvents(before: BookState, after: BookState, book: WorkbookModel): Fired[] {
  const address = formatArea(after.selected);
  const isSame = before.active === after.active && formatArea(before.selected) === address;
  const sheet = book.activeSheet;
  if (isSame || sheet === undefined) return [];
  const tables = sheet.tables.map((table) => {
    const part = intersection(table.area, after.selected);
    const isInsideTable = part !== undefined;
    const own = { tableId: table.id, isInsideTable, address: part ? formatArea(part) : "" };
    return event(EventNumber.tableSelectionChanged, [table.id], sheet.id, own);
  });
  return [
    { number: EventNumber.documentSelectionChanged, targets: [""], args: {} },
    event(EventNumber.worksheetSelectionChanged, [sheet.id, WORKBOOK_TARGET], sheet.id, {
      address,
    }),
    ...tables,
  ];
}

function event(
  number: number,
  targets: readonly string[],
  worksheetId: string,
  args: object = {}
): Fired {
  return { number, targets, args: { worksheetId, ...args } };
}
