import type { CellError } from "../../package/contents";
import type { Scalar } from "./surroundings";

type Comparable = Exclude<Scalar, CellError>;

const collator = new Intl.Collator("en", { sensitivity: "variant" });

/** Numbers sort before texts, texts before TRUE and FALSE. */
function kindRank(value: Exclude<Comparable, null>): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

/** What a blank stands for beside another value. */
function blankAs(other: Comparable): Exclude<Comparable, null> {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

/** Excel compares 15 significant digits: `=0.1+0.2=0.3` is TRUE. */
export function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  const difference = left - right;
  const size = Math.max(Math.abs(left), Math.abs(right));
  const near = Math.abs(difference) < size * 1e-14;
  if (near && left.toPrecision(15) === right.toPrecision(15)) return 0;
  return difference;
}

/** Upper and lower case are the same; the rest sorts as in an English dictionary. */
export function compareTexts(left: string, right: string): number {
  const first = left.toLowerCase();
  const second = right.toLowerCase();
  if (first === second) return 0;
  const order = collator.compare(first, second);
  if (order !== 0) return order;
  return first < second ? -1 : 1;
}

/** Negative, zero or positive, in the order of Excel's comparison operators. */
export function compareValues(left: Comparable, right: Comparable): number {
  const first = left ?? blankAs(right);
  const second = right ?? blankAs(left);
  if (typeof first === "number" && typeof second === "number") return compareNumbers(first, second);
  if (typeof first === "string" && typeof second === "string") return compareTexts(first, second);
  if (typeof first === "boolean" && typeof second === "boolean") {
    return Number(first) - Number(second);
  }
  return kindRank(first) - kindRank(second);
}
