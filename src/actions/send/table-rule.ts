import type { TableView } from "./stored-tables";

/** What of a table of ours may be read outside. */
export interface TableRule {
  /** Headers of the columns that may. */
  readonly headers: ReadonlySet<string>;
  /** Whether a cell under one of these headers goes all the same. */
  readonly drops?: (view: TableView, row: number, header: string) => boolean;
}
