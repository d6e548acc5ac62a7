import type { StoredValue } from "../../package/contents";
import type { TableView } from "./stored-tables";

/** What of a table of ours may be read outside. */
export interface TableRule {
  /**
   * Headers of the columns that may. A text under one of them goes only where it is the add-in's own
   * wording, see `own-wording.ts`, or where the column is free.
   */
  readonly headers: Pick<ReadonlySet<string>, "has">;
  /** Those of them whose texts go whoever wrote them. */
  readonly free?: ReadonlySet<string>;
  /** Whether a cell under one of these headers goes all the same. */
  readonly drops?: (view: TableView, row: number, header: string) => boolean;
  /** What stands in place of a text, before it is looked at; undefined leaves it. */
  readonly replaces?: (text: string, header: string) => StoredValue | undefined;
}
