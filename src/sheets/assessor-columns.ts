import type { Scale } from "../framework/framework";
import { categoryColumns, levelHeaders } from "./category-columns";

/** Header texts of the second assessor's table; entries stand side by side as in a category table. */
export const assessorColumns = { ...categoryColumns, category: "Category" } as const;

/** All header texts from left to right: what is entered stands before what is read. */
export function assessorHeader(scale: Scale): string[] {
  const c = assessorColumns;
  return [
    ...[c.code, c.indicator, c.score, c.confidence, c.evidence, c.basis, c.check],
    ...[c.category, c.question],
    ...levelHeaders(scale),
    c.redLine,
  ];
}

/** Header texts of the tables on the Agreement sheet, from left to right. */
export const stateColumns = { field: "Field", entry: "Entry" } as const;
export const pairColumns = {
  code: "Code",
  indicator: "Indicator",
  a: "Assessor A",
  b: "Assessor B",
  apart: "Levels apart",
  agreed: "Agreed",
  toDo: "To do",
} as const;
export const logColumns = {
  when: "When",
  event: "What",
  by: "By",
  code: "Indicator",
  from: "From",
  to: "To",
  round: "Round",
  reason: "Reason",
} as const;

/** Row keys of the state table: the texts in its Field column. */
export const stateFields = {
  a: "Assessor A, by code",
  b: "Assessor B, by code",
  state: "Scores",
  scoring: "Scoring now",
  round: "Round",
} as const;

/** Words of the state table; whatever else stands there is taken as the first. */
export const stateWords = ["Blind", "Revealed"] as const;
export const scoringWords = ["Assessor A", "Assessor B"] as const;

/** Words of the log's column What. */
export const eventWords = ["began", "handed over", "brought in", "revealed", "reconciled"] as const;
