import type { CellArea } from "../model/cell-area";
import { enterContent } from "../model/enter-content";
import { removeTableColumn } from "../model/resize-table";
import type { TableColumnModel } from "../model/table-model";
import { renameColumn } from "../model/table-columns";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { dimensionMismatch, itemNotFound } from "../protocol/rich-api-error";
import { textValue } from "./scalar-value";
import type { TableOwner } from "./table-part";

/** `Excel.TableColumn`; its values include the header. */
export class TableColumn extends HostObject {
  constructor(
    readonly owner: TableOwner,
    private readonly column: TableColumnModel
  ) {
    super();
  }

  get id(): number {
    return this.column.id;
  }

  get index(): number {
    const index = this.owner.table.columns.indexOf(this.column);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get name(): string {
    return this.owner.table.columns[this.index]?.name ?? "";
  }

  rename(name: string): void {
    const table = this.owner.writable();
    renameColumn(this.owner.context.book, this.owner.sheet, table, this.index, name);
  }

  within(area: CellArea | undefined): CellArea | undefined {
    if (area === undefined) return undefined;
    const left = area.left + this.index;
    return { ...area, left, right: left };
  }

  get values(): unknown[][] {
    const { table, sheet } = this.owner;
    const column = table.area.left + this.index;
    const rows: unknown[][] = [];
    for (let row = table.area.top; row <= table.area.bottom; row += 1) {
      const value = sheet.cells.value(row, column);
      const isError = typeof value === "object" && value !== null;
      rows.push([value === null ? "" : isError ? value.error : value]);
    }
    return rows;
  }

  setValues(value: unknown): void {
    const table = this.owner.writable();
    const area = this.within(table.area);
    if (area === undefined) return;
    const rows: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
    if (rows && rows.length !== area.bottom - area.top + 1) throw dimensionMismatch();
    enterContent(this.owner.context.book, this.owner.sheet, area, (row) => {
      if (rows === undefined) return value;
      const cells = rows[row];
      return Array.isArray(cells) ? (cells[0] as unknown) : cells;
    });
  }

  remove(): void {
    const table = this.owner.writable();
    removeTableColumn(this.owner.context.book, this.owner.sheet, table, this.index);
  }

  override get members(): Members {
    return COLUMN.of(this);
  }
}

const COLUMN = new MemberTable<TableColumn>("TableColumn", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Index: ({ index }) => index,
    Name: {
      read: ({ name }) => name,
      write: (column, value) => column.rename(textValue(value)),
    },
    Values: {
      read: ({ values }) => values,
      write: (column, value) => column.setValues(value),
    },
  },
  methods: {
    GetRange: (column) => column.owner.range(column.within(column.owner.table.area)),
    GetHeaderRowRange: (column) => column.owner.range(column.within(column.owner.table.headerArea)),
    GetDataBodyRange: (column) => column.owner.range(column.within(column.owner.table.bodyArea)),
    GetTotalRowRange: (column) => column.owner.range(column.within(column.owner.table.totalsArea)),
    Delete: (column) => column.remove(),
  },
});
