import { portfolioColumnTypes } from "./column-types";
import { type PortfolioRows, type PortfolioTable, portfolioTables } from "./portfolio-columns";

type Cell = string | number | null;

/** A value as the contract has it; what is not of the column's type becomes a blank cell, or text. */
function cellOf(value: unknown, isNumber: boolean): Cell {
  if (isNumber) return typeof value === "number" && Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

/**
 * Rows of a table of the contract from what stands in its cells. Columns are found by their headers,
 * whatever their order; one that is not there reads as blank. Rows without a file are no rows.
 */
export function rowsOfValues<Table extends PortfolioTable>(
  table: Table,
  header: readonly string[],
  values: readonly (readonly unknown[])[]
): PortfolioRows[Table] {
  const columns: Readonly<Record<string, string>> = portfolioTables[table];
  const types = portfolioColumnTypes[table];
  const places = Object.entries(columns).map(([key, name]) => ({
    key,
    at: header.indexOf(name),
    isNumber: types[key] !== "text",
  }));
  const rows = values
    .map((cells) =>
      Object.fromEntries(
        places.map(({ key, at, isNumber }) => [key, at < 0 ? null : cellOf(cells[at], isNumber)])
      )
    )
    .filter(({ file }) => file !== null);
  // Every key of the table's columns is there: they were made from them.
  return rows as unknown as PortfolioRows[Table];
}
