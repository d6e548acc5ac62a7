import {
  MAX_GATHERED_CELLS,
  MAX_GATHERED_COLUMNS,
  MAX_GATHERED_ROWS,
  MAX_GATHERED_TABLES,
} from "../limits";
import { PackageError } from "../package-error";
import type { TableShape } from "./table-target";

function tooMany(what: string): PackageError {
  return new PackageError(
    "too-big",
    `With ${what} there are more than ${MAX_GATHERED_CELLS} cells to read in the workbook. Open it in Excel, take out the cells that are not needed (empty rows of a table: Table Design > Resize Table), save it and try again.`
  );
}

/** Throws `PackageError` when a sheet holds more cells than are ever read of one. */
export function refuseTooManyCells(count: number): void {
  if (count > MAX_GATHERED_CELLS) throw tooMany("the cells of one sheet");
}

/** How many cells of its tables are read from one workbook, before any room is made for them. */
export class CellBudget {
  private left = MAX_GATHERED_CELLS;

  /** Throws `PackageError` for tables that are absurdly large, or too many in all. */
  takeTables(shapes: readonly TableShape[]): void {
    // Every row of the sheet is held against each of them.
    if (shapes.length > MAX_GATHERED_TABLES) {
      throw new PackageError(
        "too-big",
        `A sheet of the workbook holds ${shapes.length} tables of an assessment; at most ${MAX_GATHERED_TABLES} are read of one. Open it in Excel, take out the tables that are not needed, save it and try again.`
      );
    }
    for (const { rows, table, wanted } of shapes) {
      const columns = table.columns.length;
      if (rows > MAX_GATHERED_ROWS || columns > MAX_GATHERED_COLUMNS) {
        throw new PackageError(
          "too-big",
          `The table "${table.name}" of the workbook has ${rows} rows and ${columns} columns; at most ${MAX_GATHERED_ROWS} rows and ${MAX_GATHERED_COLUMNS} columns are read. Open it in Excel, resize the table to the cells that are filled (Table Design > Resize Table), save it and try again.`
        );
      }
      this.left -= rows * wanted.filter(Boolean).length;
      if (this.left < 0) throw tooMany(`the table "${table.name}"`);
    }
  }
}
