import { sheetKeys } from "./sheet-keys";

/** Sheets that show scores of finished rounds: out of sight while a round is scored blind. */
export const pastSheetKeys: readonly string[] = [
  sheetKeys.history,
  sheetKeys.change,
  sheetKeys.handover,
  sheetKeys.summary,
  sheetKeys.oldSummary,
  sheetKeys.brief,
];
