import type { FontFormat } from "./cell-format";

/** A conditional format that is shown and never changed. Formulas are as stored, without a leading `=`. */
export type LookRule = {
  /** A1 areas separated by spaces. */
  readonly ref: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
} & LookCondition;

interface Look {
  readonly font?: FontFormat;
  readonly fill?: string;
}

export type LookCondition =
  /** Of the first cell of `ref`; comparisons, text, blank, error and date rules come as formulas too. */
  | ({ readonly kind: "formula"; readonly formula: string } & Look)
  | ({ readonly kind: "repeated"; readonly isUnique: boolean } & Look)
  | ({
      readonly kind: "top";
      readonly rank: number;
      readonly isPercent: boolean;
      readonly isBottom: boolean;
    } & Look)
  | ({
      readonly kind: "average";
      readonly isBelow: boolean;
      /** Also the mean itself. */
      readonly isEqual: boolean;
      /** Standard deviations away from the mean. */
      readonly deviations: number;
    } & Look)
  | {
      readonly kind: "scale";
      readonly stops: readonly LookStop[];
      readonly colors: readonly string[];
    }
  | {
      readonly kind: "bar";
      readonly stops: readonly LookStop[];
      readonly color: string;
      readonly showsValue: boolean;
    }
  | {
      readonly kind: "icons";
      /** As `3Arrows`. */
      readonly set: string;
      readonly stops: readonly LookStop[];
      readonly isReversed: boolean;
      readonly showsValue: boolean;
    };

/** Where a colour, a bar or an icon begins. */
export interface LookStop {
  readonly type: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  /** A number or a formula; "" for min and max. */
  readonly value: string;
  /** The stop itself belongs to what it begins. */
  readonly isIncluded: boolean;
}
