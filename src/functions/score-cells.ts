import { readEntry } from "../assessment/read-entry";
import { readWeight } from "../assessment/read-weight";
import { categoryScore, type CategoryResult } from "../scoring/category-score";
import { brief, cellsOf, weightCells } from "./arguments";
import { fail } from "./function-error";

/**
 * Scores the cells of one category as `src/scoring` does.
 * Bad input, that is an entry or a weight that cannot be read or sizes that differ, ends in #VALUE!.
 */
export function scoreCells(
  scores: unknown,
  weights: unknown,
  levels: number,
  minimumCoverage: number
): Exclude<CategoryResult, { kind: "unreadable" }> {
  const entryCells = cellsOf(scores);
  const weightOf = weightCells(weights, entryCells.length, "scores");
  const items = entryCells.map((cell, index) => ({
    entry: readEntry(cell, levels).entry,
    weight: readWeight(weightOf[index]).weight,
  }));
  const result = categoryScore(items, levels, minimumCoverage);
  if (result.kind === "unreadable") {
    const { what, index } = result;
    const found = brief((what === "entry" ? entryCells : weightOf)[index]);
    const holds = `${what === "entry" ? "Score" : "Weight"} ${index + 1} is ${found}`;
    const use = what === "entry" ? `use 1 to ${levels}, NA or NI` : "use a number above 0";
    fail("invalidValue", `${holds}: ${use}`);
  }
  return result;
}
