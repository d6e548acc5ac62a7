import { portfolioHandling, portfolioStamp } from "../../text/portfolio";
import type { Area, CellContent, SheetPlan, StyledArea } from "../plan";
import { printSetup } from "../print-setup";
import { titleStyles } from "../sheet-frame";
import { rowHeight } from "../text-height";

/** What all sheets of one portfolio share. */
export interface PortfolioHead {
  /** When, as it shall be read. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
  /** The name that each sheet has or gets, by plan key. */
  readonly names: ReadonlyMap<string, string>;
}

/** Longest text of a cell, with room for the mark that it was cut. */
const longestText = 32_000;

/** A text of another workbook as a cell takes it; null leaves the cell empty. */
export function contentOf(value: string | number | null | undefined): CellContent {
  if (value === undefined || value === "") return null;
  if (typeof value !== "string" || value.length <= longestText) return value;
  return `${value.slice(0, longestText)}…`;
}

export function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

/** Points for a row of wrapped texts. */
export function heightOf(cells: readonly CellContent[], widths: readonly number[]): number {
  return rowHeight(
    cells.map((cell, column) => ({
      text: typeof cell === "string" ? cell : "",
      width: widths[column] ?? 10,
    }))
  );
}

/** Title, stamp and reading lines of a sheet, from A1 down. */
export function headOf(
  title: string,
  reading: readonly string[],
  { now, version }: PortfolioHead
): { readonly cells: CellContent[][]; readonly styles: StyledArea[] } {
  const lines = [portfolioStamp(now, version), ...reading];
  return {
    cells: [[title], ...lines.map((line) => [line])],
    styles: [...titleStyles, { area: area(1, 0, lines.length, 1), role: "quiet" }],
  };
}

/** What is the same on every sheet. */
export function frameOf(
  key: string,
  { names }: PortfolioHead,
  titleRow?: number
): Pick<
  SheetPlan,
  "key" | "name" | "validations" | "links" | "print" | "showGridlines" | "isGenerated"
> {
  return {
    key,
    name: names.get(key) ?? "",
    validations: [],
    links: [],
    print: printSetup("landscape", portfolioHandling, titleRow),
    showGridlines: false,
    isGenerated: true,
  };
}
