import { invalidArgument } from "../protocol/rich-api-error";

/** Narrow what a batch wants to put into a property; the wrong type is InvalidArgument. */

export function booleanValue(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function textValue(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function numberValue(value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || !(value >= least && value <= most)) throw invalidArgument();
  return value;
}

/** One of the values of an enum, compared as Excel does: exactly. */
export function enumValue<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((known) => known === value);
  if (found === undefined) throw invalidArgument();
  return found;
}
