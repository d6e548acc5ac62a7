/** What the task Portfolio of the pane says. */
import type { PortfolioCounts } from "../portfolio/portfolio-counts";
import { counted, listed } from "./numbers";

export const portfolioIntro =
  "Puts assessments that others sent you side by side: choose their workbooks, and sheets with every round, a map of scores, barriers and planned mitigations are added to this workbook.";

export const portfolioPrivacy =
  "The files are read on this computer, one at a time, and stay as they are; nothing of them is sent anywhere. No evidence and no words of interviews are taken over.";

export const chooseFiles = "Choose workbooks";
export const chooseFolder = "Choose a folder";
export const dropHint = "Or drop files or a folder here.";
export const dropFilesHint = "Or drop files here.";
export const chooseLabel = "Workbooks to read";
export const listLabel = "Chosen files";
export const collecting = "Looking into the folder.";

export const stopButton = "Cancel";
export const goOnButton = "Read the rest";
export const clearButton = "Clear the list";
export const writeButton = "Write the portfolio";
export const writing = "Writing the sheets.";

export const progressLabel = "Files read";

/** `12 of 30` */
export const progressLine = (done: number, all: number): string => `${done} of ${all}`;

export const readingLine = (count: number): string => `Reading ${counted(count, "file")}.`;

export const stoppedLine = (done: number, all: number): string =>
  `Stopped after ${done} of ${counted(all, "file")}. Nothing was written.`;

export const stateWords = {
  waiting: "waiting",
  reading: "reading",
  read: "read",
  part: "read in part",
  skipped: "skipped",
} as const;

/** Not colour alone, and not words alone: a sign that is seen while a list goes by. */
export const stateSigns: Readonly<Record<keyof typeof stateWords, string>> = {
  waiting: "·",
  reading: "…",
  read: "✓",
  part: "◐",
  skipped: "✗",
};

const megabytes = (bytes: number): string =>
  `${Math.ceil(bytes / 1_000_000).toLocaleString("en")} MB`;

export const tooLarge = (size: number, most: number): string =>
  `The file has ${megabytes(size)}. Files of more than ${megabytes(most)} are not read: remove pictures and sheets that are no part of the assessment, and choose it again.`;

export const unreadableFile =
  "The file could not be opened. It may have been moved, changed or locked since it was chosen: choose it again.";

export const lostSentence = {
  crashed:
    "Reading this file failed within the add-in, so nothing of it is used. The other files were read.",
  "too-long":
    "Reading this file took longer than two minutes and was ended. The other files were read.",
} as const;

/** Names of one list in a sentence, the first of them. */
const some = (names: readonly string[]): string =>
  listed([
    ...names.slice(0, 5).map((name) => `“${name}”`),
    ...(names.length > 5 ? [`${names.length - 5} more`] : []),
  ]);

export const doublesLine = (names: readonly string[]): string =>
  `Chosen twice under one name, so that only the first is read: ${some(names)}. Give them different names to have both.`;

export const othersLine = (count: number): string =>
  `${counted(count, "file")} of other kinds in the folder ${count === 1 ? "was" : "were"} left out.`;

export const tooManyLine = (most: number): string =>
  `The folder holds more than ${most.toLocaleString("en")} files: only the first of them were looked at. Choose a smaller one.`;

export const nothingChosen = "No workbook (.xlsx or .xlsm) among what was chosen.";

export const resultHeading = "What was read";

/**
 * Short: one line each, nothing that is not there.
 * @param again assessments that stand in another of the files too
 */
export function resultLines(counts: PortfolioCounts, again: number): readonly string[] {
  const { assessments, rounds, skipped, notComparable } = counts;
  return [
    `${counted(assessments, "assessment")} with ${counted(rounds, "round")}`,
    ...(skipped > 0 ? [`${counted(skipped, "file")} skipped: why stands in the list`] : []),
    ...(again > 0
      ? [`${counted(again, "assessment")} in another of the files too: named in the list`]
      : []),
    ...(notComparable > 0
      ? [
          `${counted(notComparable, "assessment")} not comparable with the others, in whole or in part`,
        ]
      : []),
  ];
}

export const nothingRead = "None of the files holds an assessment that could be read.";

export const replaceHint =
  "Sheets of a portfolio that are in this workbook already are kept: only what came from these files before is replaced.";
export const noWorkbook = "The portfolio is written once the pane has looked into this workbook.";

/** Said once all is read; what was found stands below. */
export const doneLine = (files: number): string => `Finished: ${counted(files, "file")}.`;

export const goToPortfolio = "Go to the portfolio";

/** @param kept files of earlier runs that were not read now */
export function writtenLine(sheets: readonly string[], kept: number): string {
  const [first = "", ...others] = sheets;
  const where = `“${first}”${others.length > 0 ? ` and ${counted(others.length, "more sheet")}` : ""}`;
  const before =
    kept === 0
      ? ""
      : ` ${counted(kept, "file")} of earlier runs ${kept === 1 ? "was" : "were"} kept.`;
  return `Written to ${where}.${before}`;
}
