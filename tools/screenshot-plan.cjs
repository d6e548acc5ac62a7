/**
 * What the pictures of the docs show: a table of the pane's tasks and of what has to be done so that
 * there is something to see. Tasks and sheets that are not named here are taken as they are: the
 * script finds them in the pane and in the workbook.
 */

/** Pixels: tall enough for what the task is about, and no taller. */
const PANE_HEIGHT = 720;

/** By name, as the tab or the item of the menu "More" says. */
const paneTasks = {
  Start: { height: 860, example: "analyst-workbook.xlsx" },
  Score: { height: 1100 },
  Check: {
    // Pasting is not validated: that is how wrong scores come into real workbooks.
    before: [
      { paste: "9", into: "'HSA AC'!C6" },
      { paste: "three", into: "'HSA RL'!C7" },
    ],
    after: [
      { paste: "3", into: "'HSA AC'!C6" },
      { paste: "2", into: "'HSA RL'!C7" },
    ],
  },
  Results: { height: 900 },
  Rounds: { height: 900, example: "five-rounds.xlsx" },
  Training: { height: 900, example: "five-rounds.xlsx" },
  Coalition: { height: 900, example: "five-rounds.xlsx" },
  Assessors: { height: 900, example: "five-rounds.xlsx" },
  Portfolio: {
    height: 900,
    // The last is no assessment, so that a file that is skipped is seen too.
    before: [
      { choose: ["five-rounds.xlsx", "filled-assessment.xlsx", "analyst-workbook.xlsx"] },
      { says: /^2 assessments with/ },
    ],
    after: [{ press: "Clear the list" }],
  },
  Summary: { height: 900, before: [{ press: "Build the summary" }, { says: /^Written to/ }] },
};

/** Examples with sheets that the filled assessment does not have: they are added when first used. */
const sheetExamples = ["five-rounds.xlsx"];

/** Pictures beside those of every task: the same task under other colours. */
const alsoDark = ["Score"];

module.exports = { PANE_HEIGHT, alsoDark, paneTasks, sheetExamples };
