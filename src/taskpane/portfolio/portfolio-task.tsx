import { nowText } from "../pane/now-text";
import type { FreeTaskProps } from "../pane/task-props";
import { PortfolioView } from "./portfolio-view";
import { ReadingRun } from "./reading-run";
import { receivedReader } from "./received-reader";
import { startWorker } from "./start-worker";

/** Kept while the pane is open: another task does not lose what was read, nor stop the reading. */
const run = new ReadingRun({
  makeReader: () =>
    receivedReader({
      startWorker,
      loadAnswers: () => import("./answer-request").then(({ answerRequest }) => answerRequest),
    }),
  now: nowText,
});

/** Puts received assessments side by side in sheets of the open workbook. */
export function PortfolioTask(props: FreeTaskProps) {
  return <PortfolioView run={run} {...props} />;
}
