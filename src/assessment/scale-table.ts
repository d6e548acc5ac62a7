import { cellValue, shownValue } from "./cell-value";

/** An explicit table from the scores of an analyst's own scale to levels. */
export interface ScaleTable {
  /** What the scale is called, e.g. `0 to 4`. */
  readonly name: string;
  readonly steps: readonly ScaleStep[];
}

export type ScaleStep =
  /** One value of the own scale, compared without case and as a number where both are numbers. */
  | { readonly kind: "value"; readonly value: string; readonly level: number }
  /** From this number on, up to the next step. */
  | { readonly kind: "from"; readonly from: number; readonly level: number };

export const scaleKinds = ["levels", "from zero", "percent", "letters"] as const;
export type ScaleKind = (typeof scaleKinds)[number];

const letters = "ABCDEFGHIJ";

/**
 * The table of a usual scale for a framework with `levels` levels. `levels`: as they are. `from zero`:
 * 0 to levels - 1. `percent`: 0 to 100 in stretches of one width. `letters`: A is best.
 */
export function usualScale(kind: ScaleKind, levels: number): ScaleTable {
  const numbers = Array.from({ length: levels }, (_, index) => index + 1);
  switch (kind) {
    case "levels":
      return {
        name: `1 to ${levels}`,
        steps: numbers.map((level) => ({ kind: "value", value: String(level), level })),
      };
    case "from zero":
      return {
        name: `0 to ${levels - 1}`,
        steps: numbers.map((level) => ({ kind: "value", value: String(level - 1), level })),
      };
    case "percent":
      return {
        name: "0 to 100",
        steps: numbers.map((level) => ({
          kind: "from",
          from: Math.round((1000 * (level - 1)) / levels) / 10,
          level,
        })),
      };
    case "letters":
      return {
        name: `A to ${letters[levels - 1] ?? ""}`,
        steps: numbers.map((level) => ({
          kind: "value",
          value: letters[levels - level] ?? "",
          level,
        })),
      };
  }
}

/** The whole table in a line; it is kept with every item that was brought in by it. */
export function scaleLine({ name, steps }: ScaleTable): string {
  const parts = steps.map((step) =>
    step.kind === "value" ? `${step.value} = ${step.level}` : `from ${step.from} = ${step.level}`
  );
  return `own scale ${name}: ${parts.join(", ")}`;
}

function sameValue(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  return one !== "" && other !== "" && Number(one) === Number(other);
}

/** The level of a value by the table; null where the table has no step for it. */
export function levelBy({ steps }: ScaleTable, value: unknown): number | null {
  const cell = cellValue(value);
  if (cell.kind !== "number" && cell.kind !== "text") return null;
  const text = cell.kind === "text" ? cell.text.trim() : shownValue(value);
  const exact = steps.find((step) => step.kind === "value" && sameValue(step.value, text));
  if (exact !== undefined) return exact.level;
  const number = text === "" ? Number.NaN : Number(text);
  const stretches = steps.filter((step) => step.kind === "from").filter((s) => number >= s.from);
  // A scale of stretches ends at 100, unless it starts above it.
  const isInside = stretches.length > 0 && number <= 100;
  return isInside ? (stretches.sort((a, b) => a.from - b.from).at(-1)?.level ?? null) : null;
}
