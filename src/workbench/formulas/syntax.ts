import type { Scalar } from "./surroundings";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A side of an area. One that is not fixed moves with the cell when it stands in a defined name. */
export interface Edge {
  readonly at: number;
  readonly fixed: boolean;
}

export interface AreaNode {
  readonly kind: "area";
  /** null: the sheet of the formula. */
  readonly sheet: string | null;
  readonly top: Edge;
  readonly left: Edge;
  readonly bottom: Edge;
  readonly right: Edge;
}

export type Section = "all" | "data" | "headers" | "totals" | "this row";

export interface StructuredNode {
  readonly kind: "structured";
  /** Empty: the table in which the formula stands. */
  readonly table: string;
  /** None, one, or the first and the last of several. */
  readonly columns: readonly string[];
  readonly sections: readonly Section[];
}

export interface NameNode {
  readonly kind: "name";
  readonly sheet: string | null;
  readonly name: string;
}

export interface CallNode {
  readonly kind: "call";
  /** Upper case, without the prefixes of the file format. */
  readonly name: string;
  /** null: left out between commas. */
  readonly args: readonly (Node | null)[];
}

export interface LetNode {
  readonly kind: "let";
  readonly declarations: readonly { readonly name: string; readonly value: Node }[];
  readonly body: Node;
}

export type Node =
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "grid"; readonly rows: readonly (readonly Scalar[])[] }
  | AreaNode
  | StructuredNode
  | NameNode
  | CallNode
  | LetNode
  | { readonly kind: "unary"; readonly operator: "+" | "-" | "%"; readonly operand: Node }
  | { readonly kind: "intersect-with-cell"; readonly operand: Node }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
    }
  /** `A1:INDEX(...)`, and `A1:B2 B1:C2` with a space. */
  | { readonly kind: "span" | "overlap"; readonly left: Node; readonly right: Node }
  /** Only a problem when it is reached: the branch of an IF that is not taken is not. */
  | { readonly kind: "unsupported"; readonly reason: string };
