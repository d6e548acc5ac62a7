/** What the command `portfolio` says of a run. */
import { fileOutcomes, type FileRow, type PortfolioRows } from "../portfolio/portfolio-columns";
import { counted } from "../text/numbers";
import type { WritePortfolioOutcome } from "../actions/portfolio/write-portfolio";

type Written = Extract<WritePortfolioOutcome, { readonly kind: "written" }>;

export interface PortfolioRun {
  /** What was read now. */
  readonly rows: PortfolioRows;
  readonly written: Written;
  /** Files that were written, the workbook first. */
  readonly outputs: readonly string[];
}

function filesOf(rows: PortfolioRows, outcome: string): FileRow[] {
  return rows.files.filter((row) => row.outcome === outcome);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
}

/** A name or a reason of somebody else's file on one line, without what steers a terminal. */
function plain(text: string | number | null): string {
  return String(text ?? "").replace(/[\p{Cc}\p{Cf}]+/gu, " ");
}

function remarkLine({ file, assessment, remarks }: FileRow): string {
  return plain(`${file ?? ""}${assessment ?? ""}: ${remarks ?? ""}`);
}

export function portfolioReport({ rows, written, outputs }: PortfolioRun): string[] {
  const read = filesOf(rows, fileOutcomes.read);
  const part = filesOf(rows, fileOutcomes.part);
  const skipped = filesOf(rows, fileOutcomes.skipped);
  const remarked = read.filter(({ remarks }) => remarks !== null && remarks !== "");
  return [
    `${counted(read.length + part.length, "assessment")} read, ${counted(rows.scores.length, "row")} of scores; ${skipped.length} skipped.`,
    "",
    ...section("Read in part", part.map(remarkLine)),
    ...section("Read, with remarks", remarked.map(remarkLine)),
    ...section("Skipped", skipped.map(remarkLine)),
    ...section("Kept from earlier runs, not in the folder now", written.kept.map(plain)),
    ...outputs.map((file) => `Written: ${file}`),
  ];
}

export function portfolioJson({ rows, written, outputs }: PortfolioRun): object {
  return { refused: false, written: outputs, sheets: written.sheets, kept: written.kept, rows };
}
