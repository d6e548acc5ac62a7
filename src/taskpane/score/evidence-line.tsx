import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { derivedConfidence } from "../../assessment/derived-confidence";
import { itemsByIndicator } from "../../assessment/indicator-evidence";
import { derivedLine, openEvidenceButton } from "../../text/evidence-task";
import type { TaskProps } from "../pane/task-props";

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What the items of the log give for the confidence, beside the one that is entered. */
export function EvidenceLine({
  held,
  open,
  code,
}: Pick<TaskProps, "held" | "open"> & { readonly code: string }) {
  const styles = useStyles();
  const { evidence } = held.assessment;
  if (evidence === undefined) return null;
  const items = itemsByIndicator(evidence).get(code) ?? [];
  const derived = derivedConfidence(items);
  return (
    <div>
      {derived !== null && <p className={styles.line}>{derivedLine(derived)}</p>}
      <Button size="small" onClick={() => open("evidence", { code })}>
        {openEvidenceButton(items.length)}
      </Button>
    </div>
  );
}
