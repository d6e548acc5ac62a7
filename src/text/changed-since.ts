/** Stands where a table that was read is not there. */
export const cannotBeTold = "cannot be told";

/** The sentence above the summary; Excel puts the number in. At most 255 characters each. */
export const changedMark = {
  unbuilt: "Once it is built, this line says when scores, weights or settings have changed since.",
  same: "Up to date: scores, weights and settings are as they were when this was built.",
  changedBefore: "▲ OUT OF DATE: ",
  changedOne:
    " row of scores, weights or settings is not as it was when this was built. Build the summary again.",
  changedAfter:
    " rows of scores, weights or settings are not as they were when this was built. Build the summary again.",
  untold:
    "Whether the workbook has changed since cannot be told: a table of the assessment is gone. Run the check.",
} as const;

/** Number format of a cell that counts changed rows; Excel shows the words. */
export const changedFormat = '[=0]"as it was";[=1]0" row changed";0" rows changed"';

export const changedHeader = "Since this was built";
