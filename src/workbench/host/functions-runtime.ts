import type { CellError } from "../../package/contents";
import type { Scalar } from "../formulas/surroundings";

/** One call of a custom function, as a formula makes it. */
export interface RuntimeCall {
  /** Upper case, without the namespace. */
  readonly id: string;
  /** References are 2-D arrays, also of one cell; undefined is an omitted argument. */
  readonly args: readonly (Scalar | Scalar[][] | undefined)[];
  /** Of the cell with the formula, e.g. `'HSA Scores'!C5`. */
  readonly address: string;
}

export type RuntimeResult = Scalar | CellError | Scalar[][];
export type Platform = "desktop" | "web";

/** The custom functions of an installed add-in, in a runtime of their own. */
export interface FunctionsRuntime {
  /** As in the manifest, e.g. `HSA`. */
  readonly namespace: string;
  /** Runs all calls together; one result per call, in order. Never rejects for a failing function. */
  callAll(calls: readonly RuntimeCall[], platform: Platform): Promise<RuntimeResult[]>;
}
