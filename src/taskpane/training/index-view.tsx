import { makeStyles, tokens } from "@fluentui/react-components";
import type { TrainingRecord } from "../../assessment/assessment";
import type { TrainingIndexRule, TrainingModel } from "../../framework/training-model";
import { oneDecimal } from "../../text/numbers";
import {
  gateLines,
  indexHeading,
  noIndex,
  noRule,
  partNames,
  pointsLine,
  unsoundIndex,
} from "../../text/training-task";
import { indexOfRecord, reachedBy } from "../../training/index-of-record";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    justifyContent: "space-between",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  part: { display: "flex", justifyContent: "space-between" },
  line: { margin: `${tokens.spacingVerticalS} 0 0` },
});

const parts = ["depth", "breadth", "scenarioVariety", "selfInclusion"] as const;

function missingNames(
  record: TrainingRecord,
  model: TrainingModel,
  rule: TrainingIndexRule
): string[] {
  const { audiences } = reachedBy(record, rule.appliedLevel);
  return model.audiences
    .filter(({ code }) => rule.mustReach.includes(code) && !audiences.has(code))
    .map(({ code, name }) => `${code} ${name}`);
}

/** The index with the points of its parts, and what its gates say. */
export function IndexView({ model, record }: { model: TrainingModel; record: TrainingRecord }) {
  const styles = useStyles();
  const found = indexOfRecord(record, model);
  const { index: rule } = model;
  const none = rule === null ? noRule : record.isSound ? noIndex : unsoundIndex;
  return (
    <section aria-labelledby="training-index">
      <h2 id="training-index" className={styles.heading}>
        <span>{indexHeading}</span>
        {found !== null && <span>{oneDecimal(found.index)}</span>}
      </h2>
      {found === null || rule === null ? (
        <p className={styles.line}>{none}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {parts.map((part) => (
              <li key={part} className={styles.part}>
                <span>{partNames[part]}</span>
                <span>{pointsLine(found[part], rule.points[part])}</span>
              </li>
            ))}
          </ul>
          {gateLines(found, rule.cap, missingNames(record, model, rule)).map((line) => (
            <p key={line} className={styles.line}>
              {line}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
