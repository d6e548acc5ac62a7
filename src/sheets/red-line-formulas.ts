import { isLevel, isNotApplicable, levelNumbers } from "./entry-tests";
import { choose, formula, lookUp, quoted } from "./formula-text";
import type { Formula } from "./plan";
import { redLineWords } from "./score-columns";
import { categoryColumns } from "./category-columns";

/** The score cell of an indicator, found by its code; a blank one gives 0. */
export function entryFormula(table: string, code: string): Formula {
  return formula(lookUp(table, categoryColumns.score, categoryColumns.code, code));
}

/**
 * `hit` at the red line's level or below, `clear` above it, `does not apply` for NA, and
 * `not cleared` for all else: blank, NI, or what cannot be read. `redLine` is the cell of the level.
 */
export function statusFormula(entry: string, redLine: string, levels: number): Formula {
  const scored = levelNumbers(levels).map((level) => isLevel(entry, level));
  return formula(
    choose(
      [
        [`ISERROR(${entry})`, quoted(redLineWords.notCleared)],
        [`${isNotApplicable(entry)}>0`, quoted(redLineWords.doesNotApply)],
        [`NOT(OR(${scored.join(",")}))`, quoted(redLineWords.notCleared)],
        [`VALUE(TRIM(${entry}))<=${redLine}`, quoted(redLineWords.hit)],
      ],
      quoted(redLineWords.clear)
    )
  );
}

/** How many rows of a status column say that the red line is hit, within one category or overall. */
export function hitsFormula(
  status: string,
  within?: { readonly categories: string; readonly code: string }
): Formula {
  const hit = quoted(redLineWords.hit);
  return formula(
    within === undefined
      ? `COUNTIF(${status},${hit})`
      : `COUNTIFS(${within.categories},${within.code},${status},${hit})`
  );
}
