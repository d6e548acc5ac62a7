import type { Framework, Indicator } from "../framework/framework";
import { a1, fixedA1 } from "./a1";
import { overallColumns, redLineColumns, scoreColumns } from "./score-columns";

/** Where everything stands on the Scores sheet; rows and columns counted from 0. */
export interface ScoresLayout {
  readonly categoriesHeader: number;
  readonly overallHeader: number;
  /** Null where no indicator has a red line. */
  readonly redLinesHeader: number | null;
  /** Heading of the block with the settings in force. */
  readonly settingsHeading: number;
  readonly redLineIndicators: readonly Indicator[];
}

/** Rows of the overall table: the method in force, three means, imbalance. */
export const overallRows = 5;
/** A heading, and an empty row before it. */
const gap = 3;

export function scoresLayout(framework: Framework): ScoresLayout {
  const redLineIndicators = framework.indicators.filter(({ redLine }) => redLine !== null);
  const categoriesHeader = 3;
  const overallHeader = categoriesHeader + framework.categories.length + gap;
  const afterOverall = overallHeader + overallRows + gap;
  const none = redLineIndicators.length === 0;
  return {
    categoriesHeader,
    overallHeader,
    redLinesHeader: none ? null : afterOverall,
    settingsHeading: none ? afterOverall - 1 : afterOverall + redLineIndicators.length + 2,
    redLineIndicators,
  };
}

/** Cell of one column in a row of the categories table, relative. */
export function scoreCell(row: number, name: string): string {
  return a1(row, scoreHeader.indexOf(name));
}

/** Body of one column of the categories table, absolute. */
export function scoreRange(layout: ScoresLayout, categories: number, name: string): string {
  return columnRange(layout.categoriesHeader + 1, scoreHeader.indexOf(name), categories);
}

/** A fixed range of one column, e.g. `$B$5:$B$9`; rows and columns count from 0. */
export function columnRange(firstRow: number, column: number, rows: number): string {
  return `${fixedA1(firstRow, column)}:${fixedA1(firstRow + rows - 1, column)}`;
}

export const scoreHeader: readonly string[] = Object.values(scoreColumns);
export const overallHeader: readonly string[] = Object.values(overallColumns);
export const redLineHeader: readonly string[] = Object.values(redLineColumns);
export const settingsCount = 4;
