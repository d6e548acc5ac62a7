import { cellValue } from "../assessment/cell-value";
import { readWeight } from "../assessment/read-weight";
import type { OverallMethod } from "../framework/framework";
import type { WeightedScore } from "../scoring/overall-score";
import { withinScale } from "../scoring/normalise";
import { brief, cellsOf, given, weightCells } from "./arguments";
import { fail } from "./function-error";

const methods: readonly OverallMethod[] = ["geometric", "arithmetic", "minimum"];

/**
 * A score on 0..100; null where there is none, that is a blank cell or #N/A. A last digit outside
 * the scale, as sheet arithmetic leaves it, is forgiven.
 */
export function scoreOf(value: unknown, name: string): number | null {
  const cell = cellValue(value);
  if (cell.kind === "blank" || (cell.kind === "error" && cell.error === "#N/A")) {
    return null;
  }
  if (cell.kind !== "number" || !(cell.value >= -1e-9 && cell.value <= 100 + 1e-9)) {
    fail("invalidValue", `${name} is ${brief(value)}: use a score from 0 to 100`);
  }
  return withinScale(cell.value);
}

/** Category scores with their weights. Bad input comes before what is not available. */
export function overallItems(scores: unknown, weights: unknown): WeightedScore[] {
  const cells = cellsOf(scores);
  const weightOf = weightCells(weights, cells.length, "scores");
  const items = cells.map((cell, index) => ({
    score: scoreOf(cell, `Score ${index + 1}`),
    weight: readWeight(weightOf[index]).weight,
  }));
  const badWeight = items.findIndex(({ weight }) => weight === null);
  if (badWeight >= 0) {
    const found = brief(weightOf[badWeight]);
    fail("invalidValue", `Weight ${badWeight + 1} is ${found}: use a number above 0`);
  }
  return items.map(({ score, weight }, index) =>
    score === null || weight === null
      ? fail("notAvailable", `Category ${index + 1} has no score yet`)
      : { score, weight }
  );
}

/** The name of a method in any case; `otherwise` where it is left out. */
export function methodOf(argument: unknown, otherwise: OverallMethod): OverallMethod {
  const cell = cellValue(given(argument));
  if (cell.kind === "blank") {
    return otherwise;
  }
  const word = cell.kind === "text" ? cell.text.trim().toLowerCase() : "";
  const method = methods.find((known) => known === word);
  return method ?? fail("invalidValue", "method: use geometric, arithmetic or minimum");
}
