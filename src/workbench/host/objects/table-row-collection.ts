import { deleteTableRows, insertTableRows } from "../model/table-rows";
import type { Arguments } from "../protocol/arguments";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { dimensionMismatch, invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import type { TableOwner } from "./table-part";
import { TableRow } from "./table-row";

/** `Excel.TableRowCollection`: the body rows of a table. */
export class TableRowCollection extends HostObject {
  constructor(readonly owner: TableOwner) {
    super();
  }

  get count(): number {
    const { bodyArea } = this.owner.table;
    return bodyArea.bottom - bodyArea.top + 1;
  }

  row(index: number): TableRow {
    if (index < 0 || index >= this.count) throw itemNotFound();
    return new TableRow(this.owner, index);
  }

  override get members(): Members {
    return ROWS.of(this);
  }
}

function add(rows: TableRowCollection, args: Arguments): TableRow {
  const { owner, count } = rows;
  const table = owner.writable();
  const wanted = args.optionalInteger(0, -1);
  // Excel takes -1, null and nothing as "at the end".
  const index = wanted < 0 ? count : wanted;
  if (index > count) throw invalidArgument();
  const values = args.raw(1);
  const given: readonly unknown[] | undefined = Array.isArray(values) ? values : undefined;
  const fits = given?.every(
    (cells) => Array.isArray(cells) && cells.length === table.columns.length
  );
  if (fits === false || given?.length === 0) throw dimensionMismatch();
  const { book } = owner.context;
  insertTableRows(book, owner.sheet, table, index, given?.length ?? 1, (row, column) => {
    if (given === undefined) return values ?? null;
    const cells = given[row];
    return Array.isArray(cells) ? (cells[column] as unknown) : null;
  });
  return rows.row(index);
}

function deleteAt(rows: TableRowCollection, args: Arguments): void {
  const index = args.integer(0);
  const count = args.optionalInteger(1, 1);
  if (index < 0 || count < 1 || index + count > rows.count) throw invalidArgument();
  const { owner } = rows;
  deleteTableRows(owner.context.book, owner.sheet, owner.writable(), index, count);
}

const ROWS = new MemberTable<TableRowCollection>("TableRowCollection", {
  scalars: { Count: ({ count }) => count },
  items: (rows) => Array.from({ length: rows.count }, (_, index) => rows.row(index)),
  methods: {
    Add: add,
    DeleteRowsAt: deleteAt,
    GetCount: ({ count }) => count,
    GetItemAt: (rows, args) => rows.row(args.integer(0)),
  },
});
