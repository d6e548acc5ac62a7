export type ExampleCell = string | number | boolean;

export interface FunctionExample {
  /** Id of the function, without the namespace. */
  readonly id: string;
  /** What the example shows, as a short sentence. */
  readonly shows: string;
  /** Stands at A1: a row of headings, then rows of the same length. "" is a blank cell. */
  readonly table: readonly (readonly ExampleCell[])[];
  /** As a lead types it into a cell right of the table. */
  readonly formula: string;
  /** The cells that it fills, row by row. */
  readonly result: readonly (readonly ExampleCell[])[];
}
