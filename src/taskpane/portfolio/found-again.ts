import { assessmentKey } from "../../portfolio/assessment-labels";
import { sameAssessments } from "../../portfolio/same-assessments";
import { mergeWords } from "../../text/portfolio-reading";
import type { FileRows } from "./messages";

/** What to say of files whose assessments stand in another of them too, by the file's path. */
export function foundAgain({ files, scores }: FileRows): {
  readonly notes: ReadonlyMap<string, string>;
  /** Assessments in them, each file's own counted. */
  readonly count: number;
} {
  const again = sameAssessments(scores);
  const notes = new Map<string, string>();
  for (const row of files) {
    const found = again.get(assessmentKey(row));
    if (found === undefined) continue;
    const file = String(row.file ?? "");
    const before = notes.get(file);
    const sentence = mergeWords.foundAgain(found);
    notes.set(file, before === undefined ? sentence : `${before} ${sentence}`);
  }
  return { notes, count: again.size };
}
