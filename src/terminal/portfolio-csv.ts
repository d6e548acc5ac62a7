/** The tables of a portfolio as CSV: RFC 4180, UTF-8 without a byte order mark, lines end in CR LF. */
import Papa from "papaparse";
import {
  type PortfolioRows,
  type PortfolioTable,
  portfolioTables,
} from "../portfolio/portfolio-columns";

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that
 * begins with apostrophes before such a mark: taking one apostrophe away from every text of this shape
 * gives back what stood there. Numbers are left alone.
 */
const looksLikeFormula = /^'*[=+\-@\t\r]/;

export function csvOf(table: PortfolioTable, rows: PortfolioRows): string {
  const columns: Readonly<Record<string, string>> = portfolioTables[table];
  const keys = Object.keys(columns);
  const records: readonly Readonly<Record<string, string | number | null>>[] = rows[table];
  const data = records.map((row) => keys.map((key) => row[key] ?? null));
  const text = Papa.unparse(
    { fields: Object.values(columns), data },
    { newline: "\r\n", escapeFormulae: looksLikeFormula }
  );
  return `${text}\r\n`;
}
