import type { Entry } from "../assessment/assessment";
import type { WeightedEntry } from "../assessment/coverage";
import { countsAsBlank, readEntry } from "../assessment/read-entry";
import { readWeight } from "../assessment/read-weight";
import { categoryScore, type CategoryResult } from "../scoring/category-score";
import { brief, cellsTogether, given, sameSize } from "./arguments";
import { fail } from "./function-error";

/** One indicator as a function was given it. */
export interface ScoreItem extends WeightedEntry {
  readonly weight: number;
}

/**
 * The entries and weights of one category, in the order of the cells. Weights left out are 1 each; a
 * row of weights may stand beside a column of scores. An entry or a weight that cannot be read and
 * sizes that differ end in #VALUE!, and the message names the first.
 */
export function scoreItems(scores: unknown, weights: unknown, levels: number): ScoreItem[] {
  if (given(weights) === null) {
    return itemsOf(cellsTogether(scores)[0] ?? [], null, levels);
  }
  const [entries = [], found = []] = cellsTogether(scores, weights);
  return itemsOf(entries, sameSize(found, entries.length, "scores", "weights"), levels);
}

/** The items of cells that lie side by side already. */
export function itemsOf(
  entryCells: readonly unknown[],
  weights: readonly unknown[] | null,
  levels: number,
  name = "Score"
): ScoreItem[] {
  const items: ScoreItem[] = [];
  for (const cell of entryCells) {
    const index = items.length;
    const entry = entryOf(cell, levels, name, index);
    items.push({ entry, weight: weights === null ? 1 : weightIn(weights[index], index) });
  }
  return items;
}

/**
 * The cells of the scores, then those of each range that belongs to them; null for a range that is
 * left out. Sizes that differ end in #VALUE!.
 */
export function besideScores(
  scores: unknown,
  others: readonly { readonly range: unknown; readonly name: string; readonly one?: boolean }[]
): [unknown[], ...(unknown[] | null)[]] {
  const present = others.filter(({ range }) => given(range) !== null);
  const [entries = [], ...lists] = cellsTogether(scores, ...present.map(({ range }) => range));
  const sized = new Map(
    present.map((other, index) => {
      const list = lists[index] ?? [];
      const isOne = other.one === true && list.length === 1;
      return [
        other,
        isOne ? entries.map(() => list[0]) : sameSize(list, entries.length, "scores", other.name),
      ];
    })
  );
  return [entries, ...others.map((other) => sized.get(other) ?? null)];
}

/** What one score cell means; #VALUE! with its place where it cannot be read. */
export function entryOf(cell: unknown, levels: number, name: string, index: number): Entry {
  const { entry } = readEntry(cell, levels);
  if (entry.kind === "problem" && !countsAsBlank(entry)) {
    fail("invalidValue", `${name} ${index + 1} is ${brief(cell)}: use 1 to ${levels}, NA or NI`);
  }
  return entry;
}

/** A weight above 0; #VALUE! with its place where it is none. */
export function weightIn(cell: unknown, index: number): number {
  const { weight } = readWeight(cell);
  if (weight === null) {
    fail("invalidValue", `Weight ${index + 1} is ${brief(cell)}: use a number above 0`);
  }
  return weight;
}

/** Scores the cells of one category as `src/scoring` does. */
export function scoreCells(
  scores: unknown,
  weights: unknown,
  levels: number,
  minimumCoverage: number
): Exclude<CategoryResult, { kind: "unreadable" }> {
  const result = categoryScore(scoreItems(scores, weights, levels), levels, minimumCoverage);
  if (result.kind === "unreadable") {
    fail("invalidValue", "The weights are too large: their sum is no number");
  }
  return result;
}

/** How much is scored, as the message of #N/A says it. */
export function shortfall(covered: number, minimum: number): string {
  // Rounded away from each other, so that 64.9 % never reads as the 65 % that is needed.
  const scored = Math.floor(100 * covered + 1e-9);
  const needed = Math.ceil(100 * minimum - 1e-9);
  return scored < needed
    ? `${scored} % of the weight is scored, ${needed} % is needed`
    : "Nothing is scored yet";
}
