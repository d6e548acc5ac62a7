import { areaOf, type CellArea } from "../model/cell-area";
import { enterContent } from "../model/enter-content";
import { deleteTableRows } from "../model/table-rows";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { dimensionMismatch, itemNotFound } from "../protocol/rich-api-error";
import type { TableOwner } from "./table-part";

/** `Excel.TableRow`: a body row by its place; it does not follow rows that are put before it. */
export class TableRow extends HostObject {
  constructor(
    readonly owner: TableOwner,
    readonly index: number
  ) {
    super();
  }

  get area(): CellArea {
    const { bodyArea, columns } = this.owner.table;
    const row = bodyArea.top + this.index;
    if (row > bodyArea.bottom) throw itemNotFound();
    return areaOf(row, bodyArea.left, 1, columns.length);
  }

  get values(): unknown[][] {
    const { area } = this;
    const cells: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const value = this.owner.sheet.cells.value(area.top, column);
      const isError = typeof value === "object" && value !== null;
      cells.push(value === null ? "" : isError ? value.error : value);
    }
    return [cells];
  }

  setValues(value: unknown): void {
    const { area } = this;
    const rows: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
    const cells: unknown = rows?.[0];
    const fits =
      rows === undefined ||
      (rows.length === 1 && Array.isArray(cells) && cells.length === area.right - area.left + 1);
    if (!fits) throw dimensionMismatch();
    this.owner.writable();
    enterContent(this.owner.context.book, this.owner.sheet, area, (_row, column) =>
      Array.isArray(cells) ? (cells[column] as unknown) : value
    );
  }

  override get members(): Members {
    return ROW.of(this);
  }
}

const ROW = new MemberTable<TableRow>("TableRow", {
  scalars: {
    Index: ({ index }) => index,
    Values: {
      read: ({ values }) => values,
      write: (row, value) => row.setValues(value),
    },
  },
  methods: {
    GetRange: ({ owner, area }) => owner.range(area),
    Delete: ({ owner, index, area }) => {
      if (area.top > owner.table.bodyArea.bottom) throw itemNotFound();
      deleteTableRows(owner.context.book, owner.sheet, owner.writable(), index, 1);
    },
  },
});
