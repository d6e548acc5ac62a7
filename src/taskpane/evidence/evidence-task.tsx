import { useEffect, useState } from "react";
import type { IndicatorEntry } from "../../assessment/assessment";
import { itemsByIndicator } from "../../assessment/indicator-evidence";
import {
  indicatorLabel,
  noLog,
  partLabel,
  parts,
  type EvidencePart,
} from "../../text/evidence-task";
import type { TaskProps } from "../pane/task-props";
import { Choice } from "./choice";
import { DataPart } from "./data-part";
import { ItemsPart } from "./items-part";
import { OwnPart } from "./own-part";
import { PrintPart } from "./print-part";
import { useFormStyles } from "./use-form-styles";
import { ValuesPart } from "./values-part";

const partIds: readonly EvidencePart[] = ["items", "data", "values", "own", "print"];
const ofOneIndicator: ReadonlySet<EvidencePart> = new Set(["items", "data"]);

/** What the scores rest on: items, dataset values, what the analyst has already, and sheets to print. */
export function EvidenceTask(props: TaskProps) {
  const styles = useFormStyles();
  const { held, target, saves: queue, follow } = props;
  const { framework, assessment } = held;
  const [part, setPart] = useState<EvidencePart>("items");
  const [chosen, setChosen] = useState(() => target?.code ?? framework.indicators[0]?.code ?? "");
  const [seenTarget, setSeenTarget] = useState(target);
  if (target !== seenTarget) {
    setSeenTarget(target);
    if (target !== null) setChosen(target.code);
  }
  // What the sheets say now, and not when the pane read them last.
  useEffect(follow, [follow]);

  const stored = assessment.entries.find(({ code }) => code === chosen) ?? assessment.entries[0];
  if (stored === undefined) return null;
  const entry = queue.draft(stored.code) ?? stored;
  const change = (more: Partial<IndicatorEntry>): void => {
    queue.put({ ...(queue.draft(entry.code) ?? entry), ...more });
  };
  if (assessment.evidence === undefined) return <p role="alert">{noLog}</p>;
  const items = itemsByIndicator(assessment.evidence).get(entry.code) ?? [];
  const names = new Map(framework.indicators.map(({ code, name }) => [code, name]));
  return (
    <div className={styles.part}>
      <Choice
        isNeeded
        label={partLabel}
        words={partIds}
        named={(id) => parts[id]}
        value={part}
        onChoose={(id) => setPart(id ?? part)}
      />
      {ofOneIndicator.has(part) && (
        <Choice
          isNeeded
          label={indicatorLabel}
          words={framework.indicators.map(({ code }) => code)}
          named={(code) => `${code} ${names.get(code) ?? ""}`}
          value={entry.code}
          onChoose={(code) => setChosen(code ?? chosen)}
        />
      )}
      {part === "items" && <ItemsPart {...props} entry={entry} items={items} onChange={change} />}
      {part === "data" && <DataPart {...props} entry={entry} items={items} onChange={change} />}
      {part === "values" && <ValuesPart {...props} />}
      {part === "own" && <OwnPart {...props} />}
      {part === "print" && <PrintPart {...props} code={entry.code} />}
    </div>
  );
}
