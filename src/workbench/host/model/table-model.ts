import type { StoredTable } from "../../../package/contents";
import { formatArea, parseArea } from "./address";
import { areaOf, type CellArea } from "./cell-area";
import { sameName } from "./name-rules";

export interface TableColumnModel {
  readonly id: number;
  name: string;
}

/** A table as it stands now. Its columns keep their ids when they are renamed or moved. */
export class TableModel {
  readonly columns: TableColumnModel[];
  area: CellArea;
  name: string;
  style: string | null;
  filterButtons: boolean;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  isDeleted = false;
  isFilterCleared = false;
  private readonly before: string;
  private nextColumnId: number;

  constructor(
    /** Unique in the workbook; shown to the add-in as `Table.id`. */
    readonly id: string,
    /** As the file knows it; 0 for a table made since. */
    readonly storedId: number,
    stored: StoredTable
  ) {
    this.name = stored.name;
    this.area = parseArea(stored.ref) ?? areaOf(0, 0);
    this.columns = stored.columns.map((name, index) => ({ id: index + 1, name }));
    this.nextColumnId = this.columns.length + 1;
    this.style = stored.style;
    this.filterButtons = stored.filterButtons;
    this.headerRow = stored.headerRow;
    this.totalsRow = stored.totalsRow;
    this.before = JSON.stringify(this.stored());
  }

  get columnNames(): string[] {
    return this.columns.map(({ name }) => name);
  }

  get headerArea(): CellArea | undefined {
    return this.headerRow ? { ...this.area, bottom: this.area.top } : undefined;
  }

  get totalsArea(): CellArea | undefined {
    return this.totalsRow ? { ...this.area, top: this.area.bottom } : undefined;
  }

  get bodyArea(): CellArea {
    return {
      ...this.area,
      top: this.area.top + (this.headerRow ? 1 : 0),
      bottom: this.area.bottom - (this.totalsRow ? 1 : 0),
    };
  }

  findColumn(key: string | number): TableColumnModel | undefined {
    return typeof key === "number"
      ? this.columns.find(({ id }) => id === key)
      : this.columns.find(({ name }) => sameName(name, key));
  }

  /** A name that no column has: the wanted one, or with the next number behind it, as Excel does. */
  freeColumnName(wanted: string, except?: TableColumnModel): string {
    const isTaken = (name: string): boolean =>
      this.columns.some((column) => column !== except && sameName(column.name, name));
    if (wanted !== "" && !isTaken(wanted)) return wanted;
    const stem = wanted === "" ? "Column" : wanted;
    for (let number = wanted === "" ? 1 : 2; ; number += 1) {
      if (!isTaken(`${stem}${number}`)) return `${stem}${number}`;
    }
  }

  insertColumn(index: number, name: string): TableColumnModel {
    const column = { id: this.nextColumnId, name };
    this.nextColumnId += 1;
    this.columns.splice(index, 0, column);
    return column;
  }

  stored(): StoredTable {
    return {
      id: this.storedId,
      name: this.name,
      ref: formatArea(this.area),
      columns: this.columnNames,
      headerRow: this.headerRow,
      totalsRow: this.totalsRow,
      style: this.style,
      filterButtons: this.filterButtons,
      ...(this.isFilterCleared ? { filterCleared: true } : {}),
    };
  }

  get isChanged(): boolean {
    return this.storedId === 0 || JSON.stringify(this.stored()) !== this.before;
  }
}
