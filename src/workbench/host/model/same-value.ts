import type { StoredValue } from "../../../package/contents";

/** The values of two cells are the same: of one type, and equal; errors by their name. */
export function sameValue(one: StoredValue, other: StoredValue): boolean {
  if (typeof one === "object" && typeof other === "object" && one !== null && other !== null) {
    return one.error === other.error;
  }
  return one === other;
}
