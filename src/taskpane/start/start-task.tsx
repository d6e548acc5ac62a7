import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { anotherButton, backButton, frameworkLine, intro } from "../../text/start-task";
import type { FreeTaskProps, LookedWorkbook } from "../pane/task-props";
import { AssessmentList } from "./assessment-list";
import { InstallForm } from "./install-form";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the workbook holds, and adding an assessment to it. */
export function StartTask({ workbook, ...props }: FreeTaskProps) {
  return workbook === null ? null : <Start {...props} workbook={workbook} />;
}

function Start({
  workbook,
  ...props
}: Omit<FreeTaskProps, "workbook"> & { readonly workbook: LookedWorkbook }) {
  const styles = useStyles();
  const { framework, found, held, openAssessment, look } = workbook;
  const { assessments } = found;
  const openKey = held?.found.key ?? null;
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
          <InstallForm
            {...props}
            framework={framework}
            look={look}
            another={another}
            onDone={() => setIsAdding(false)}
          />
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
