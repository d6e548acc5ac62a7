import type { Conversion, Cuts } from "./conversion";

export type Converted =
  | { readonly kind: "level"; readonly level: number }
  /** Not one of the values that the dataset publishes. */
  | { readonly kind: "outside" }
  /** A person applies it: a rule in words, a judgement, or a value from another sheet. */
  | { readonly kind: "by hand"; readonly type: "rule" | "manual" | "linked" };

/** A conversion; of a rule in words the words themselves are not needed. */
export type ConvertedBy = Conversion | { readonly type: "rule" };

/**
 * The level that a dataset's value proposes; an assessor confirms it.
 * @param value A number, or one of the words of a `map`, in any case.
 * @param vintage Year of the dataset's edition; null takes the conversion's general cuts.
 */
export function convert(
  conversion: ConvertedBy,
  value: number | string,
  vintage: number | null
): Converted {
  switch (conversion.type) {
    case "map":
      return mapped(conversion.map, value);
    case "cuts": {
      const { min, max } = conversion;
      const isInside =
        typeof value === "number" && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
      return isInside ? cut(cutsOf(conversion, vintage), value) : { kind: "outside" };
    }
    default:
      return { kind: "by hand", type: conversion.type };
  }
}

function mapped(map: Readonly<Record<string, number>>, value: number | string): Converted {
  const wanted = String(value).toLowerCase();
  const found = Object.entries(map).find(([key]) => key.toLowerCase() === wanted);
  return found === undefined ? { kind: "outside" } : { kind: "level", level: found[1] };
}

/** Of the vintages that have begun by then the last; the general cuts before all of them. */
function cutsOf(conversion: Extract<Conversion, { type: "cuts" }>, vintage: number | null): Cuts {
  const begun = conversion.vintages.filter(({ from }) => vintage !== null && from <= vintage);
  return begun[begun.length - 1] ?? conversion;
}

function cut({ thresholds, scores }: Cuts, value: number): Converted {
  const level = scores[thresholds.filter((threshold) => value >= threshold).length];
  return level === undefined ? { kind: "outside" } : { kind: "level", level };
}
