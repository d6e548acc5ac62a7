/** What is wrong with the record of finished rounds. Found and named; never mended by the add-in. */
export type HistoryDamage =
  /** A table has lost a column, or its header was changed. `strange`: headers that are none of ours. */
  | {
      readonly kind: "column-missing";
      readonly table: HistoryTable;
      readonly column: string;
      readonly strange: readonly string[];
    }
  | { readonly kind: "table-missing"; readonly table: HistoryTable }
  /** A row that the round's record names is not there. */
  | { readonly kind: "row-gone"; readonly round: number; readonly indicator: string }
  /** What a row holds is not what was written. `row` is the sheet's row number. */
  | {
      readonly kind: "row-edited";
      readonly round: number;
      readonly indicator: string;
      readonly row: number;
    }
  /** A row that the round's record does not name, or a second one of the same indicator. */
  | {
      readonly kind: "row-added";
      readonly round: number;
      readonly indicator: string;
      readonly row: number;
    }
  /** A row that belongs to no round. */
  | { readonly kind: "row-lost"; readonly row: number }
  /** The round's own record was changed, or rows were changed together with their checks. */
  | { readonly kind: "round-edited"; readonly round: number; readonly row: number }
  /** Rows of a round that has no record. */
  | { readonly kind: "record-gone"; readonly round: number; readonly rows: number }
  /** Two records of the same round, or one without a number. */
  | { readonly kind: "record-repeated"; readonly round: number | null; readonly row: number }
  /** Neither record nor rows: a later round is there. */
  | { readonly kind: "round-gone"; readonly round: number };

type HistoryTable = "history" | "rounds";

/** The round that a damage belongs to; null where it is the whole table's. */
export function damagedRound(damage: HistoryDamage): number | null {
  return "round" in damage ? damage.round : null;
}
