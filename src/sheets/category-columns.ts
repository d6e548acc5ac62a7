import type { Scale } from "../framework/framework";

/** Header texts of a category table. Readers find columns by these, never by position. */
export const categoryColumns = {
  code: "Code",
  indicator: "Indicator",
  score: "Score",
  confidence: "Confidence",
  evidence: "Evidence",
  basis: "Basis",
  check: "Check",
  question: "Question",
  weight: "Weight",
  redLine: "Red line",
} as const;

/** Excel cuts the header of a table column at 255 characters. */
const longestHeader = 255;

/** One header per level, worst first, e.g. `1 Absent or adverse`; the number keeps them distinct. */
export function levelHeaders(scale: Scale): string[] {
  return scale.levels.map((level) =>
    `${level.value} ${level.label}`.trim().replace(/\s+/g, " ").slice(0, longestHeader)
  );
}

/** All header texts from left to right: what is entered stands before what is read. */
export function categoryHeader(scale: Scale): string[] {
  const c = categoryColumns;
  return [
    ...[c.code, c.indicator, c.score, c.confidence, c.evidence, c.basis, c.check, c.question],
    ...levelHeaders(scale),
    ...[c.weight, c.redLine],
  ];
}
