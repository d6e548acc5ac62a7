import { insertTableColumn } from "../model/resize-table";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { dimensionMismatch, invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import { TableColumn } from "./table-column";
import type { TableOwner } from "./table-part";

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostObject {
  constructor(readonly owner: TableOwner) {
    super();
  }

  get list(): TableColumn[] {
    return this.owner.table.columns.map((column) => new TableColumn(this.owner, column));
  }

  find(key: unknown): TableColumn | null {
    if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
    const column = this.owner.table.findColumn(key);
    return column === undefined ? null : new TableColumn(this.owner, column);
  }

  override get members(): Members {
    return COLUMNS.of(this);
  }
}

function required(column: TableColumn | null | undefined): TableColumn {
  if (!column) throw itemNotFound();
  return column;
}

const COLUMNS = new MemberTable<TableColumnCollection>("TableColumnCollection", {
  scalars: { Count: ({ list }) => list.length },
  items: ({ list }) => list,
  indexer: (columns, args) => required(columns.find(args.raw(0))),
  methods: {
    GetCount: ({ list }) => list.length,
    GetItemAt: ({ list }, args) => required(list[args.integer(0)]),
    GetItemOrNullObject: (columns, args) => columns.find(args.raw(0)),
    Add: ({ owner }, args) => {
      const table = owner.writable();
      const count = table.columns.length;
      const wanted = args.optionalInteger(0, count);
      const index = wanted < 0 ? count : wanted;
      if (index > count) throw invalidArgument();
      const values = args.raw(1);
      const rows = table.area.bottom - table.area.top + 1;
      if (Array.isArray(values) && values.length !== rows) throw dimensionMismatch();
      const { book } = owner.context;
      const column = insertTableColumn(book, owner.sheet, table, index, (row) => {
        if (!Array.isArray(values)) return values ?? null;
        const cells: unknown = values[row];
        return Array.isArray(cells) ? (cells[0] as unknown) : null;
      });
      const name = args.optionalText(2);
      const added = new TableColumn(owner, column);
      if (name !== undefined) added.rename(name);
      return added;
    },
  },
});
