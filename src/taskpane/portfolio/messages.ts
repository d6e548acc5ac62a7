import type { PortfolioRows } from "../../portfolio/portfolio-columns";

/** What of a file's rows goes into the workbook: rows by indicator are exported elsewhere. */
export type FileRows = Omit<PortfolioRows, "entries">;

/** What the page asks of the worker. One file at a time; the bytes are handed over, not copied. */
export interface ReadRequest {
  readonly kind: "read";
  /** Comes back with the answer. */
  readonly id: number;
  /** Path below the chosen folder, or the name alone. */
  readonly file: string;
  readonly bytes: ArrayBuffer;
  /** As it is to stand in the portfolio. */
  readonly readAt: string;
}

/** What the worker says. */
export type WorkerAnswer =
  /** Once, as soon as its code has been loaded. */
  | { readonly kind: "ready" }
  | { readonly kind: "rows"; readonly id: number; readonly rows: FileRows }
  /** The reading threw, which it never should: nothing is known of the file. */
  | { readonly kind: "broke"; readonly id: number };
