import { eventMethods, LIST_EVENTS, WORKSHEET_EVENTS } from "../events/event-methods";
import { WORKBOOK_TARGET } from "../events/event-registry";
import { addSheet } from "../model/sheet-list";
import type { SheetModel } from "../model/sheet-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { Worksheet } from "./worksheet";

/** `Excel.WorksheetCollection`, in tab order. Chart sheets are not worksheets. */
export class WorksheetCollection extends HostObject {
  constructor(readonly context: ObjectContext) {
    super();
  }

  wrap(sheet: SheetModel): Worksheet {
    return new Worksheet(this.context, sheet);
  }

  required(sheet: SheetModel | undefined): Worksheet {
    if (sheet === undefined) throw itemNotFound();
    return this.wrap(sheet);
  }

  listed(visibleOnly: boolean): SheetModel[] {
    const { sheets } = this.context.book;
    return visibleOnly ? sheets.filter(({ visibility }) => visibility === "visible") : sheets;
  }

  override get members(): Members {
    return WORKSHEETS.of(this);
  }
}

const WORKSHEETS = new MemberTable<WorksheetCollection>("WorksheetCollection", {
  items: (sheets) => sheets.listed(false).map((sheet) => sheets.wrap(sheet)),
  indexer: (sheets, args) => sheets.required(sheets.context.book.findSheet(args.text(0))),
  methods: {
    ...eventMethods<WorksheetCollection>(
      { ...WORKSHEET_EVENTS, ...LIST_EVENTS.worksheets },
      () => WORKBOOK_TARGET
    ),
    Add: (sheets, args) => sheets.wrap(addSheet(sheets.context.book, args.optionalText(0))),
    GetCount: (sheets, args) => sheets.listed(args.optionalBoolean(0, false)).length,
    GetItemOrNullObject: (sheets, args) => {
      const found = sheets.context.book.findSheet(args.text(0));
      return found === undefined ? null : sheets.wrap(found);
    },
    GetActiveWorksheet: (sheets) => sheets.required(sheets.context.book.activeSheet),
    GetFirst: (sheets, args) => sheets.required(sheets.listed(args.optionalBoolean(0, false))[0]),
    GetLast: (sheets, args) =>
      sheets.required(sheets.listed(args.optionalBoolean(0, false)).at(-1)),
  },
});
