import { Button } from "@fluentui/react-components";
import { useState } from "react";
import packageFile from "../../../package.json";
import { writeHandover } from "../../actions/write-handover";
import {
  handoverButton,
  handoverHeading,
  handoverIntro,
  writingHandover,
  writtenLine,
} from "../../text/rounds-task";
import { typedBelowLine } from "../../text/typed-over";
import type { TaskProps } from "../pane/task-props";
import { nowText, todayText } from "./clock";
import { useRoundStyles } from "./use-styles";

/** Writes the sheet for the next officer. */
export function HandoverPart({ held, say, stop }: Pick<TaskProps, "held" | "say" | "stop">) {
  const styles = useRoundStyles();
  const [isBusy, setIsBusy] = useState(false);
  const write = async (): Promise<void> => {
    setIsBusy(true);
    stop(null);
    say(writingHandover);
    const outcome = await writeHandover({
      framework: held.framework,
      assessment: held.found.key,
      today: todayText(),
      now: nowText(),
      version: packageFile.version,
    });
    setIsBusy(false);
    if (outcome.kind === "written") {
      say(`${writtenLine(outcome.sheet)} ${typedBelowLine(outcome.typedOver)}`.trimEnd());
    } else {
      say("");
      stop(outcome, () => void write());
    }
  };
  return (
    <section aria-labelledby="handover" className={styles.part}>
      <h2 id="handover" className={styles.heading}>
        {handoverHeading}
      </h2>
      <p className={styles.line}>{handoverIntro}</p>
      <div>
        <Button disabledFocusable={isBusy} onClick={() => void write()}>
          {handoverButton}
        </Button>
      </div>
    </section>
  );
}
