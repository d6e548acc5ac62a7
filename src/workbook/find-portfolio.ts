import {
  isPortfolioSheet,
  portfolioKeys,
  type PortfolioSheet,
  portfolioTableNames,
} from "../sheets/portfolio/portfolio-names";
import { sheetMarks } from "../sheets/sheet-marks";
import type { SheetFacts, WorkbookFacts } from "./inspect-workbook";

/** The sheets of the portfolio that stands in a workbook, found by their marks. */
export interface FoundPortfolio {
  /** By plan key; sheets that were deleted are absent. Empty: there is no portfolio. */
  readonly sheets: ReadonlyMap<string, SheetFacts>;
  /** The newest version of the contract that one of its sheets bears; "" without a sheet. */
  readonly version: string;
}

const telling = new Map<string, string>(
  (Object.keys(portfolioKeys) as PortfolioSheet[]).map((sheet) => [
    portfolioKeys[sheet],
    portfolioTableNames[sheet].toLowerCase(),
  ])
);

function holdsItsTable({ tables }: SheetFacts, key: string): boolean {
  return tables.some(({ name }) => name.toLowerCase() === telling.get(key));
}

function newest(versions: readonly string[]): string {
  const unknown = versions.find((version) => !Number.isFinite(Number(version)));
  return unknown ?? versions.reduce((a, b) => (Number(b) > Number(a) ? b : a), "");
}

/** A copy of a sheet bears its marks too: the one with the table under its own name is the original. */
export function findPortfolio({ sheets }: WorkbookFacts): FoundPortfolio {
  const marked = sheets.filter(({ marks }) => isPortfolioSheet(marks));
  const found = new Map<string, SheetFacts>();
  for (const sheet of marked) {
    const key = sheet.marks[sheetMarks.key] ?? "";
    if (!telling.has(key)) continue;
    const known = found.get(key);
    if (known === undefined || (!holdsItsTable(known, key) && holdsItsTable(sheet, key))) {
      found.set(key, sheet);
    }
  }
  const versions = marked.map(({ marks }) => marks[sheetMarks.portfolio] ?? "");
  return { sheets: found, version: newest(versions) };
}
