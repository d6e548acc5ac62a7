import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import packageFile from "../../../package.json";
import { type Report, writeReport } from "../../actions/write-report";
import { mitigationPlan } from "../../barriers/plan/mitigation-plan";
import { goToPlace } from "../pane/go-to-place";
import { inView, isSameView, type PlanView, viewsOf } from "../../barriers/plan/plan-views";
import {
  briefButton,
  goToReport,
  mitigationsHeading,
  reportsHeading,
  reportWritten,
  taskerButton,
  taskerHint,
  timelineButton,
  writingReport,
} from "../../text/summary-task";
import type { TaskProps } from "../pane/task-props";
import { MitigationList } from "./mitigation-list";
import { nowText } from "../pane/now-text";
import { PlanViewChoice } from "./plan-view-choice";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The plan, or the part of it that one reader needs, and the sheets that are made from it. */
export function PlanSection({ held, say, stop }: Pick<TaskProps, "held" | "say" | "stop">) {
  const styles = useStyles();
  const [chosen, setView] = useState<PlanView | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { framework, assessment, barriers, planned, found } = held;
  const { postingMonths } = framework;
  const plan = mitigationPlan(framework, barriers, planned.choices);
  // A score may have emptied the view that was chosen: then the whole plan is shown.
  const views = viewsOf(plan, postingMonths);
  const view = views.find((one) => chosen !== null && isSameView(one, chosen)) ?? null;
  const items = view === null ? plan : inView(plan, view, postingMonths);

  const write = async (report: Report): Promise<void> => {
    setIsBusy(true);
    stop(null);
    say(writingReport);
    const request = { framework, assessment: found.key, report, now: nowText() };
    const outcome = await writeReport({ ...request, version: packageFile.version });
    setIsBusy(false);
    if (outcome.kind === "written") {
      setWritten(outcome.sheet);
      say(reportWritten(outcome.sheet, outcome.typedOver));
    } else {
      say("");
      stop(outcome, () => void write(report));
    }
  };

  return (
    <>
      {plan.length > 0 && (
        <section className={styles.section} aria-labelledby="mitigations">
          <h2 id="mitigations" className={styles.heading}>
            {mitigationsHeading} ({items.length})
          </h2>
          <PlanViewChoice views={views} offices={planned.offices} view={view} onView={setView} />
          <MitigationList
            framework={framework}
            items={items}
            offices={planned.offices}
            entries={assessment.entries}
          />
        </section>
      )}
      <section className={styles.section} aria-labelledby="reports">
        <h2 id="reports" className={styles.heading}>
          {reportsHeading}
        </h2>
        <div className={styles.buttons}>
          <Button disabledFocusable={isBusy} onClick={() => void write({ kind: "brief" })}>
            {briefButton}
          </Button>
          <Button disabledFocusable={isBusy} onClick={() => void write({ kind: "timeline" })}>
            {timelineButton}
          </Button>
          <Button
            disabledFocusable={isBusy || view === null}
            aria-describedby="tasker-hint"
            onClick={() => {
              if (view !== null) void write({ kind: "tasker", view });
            }}
          >
            {taskerButton}
          </Button>
        </div>
        <p id="tasker-hint" className={styles.hint}>
          {taskerHint}
        </p>
        {written !== null && (
          <div>
            <Button onClick={() => goToPlace({ sheet: written }, stop)}>
              {goToReport(written)}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
