import { useState } from "react";
import { workingLine } from "../../text/assessors-task";
import type { PaneProblem } from "../pane/pane-problem";
import type { TaskProps } from "../pane/task-props";

/** What an action answers: done, or why not. */
type Answer<Done extends string> = { readonly kind: Done } | PaneProblem;

export interface Step {
  readonly isBusy: boolean;
  /**
   * Does one thing in the workbook and reads it again.
   *
   * @param done the kind of outcome that is success
   * @param sentence what is said then
   * @param onDone after the workbook was read again, before the sentence is said
   */
  readonly run: <Done extends string>(
    act: () => Promise<Answer<Done>>,
    done: Done,
    sentence: (answer: Extract<Answer<Done>, { readonly kind: Done }>) => string,
    onDone?: () => void
  ) => void;
}

/** One step at a time: saying so, reading again, and a way on where it was not possible. */
export function useStep({ saves, refresh, say, stop }: TaskProps): Step {
  const [isBusy, setIsBusy] = useState(false);
  const run: Step["run"] = (act, done, sentence, onDone) => {
    const attempt = async (): Promise<void> => {
      setIsBusy(true);
      stop(null);
      say(workingLine);
      // What was chosen in Score must stand in the sheet before it is hidden or compared.
      await saves.settled();
      const answer = await act();
      if (answer.kind === done) {
        await refresh();
        onDone?.();
        say(sentence(answer as Extract<typeof answer, { readonly kind: typeof done }>));
      } else {
        say("");
        stop(answer as PaneProblem, () => void attempt());
      }
      setIsBusy(false);
    };
    void attempt();
  };
  return { isBusy, run };
}
