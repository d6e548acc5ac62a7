import type { Freeze } from "../../../package/contents";
import { areaOf, isWholeColumns, isWholeRows } from "../model/cell-area";
import type { SheetModel } from "../model/sheet-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { rangeArgument } from "./range-argument";

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel
  ) {
    super();
  }

  freeze(freeze: Freeze | null): void {
    this.context.book.assertWritable();
    this.sheet.freeze = freeze;
    this.sheet.mark("freeze");
  }

  get location(): HostObject | null {
    const { freeze } = this.sheet;
    if (freeze === null || (freeze.rows === 0 && freeze.columns === 0)) return null;
    const whole = areaOf(0, 0, 1_048_576, 16_384);
    return this.context.range(this.sheet, {
      ...whole,
      ...(freeze.rows > 0 ? { bottom: freeze.rows - 1 } : {}),
      ...(freeze.columns > 0 ? { right: freeze.columns - 1 } : {}),
    });
  }

  override get members(): Members {
    return FREEZE_PANES.of(this);
  }
}

const FREEZE_PANES = new MemberTable<WorksheetFreezePanes>("WorksheetFreezePanes", {
  methods: {
    FreezeAt: (panes, args) => {
      const { area, sheet } = rangeArgument(args, 0, panes.context.book, panes.sheet);
      if (sheet !== panes.sheet) throw invalidArgument();
      panes.freeze({
        rows: isWholeColumns(area) ? 0 : area.bottom + 1,
        columns: isWholeRows(area) ? 0 : area.right + 1,
      });
    },
    FreezeRows: (panes, args) => {
      const rows = args.optionalInteger(0, 1);
      if (rows < 0) throw invalidArgument();
      panes.freeze(rows === 0 ? null : { rows, columns: 0 });
    },
    FreezeColumns: (panes, args) => {
      const columns = args.optionalInteger(0, 1);
      if (columns < 0) throw invalidArgument();
      panes.freeze(columns === 0 ? null : { rows: 0, columns });
    },
    Unfreeze: (panes) => panes.freeze(null),
    GetLocation: ({ location }) => {
      if (location === null) throw itemNotFound();
      return location;
    },
    GetLocationOrNullObject: ({ location }) => location,
  },
});
