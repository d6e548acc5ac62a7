import type { CellFormat } from "../../../package/cell-format";

/** The part of a range's format that its fill, font and protection work on. */
export interface FormattedCells {
  change(name: string, change: (format: CellFormat) => CellFormat): void;
  /** What all cells have in common, or null. */
  common<T>(read: (format: CellFormat) => T): T | null;
}
