import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { IndicatorEntry } from "../../assessment/assessment";
import { allAnswered } from "../../text/score-task";
import type { TaskProps } from "../pane/task-props";
import { Background } from "./background";
import { BasisField } from "./basis-field";
import { ConfidenceChoice } from "./confidence-choice";
import { EvidenceLine } from "./evidence-line";
import { EvidenceChoice } from "./evidence-choice";
import { IndicatorHead } from "./indicator-head";
import { IndicatorNav } from "./indicator-nav";
import { LevelChoice } from "./level-choice";
import { RowLink } from "./row-link";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The first indicator without an answer after a place, going round; -1 when all have one. */
function nextOpen(entries: readonly IndicatorEntry[], after: number): number {
  for (let step = 1; step <= entries.length; step += 1) {
    const index = (after + step) % entries.length;
    const kind = entries[index]?.entry.kind;
    if (kind === "blank" || kind === "problem") return index;
  }
  return -1;
}

function firstOpen(entries: readonly IndicatorEntry[]): string {
  return (entries[Math.max(0, nextOpen(entries, -1))] ?? entries[0])?.code ?? "";
}

/** One indicator at a time; what is chosen is written to its row at once. */
export function ScoreTask(props: TaskProps) {
  const styles = useStyles();
  const { held, target, say, saves: queue } = props;
  const { framework, assessment } = held;
  const entries = assessment.entries.map((entry) => queue.draft(entry.code) ?? entry);
  // Fixed when the task opens: an answer must not move the person on.
  const [chosen, setChosen] = useState(() => target?.code ?? firstOpen(assessment.entries));
  const [seenTarget, setSeenTarget] = useState(target);
  // Another task, or a selected row, may ask for an indicator while this one is open.
  if (target !== seenTarget) {
    setSeenTarget(target);
    if (target !== null) setChosen(target.code);
  }
  const found = entries.findIndex(({ code }) => code === chosen);
  const index = Math.max(0, found);
  const entry = entries[index];
  const indicator = framework.indicators.find(({ code }) => code === entry?.code);

  const go = (to: number): void => {
    const code = entries[to]?.code;
    if (code !== undefined) setChosen(code);
  };
  if (entry === undefined || indicator === undefined) return null;

  const change = (part: Partial<IndicatorEntry>): void => {
    const now = queue.draft(entry.code) ?? entry;
    queue.put({ ...now, ...part });
  };
  const openNext = (): void => {
    const next = nextOpen(entries, index);
    if (next < 0) say(allAnswered);
    else go(next);
  };

  return (
    <div className={styles.task}>
      <IndicatorNav
        framework={framework}
        entries={entries}
        index={index}
        onGo={go}
        onNextOpen={openNext}
      />
      <IndicatorHead
        framework={framework}
        indicator={indicator}
        position={index + 1}
        all={entries.length}
        state={queue.stateOf(entry.code)}
      />
      <LevelChoice
        framework={framework}
        indicator={indicator}
        entry={entry.entry}
        onChoose={(next) => change({ entry: next })}
      />
      <ConfidenceChoice
        confidence={entry.confidence}
        onChoose={(confidence) => change({ confidence })}
      />
      <EvidenceLine {...props} code={entry.code} />
      <EvidenceChoice
        indicator={indicator}
        evidence={entry.evidence}
        onChoose={(evidence) => change({ evidence })}
      />
      <BasisField
        key={entry.code}
        basis={entry.basis}
        onChange={(basis) => {
          const now = queue.draft(entry.code) ?? entry;
          if (basis !== now.basis) queue.put({ ...now, basis });
        }}
      />
      <RowLink {...props} entry={entry} onIndicator={setChosen} />
      <Background framework={framework} indicator={indicator} />
    </div>
  );
}
