import { eventMethods, LIST_EVENTS, TABLE_EVENTS } from "../events/event-methods";
import { WORKBOOK_TARGET } from "../events/event-registry";
import { makeTable } from "../model/make-table";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { rangeArgument } from "./range-argument";
import { Table } from "./table";

/** `Excel.TableCollection` of one sheet, or of the workbook: the tables of all its sheets. */
export class TableCollection extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel | undefined
  ) {
    super();
  }

  get list(): Table[] {
    return this.context.book
      .allTables()
      .filter(({ sheet }) => this.sheet === undefined || sheet === this.sheet)
      .map(({ sheet, table }) => this.wrap(sheet, table));
  }

  private wrap(sheet: SheetModel, table: TableModel): Table {
    return new Table(this.context, sheet, table);
  }

  find(key: string): Table | null {
    const found = this.context.book.findTable(key);
    if (!found || (this.sheet !== undefined && found.sheet !== this.sheet)) return null;
    return this.wrap(found.sheet, found.table);
  }

  override get members(): Members {
    return TABLES.of(this);
  }
}

function required(table: Table | null | undefined): Table {
  if (!table) throw itemNotFound();
  return table;
}

const TABLES = new MemberTable<TableCollection>("TableCollection", {
  scalars: { Count: ({ list }) => list.length },
  items: ({ list }) => list,
  indexer: (tables, args) => required(tables.find(args.text(0))),
  methods: {
    ...eventMethods<TableCollection>(
      { ...TABLE_EVENTS, ...LIST_EVENTS.tables },
      ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET
    ),
    Add: (tables, args) => {
      const { book } = tables.context;
      const { sheet, area } = rangeArgument(args, 0, book, tables.sheet ?? book.activeSheet);
      const table = makeTable(book, sheet, area, args.optionalBoolean(1, true));
      return new Table(tables.context, sheet, table);
    },
    GetCount: ({ list }) => list.length,
    GetItemAt: ({ list }, args) => required(list[args.integer(0)]),
    GetItemOrNullObject: (tables, args) => tables.find(args.text(0)),
  },
});
