import type { evidenceRules } from "../assessment/evidence-rules";
import type { FactTexts } from "./finding-facts";

/** What is wrong in the evidence log, which rule stands behind it, and what to do. */
export const evidenceSentences: Readonly<
  Record<keyof typeof evidenceRules, (facts: FactTexts) => string>
> = {
  "item-word-unknown": (f) =>
    `${f.of("id")}: the ${f.field} is ${f.found}; it must be one of ${f.of("accepts")}. Choose one of them, or clear the cell.`,
  "item-level-unreadable": (f) =>
    `${f.of("id")}: the level is ${f.found}; levels are whole numbers from 1 to ${f.levels}. Enter the level that the item speaks for, or clear the cell.`,
  "item-month-unreadable": (f) =>
    `${f.of("id")}: the month is ${f.found}, which cannot be read; months are written year-month. Write it such as 2026-03.`,
  "item-date-exact": (f) =>
    `${f.of("id")}: ${f.found} was read as ${f.understood}; an exact date can point at a source. Keep the month only.`,
  "item-code-unknown": (f) =>
    `${f.of("id")}: ${f.found} is not an indicator of this framework, so the item counts for none. Correct the code.`,
  "item-without-indicator": (f) =>
    `${f.of("id")} names no indicator, so it counts for none. Enter the code of the indicator that it bears on.`,
  "item-id-repeated": (f) =>
    `The id ${f.found} stands beside ${f.of("count")} items; ids tell items apart. Give each item its own.`,
};
