import { contains } from "../model/cell-area";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound } from "../protocol/rich-api-error";
import type { CellRange } from "./cell-range";
import { Table } from "./table";

/** `Excel.TableScopedCollection`: the tables that a range touches, or that lie in it whole. */
export class TableScopedCollection extends HostObject {
  constructor(
    private readonly range: CellRange,
    private readonly isWhole: boolean
  ) {
    super();
  }

  get list(): Table[] {
    const { context, sheet, area } = this.range;
    return sheet
      .tablesIn(area)
      .filter((table) => !this.isWhole || contains(area, table.area))
      .map((table) => new Table(context, sheet, table));
  }

  override get members(): Members {
    return TABLES.of(this);
  }
}

const TABLES = new MemberTable<TableScopedCollection>("TableScopedCollection", {
  scalars: { Count: ({ list }) => list.length },
  items: ({ list }) => list,
  indexer: ({ list }, args) => {
    const name = args.text(0).toLowerCase();
    const found = list.find(({ table }) => table.name.toLowerCase() === name);
    if (found === undefined) throw itemNotFound();
    return found;
  },
  methods: { GetCount: ({ list }) => list.length },
});
