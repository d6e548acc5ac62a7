import { a1 } from "../sheets/a1";
import type { CellArea } from "./addresses";
import { blockRange } from "./block-cells";
import type { Session } from "./session";

/** What stands in a block of cells that is to be filled; all of it empty where nothing does. */
export interface BlockFacts {
  /** Addresses, row by row; also cells whose formula or spilled result is blank. */
  readonly filled: readonly string[];
  /** Formatted as text: a formula that is written there stays its own text. */
  readonly asText: readonly string[];
  /** Names of the tables that it touches. */
  readonly tables: readonly string[];
  /** Addresses of merged cells without the sheet; "" for none. */
  readonly merged: string;
}

/** Rows and columns of a sheet, in every Excel since 2007. */
const sheetRows = 1_048_576;
const sheetColumns = 16_384;

/** Whether the area ends before the last row and column that Excel has. */
export function isOnSheet({ row, column, rows, columns }: CellArea): boolean {
  return row + rows <= sheetRows && column + columns <= sheetColumns;
}

/** Queues the read; call the answer after the next `sync`. */
export function queueBlockFacts(
  session: Session,
  sheetId: string,
  area: CellArea
): () => BlockFacts {
  const range = blockRange(session, sheetId, area);
  const tables = range.getTables(false);
  const merged = range.getMergedAreasOrNullObject();
  range.load("formulas,valueTypes,numberFormat");
  tables.load("items/name");
  merged.load("address");
  const cellsWhere = (holds: (row: number, column: number) => boolean): string[] => {
    const found: string[] = [];
    for (let row = 0; row < area.rows; row += 1) {
      for (let column = 0; column < area.columns; column += 1) {
        if (holds(row, column)) found.push(a1(area.row + row, area.column + column));
      }
    }
    return found;
  };
  return () => {
    const { formulas, valueTypes, numberFormat } = range;
    return {
      filled: cellsWhere(
        (row, column) =>
          formulas[row]?.[column] !== "" || valueTypes[row]?.[column] !== ("Empty" as const)
      ),
      asText: cellsWhere((row, column) => numberFormat[row]?.[column] === "@"),
      tables: tables.items.map(({ name }) => name),
      merged: merged.isNullObject ? "" : withoutSheet(merged.address),
    };
  };
}

/** `A1:B2,D4` from `'My sheet'!A1:B2,'My sheet'!D4`; a sheet's name may hold commas. */
function withoutSheet(address: string): string {
  const cells = address.replace(/'(?:[^']|'')*'!/g, "").split(",");
  return cells.map((one) => one.slice(one.lastIndexOf("!") + 1)).join(", ");
}
