import type { Framework } from "../framework/framework";

/** What a sheet of an installation holds, in a few words for whoever decides to add it. */
export const sheetHolds = {
  readMe: "what this is and how to fill it in",
  assessment: "partner, scope, round and the settings of the method",
  evidence: "log of what the scores rest on",
  scores: "category scores, coverage, bands and red lines",
  summary: "barriers, and mitigations for each",
  category: (name: string, indicators: number): string =>
    `${indicators} ${indicators === 1 ? "indicator" : "indicators"} of ${name}`,
} as const;

/** The words for one category of a framework. */
export function categorySheetHolds(framework: Framework, code: string): string {
  const name = framework.categories.find((category) => category.code === code)?.name ?? code;
  const own = framework.indicators.filter(({ category }) => category === code);
  return sheetHolds.category(name, own.length);
}
