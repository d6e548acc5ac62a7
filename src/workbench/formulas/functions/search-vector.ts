import { compareValues } from "../compare";
import { isError } from "../operand";
import type { Scalar } from "../surroundings";
import { hasWildcard, wholeMatch } from "../wildcard";

type Vector = readonly Scalar[];

/** Only values of the same kind are found: a number never finds a text, nor a blank cell. */
function orderTo(wanted: Scalar, candidate: Scalar | undefined): number | undefined {
  if (candidate === null || candidate === undefined) return undefined;
  if (isError(candidate) || isError(wanted)) return undefined;
  const value = wanted ?? 0;
  return typeof value === typeof candidate ? compareValues(candidate, value) : undefined;
}

/** The first (or last) place with exactly the wanted value; -1 for none. */
export function findExact(
  vector: Vector,
  wanted: Scalar,
  options: { wildcards: boolean; fromEnd?: boolean }
): number {
  const matches =
    options.wildcards && typeof wanted === "string" && hasWildcard(wanted)
      ? wholeMatch(wanted)
      : undefined;
  const isFound = (candidate: Scalar): boolean =>
    matches
      ? typeof candidate === "string" && matches(candidate)
      : orderTo(wanted, candidate) === 0;
  if (!options.fromEnd) return vector.findIndex(isFound);
  const fromEnd = [...vector].reverse().findIndex(isFound);
  return fromEnd < 0 ? -1 : vector.length - 1 - fromEnd;
}

/**
 * The last place whose value is not beyond the wanted one, by halving as Excel does: in a vector
 * that is not sorted the answer is what halving happens upon, and values of another kind are passed
 * over. -1 for none.
 */
export function findSorted(vector: Vector, wanted: Scalar, isDescending = false): number {
  let first = 0;
  let last = vector.length - 1;
  let found = -1;
  while (first <= last) {
    const middle = Math.floor((first + last) / 2);
    let place = middle;
    while (place <= last && orderTo(wanted, vector[place]) === undefined) place += 1;
    if (place > last) {
      last = middle - 1;
      continue;
    }
    const order = orderTo(wanted, vector[place]) ?? 0;
    if (isDescending ? order >= 0 : order <= 0) {
      found = place;
      first = place + 1;
    } else {
      last = middle - 1;
    }
  }
  return found;
}

/** The place of the value itself, or of the nearest one below (-1) or above (1), in any order. */
export function findNearest(
  vector: Vector,
  wanted: Scalar,
  side: -1 | 1,
  fromEnd: boolean
): number {
  let best = -1;
  const places = [...vector.keys()];
  for (const place of fromEnd ? places.reverse() : places) {
    const candidate = vector[place] ?? null;
    const order = orderTo(wanted, candidate);
    if (order === 0) return place;
    if (order === undefined || Math.sign(order) !== side) continue;
    const isNearer = best < 0 || (orderTo(vector[best] ?? null, candidate) ?? 0) * side < 0;
    if (isNearer) best = place;
  }
  return best;
}
