import { Button } from "@fluentui/react-components";
import { keepWarnings } from "../../actions/keep-warnings";
import type { Finding } from "../../assessment/assessment";
import { forgetButton, keepButton, keepHint, keptLine } from "../../text/evidence-task";
import type { TaskProps } from "../pane/task-props";

type KeepProps = Pick<TaskProps, "held" | "refresh" | "stop">;

async function remember(
  { held, refresh, stop }: KeepProps,
  marks: readonly string[] | null
): Promise<void> {
  stop(null);
  const { framework, found } = held;
  const outcome = await keepWarnings({ framework, assessment: found.key, marks });
  if (outcome.kind === "kept") await refresh();
  else stop(outcome, () => void remember({ held, refresh, stop }, marks));
}

/** Takes a warning about an identifier away for good: somebody has looked at the words. */
export function KeepButton({ finding, ...props }: KeepProps & { readonly finding: Finding }) {
  const { mark } = finding.facts;
  if (typeof mark !== "string") return null;
  return (
    <Button size="small" title={keepHint} onClick={() => void remember(props, [mark])}>
      {keepButton}
    </Button>
  );
}

/** How many warnings are kept, and the way back. */
export function KeptWarnings(props: KeepProps) {
  const kept = props.held.assessment.keptMarks?.length ?? 0;
  if (kept === 0) return null;
  return (
    <p style={{ margin: 0 }}>
      {keptLine(kept)}{" "}
      <Button size="small" onClick={() => void remember(props, null)}>
        {forgetButton}
      </Button>
    </p>
  );
}
