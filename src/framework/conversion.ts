/** How a dataset value proposes a level. `map` keys are the dataset's own values as text. */
export type Conversion =
  | { readonly type: "map"; readonly map: Readonly<Record<string, number>> }
  | ({
      readonly type: "cuts";
      /** Values outside are no values of the dataset; null where it has no such end. */
      readonly min: number | null;
      readonly max: number | null;
      /** Other cuts from a vintage (a year) on, ascending. */
      readonly vintages: readonly (Cuts & { readonly from: number })[];
    } & Cuts)
  | { readonly type: "rule"; readonly rule: string }
  | { readonly type: "manual" }
  | { readonly type: "linked" };

/** Thresholds ascend; there is one more score: below the first, then from each threshold on. */
export interface Cuts {
  readonly thresholds: readonly number[];
  readonly scores: readonly number[];
}
