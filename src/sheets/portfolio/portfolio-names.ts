import { portfolioVersion } from "../../portfolio/portfolio-columns";
import { sheetMarks } from "../sheet-marks";

/** What a sheet of a portfolio is, whatever its name: stored as its mark, see `sheet-marks.ts`. */
export const portfolioKeys = {
  map: "portfolio",
  barrierPlaces: "portfolio/barriers",
  steps: "portfolio/steps",
  files: "portfolio/files",
  scores: "portfolio/score-rows",
  barriers: "portfolio/barrier-rows",
  mitigations: "portfolio/mitigation-rows",
} as const;

export type PortfolioSheet = keyof typeof portfolioKeys;

/** The name that each sheet would like to have, by plan key, in tab order. */
export const portfolioSheetNames: ReadonlyMap<string, string> = new Map([
  [portfolioKeys.map, "HSA Portfolio"],
  [portfolioKeys.barrierPlaces, "HSA Portfolio barriers"],
  [portfolioKeys.steps, "HSA Portfolio steps"],
  [portfolioKeys.files, "HSA Portfolio files"],
  [portfolioKeys.scores, "HSA Portfolio score rows"],
  [portfolioKeys.barriers, "HSA Portfolio barrier rows"],
  [portfolioKeys.mitigations, "HSA Portfolio step rows"],
]);

/** The table of each sheet; it also tells the sheet from a copy, whose table Excel renames. */
export const portfolioTableNames = {
  /** Of the first block; the next are numbered. */
  map: "HSA_PortfolioMap",
  barrierPlaces: "HSA_PortfolioBarrierPlaces",
  steps: "HSA_PortfolioSteps",
  files: "HSA_PortfolioFiles",
  scores: "HSA_PortfolioScores",
  barriers: "HSA_PortfolioBarriers",
  mitigations: "HSA_PortfolioMitigations",
} as const satisfies Readonly<Record<PortfolioSheet, string>>;

/** The tables of the contract that stand on sheets. */
export const storedPortfolioTables = ["scores", "barriers", "mitigations", "files"] as const;
export type StoredPortfolioTable = (typeof storedPortfolioTables)[number];

/** `HSA_PortfolioMap`, `HSA_PortfolioMap_2`, ... */
export function mapTableName(index: number): string {
  return index === 0 ? portfolioTableNames.map : `${portfolioTableNames.map}_${index + 1}`;
}

/**
 * The marks of every sheet of a portfolio but its key. It bears none of a framework: a portfolio
 * belongs to no assessment, and its sheets are never taken for those of one.
 */
export const portfolioMarks: Readonly<Record<string, string>> = {
  [sheetMarks.portfolio]: String(portfolioVersion),
};

/** Whether marks are those of a sheet of a portfolio. */
export function isPortfolioSheet(marks: Readonly<Record<string, string>>): boolean {
  return marks[sheetMarks.portfolio] !== undefined && marks[sheetMarks.key] !== undefined;
}

/** Whether this add-in knows all columns of a portfolio; a mark that is no number is of the future. */
export function isKnownPortfolio(mark: string): boolean {
  return Number(mark) <= portfolioVersion;
}
