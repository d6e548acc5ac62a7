import { assessmentKey } from "./assessment-labels";
import { type FileRow, fileOutcomes, type PortfolioRows } from "./portfolio-columns";

export interface PortfolioCounts {
  readonly assessments: number;
  /** Of all assessments together. */
  readonly rounds: number;
  /** Files of which nothing, or not every assessment, was read. */
  readonly skipped: number;
  /** Assessments with a round whose figures may not stand beside the others. */
  readonly notComparable: number;
}

/** What some files hold together. An assessment is one in one file: two files of one partner count twice. */
export function portfolioCounts({
  files,
  scores,
}: Pick<PortfolioRows, "files" | "scores">): PortfolioCounts {
  const distinct = (keys: readonly string[]): number => new Set(keys).size;
  const isSkipped = ({ outcome }: FileRow): boolean => outcome === fileOutcomes.skipped;
  return {
    assessments: distinct(files.filter((row) => !isSkipped(row)).map(assessmentKey)),
    rounds: distinct(scores.map((row) => `${assessmentKey(row)} ${String(row.round)}`)),
    skipped: distinct(files.filter(isSkipped).map(({ file }) => String(file))),
    notComparable: distinct(
      scores.filter(({ comparable }) => comparable === "no").map(assessmentKey)
    ),
  };
}
