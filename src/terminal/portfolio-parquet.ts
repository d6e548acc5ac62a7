/** The tables of a portfolio as Parquet: text as UTF-8 strings, counts as 32-bit integers, numbers as doubles. */
import { parquetWriteBuffer } from "hyparquet-writer";
import { portfolioColumnTypes } from "../portfolio/column-types";
import {
  type PortfolioColumnType,
  type PortfolioRows,
  type PortfolioTable,
  portfolioTables,
  portfolioVersion,
} from "../portfolio/portfolio-columns";

const parquetTypes = { text: "STRING", count: "INT32", number: "DOUBLE" } as const;
const largestCount = 2 ** 31 - 1;

/** A value as its column takes it; one that it cannot take becomes null. */
function valueOf(value: string | number | null, type: PortfolioColumnType): string | number | null {
  if (value === null) return null;
  if (type === "text") return String(value);
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const isCount = Number.isInteger(value) && Math.abs(value) <= largestCount;
  return type === "number" || isCount ? value : null;
}

export function parquetOf(table: PortfolioTable, rows: PortfolioRows): Uint8Array {
  const columns: Readonly<Record<string, string>> = portfolioTables[table];
  const types = portfolioColumnTypes[table];
  const records: readonly Readonly<Record<string, string | number | null>>[] = rows[table];
  const buffer = parquetWriteBuffer({
    columnData: Object.entries(columns).map(([key, name]) => {
      const type = types[key] ?? "text";
      return {
        name,
        data: records.map((row) => valueOf(row[key] ?? null, type)),
        type: parquetTypes[type],
        nullable: true,
      };
    }),
    kvMetadata: [{ key: "hsa.portfolio.version", value: String(portfolioVersion) }],
  });
  return new Uint8Array(buffer);
}
