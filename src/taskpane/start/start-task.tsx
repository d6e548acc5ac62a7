import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { anotherButton, backButton, frameworkLine, intro } from "../../text/start-task";
import { AssessmentList } from "./assessment-list";
import { InstallForm } from "./install-form";
import type { StartTaskProps } from "./start-task-props";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the workbook holds, and adding an assessment to it. */
export function StartTask(props: StartTaskProps) {
  const styles = useStyles();
  const { framework, found, openKey, openAssessment } = props;
  const assessments = found?.assessments ?? [];
  const [isAdding, setIsAdding] = useState(assessments.length === 0);
  const another = assessments.some(({ state }) => state === "ready");
  return (
    <div className={styles.task}>
      {assessments.length > 0 && !isAdding && (
        <>
          <AssessmentList assessments={assessments} openKey={openKey} onOpen={openAssessment} />
          <div>
            <Button onClick={() => setIsAdding(true)}>{anotherButton}</Button>
          </div>
        </>
      )}
      {isAdding && (
        <>
          <p className={styles.text}>{intro}</p>
          <p className={styles.quiet}>{frameworkLine(framework.title, framework.version)}</p>
          <InstallForm {...props} another={another} onDone={() => setIsAdding(false)} />
          {assessments.length > 0 && (
            <div>
              <Button onClick={() => setIsAdding(false)}>{backButton}</Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
