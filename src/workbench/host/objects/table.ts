import { eventMethods, TABLE_EVENTS } from "../events/event-methods";
import type { CellArea } from "../model/cell-area";
import { endTable } from "../model/end-table";
import { clearContents } from "../model/enter-content";
import { isLegalName } from "../model/name-rules";
import { resizeTable } from "../model/resize-table";
import type { Place } from "../model/resolve-reference";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { rangeArgument } from "./range-argument";
import { booleanValue, textValue } from "./scalar-value";
import { TableColumnCollection } from "./table-column-collection";
import { TableRowCollection } from "./table-row-collection";

/** `Excel.Table`. */
export class Table extends HostObject {
  constructor(
    readonly context: ObjectContext,
    private readonly on: SheetModel,
    private readonly model: TableModel
  ) {
    super();
  }

  /** @throws RichApiError ItemNotFound when the table or its sheet was deleted in the meantime. */
  get table(): TableModel {
    if (this.model.isDeleted || this.on.isDeleted) throw itemNotFound();
    return this.model;
  }

  get sheet(): SheetModel {
    return this.on;
  }

  get id(): string {
    return this.model.id;
  }

  /** The table, once it is sure that it may be changed. */
  writable(): TableModel {
    const { table } = this;
    this.context.book.assertWritable();
    this.on.assertCellsWritable(table.area);
    return table;
  }

  range(area: CellArea | undefined): HostObject {
    if (area === undefined) throw itemNotFound();
    return this.context.range(this.on, area);
  }

  rename(name: string): void {
    const table = this.writable();
    const { book } = this.context;
    if (name === table.name) return;
    if (!isLegalName(name)) throw invalidArgument();
    if (name.toLowerCase() !== table.name.toLowerCase()) book.assertFreeName(name);
    const { name: from } = table;
    table.name = name;
    book.editFormulas({ kind: "rename-table", table: from, to: name });
    book.log.name(from);
    book.log.name(name);
  }

  resize({ sheet, area }: Place): void {
    const table = this.writable();
    if (sheet !== this.on) throw invalidArgument();
    resizeTable(this.context.book, sheet, table, area);
  }

  /** Ends the table and keeps its cells. */
  convertToRange(): HostObject {
    const table = this.writable();
    endTable(this.context.book, this.on, table);
    return this.range(table.area);
  }

  /** Ends the table and empties its cells. */
  remove(): void {
    const table = this.writable();
    const { book } = this.context;
    endTable(book, this.on, table);
    book.editFormulas({ kind: "delete-table", table: table.name });
    clearContents(book, this.on, table.area);
  }

  /**
   * Shows every row of the body again. A file's criteria are not read, so a row that the user hid
   * by hand cannot be told from one that the filter hid.
   */
  clearFilters(): void {
    const table = this.writable();
    const { bodyArea } = table;
    for (let row = bodyArea.top; row <= bodyArea.bottom; row += 1) {
      if (this.on.layout.rowAt(row)?.hidden !== true) continue;
      this.on.layout.changeRows(row, row, { hidden: false });
      this.on.mark("rows");
      table.isFilterCleared = table.storedId !== 0;
    }
  }

  override get members(): Members {
    return TABLE.of(this);
  }
}

const BUILT_IN_STYLE =
  /^(?:TableStyle(?:Light(?:[1-9]|1[0-9]|2[01])|Medium(?:[1-9]|1[0-9]|2[0-8])|Dark(?:[1-9]|1[01])))?$/;

/** A switch that a file could keep but that the package has no place for. */
function fixed(name: string, is: (table: TableModel) => boolean) {
  return {
    read: (table: Table): boolean => is(table.table),
    write: (table: Table, value: unknown): void => {
      if (booleanValue(value) !== is(table.writable())) {
        throw notImplemented(`changing Table.${name}`);
      }
    },
  };
}

const TABLE = new MemberTable<Table>("Table", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ table }) => table.id,
    Name: {
      read: ({ table }) => table.name,
      write: (table, value) => table.rename(textValue(value)),
    },
    Style: {
      read: ({ table }) => table.style ?? "",
      write: (table, value) => {
        const style = textValue(value);
        if (!BUILT_IN_STYLE.test(style)) throw invalidArgument();
        table.writable().style = style === "" ? null : style;
      },
    },
    ShowFilterButton: {
      read: ({ table }) => table.filterButtons,
      write: (table, value) => {
        table.writable().filterButtons = booleanValue(value);
      },
    },
    ShowHeaders: fixed("showHeaders", ({ headerRow }) => headerRow),
    ShowTotals: fixed("showTotals", ({ totalsRow }) => totalsRow),
    ShowBandedRows: fixed("showBandedRows", () => true),
  },
  navigation: {
    Worksheet: (table) => table.context.worksheet(table.sheet),
    Columns: (table) => new TableColumnCollection(table),
    Rows: (table) => new TableRowCollection(table),
  },
  methods: {
    ...eventMethods<Table>(TABLE_EVENTS, ({ table }) => table.id),
    GetRange: (table) => table.range(table.table.area),
    GetHeaderRowRange: (table) => table.range(table.table.headerArea),
    GetDataBodyRange: (table) => table.range(table.table.bodyArea),
    GetTotalRowRange: (table) => table.range(table.table.totalsArea),
    Resize: (table, args) => table.resize(rangeArgument(args, 0, table.context.book, table.sheet)),
    ConvertToRange: (table) => table.convertToRange(),
    Delete: (table) => table.remove(),
    ClearFilters: (table) => table.clearFilters(),
  },
});
