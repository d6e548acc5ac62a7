import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { bringIn } from "../../actions/bring-in";
import type { SelectedCells } from "../../actions/read-selection";
import { guessColumns, readOwnRows, scoreStandings } from "../../assessment/own-rows";
import { scaleKinds, usualScale, type ScaleKind } from "../../assessment/scale-table";
import type { EvidenceType } from "../../framework/framework";
import {
  bringInButton,
  broughtInLine,
  ownProblemLine,
  ownTypeLabel,
  previewLine,
  replaceLabel,
  scaleLabel,
  scaleNames,
  selectedLine,
  writeScoresLabel,
} from "../../text/evidence-own-rows";
import { typeNames } from "../../text/evidence-item-form";
import type { TaskProps } from "../pane/task-props";
import { Choice } from "./choice";
import { OwnColumnChoice } from "./own-columns";
import { ProblemList } from "./problem-list";
import { ScaleSteps } from "./scale-steps";
import { useFormStyles } from "./use-form-styles";

const types: readonly EvidenceType[] = ["interview", "site", "data"];

/** What would be brought in, and every problem with it, under the columns and the scale that are chosen. */
export function OwnPreview({
  selected,
  onDone,
  held,
  refresh,
  say,
  stop,
}: TaskProps & { readonly selected: SelectedCells; readonly onDone: () => void }) {
  const styles = useFormStyles();
  const { framework, assessment, found } = held;
  const levels = framework.scale.levels.map(({ value }) => value);
  const header = selected.cells[0] ?? [];
  const [columns, setColumns] = useState(() => guessColumns(header));
  const [kind, setKind] = useState<ScaleKind>("levels");
  const [scale, setScale] = useState(() => usualScale("levels", levels.length));
  const [type, setType] = useState<EvidenceType>("interview");
  const [writes, setWrites] = useState(true);
  const [replaces, setReplaces] = useState(false);
  const [isBusy, setIsBusy] = useState(false);

  const own = { sheet: selected.sheet, headerRow: selected.row + 1, cells: selected.cells };
  const { rows, problems } = readOwnRows(framework, { own, columns, scale, type });
  const items = rows.flatMap(({ item }) => (item === null ? [] : [item]));
  const standings = writes ? scoreStandings(rows, assessment.entries) : [];
  const count = (wanted: string): number =>
    standings.filter(({ standing }) => standing === wanted).length;
  const canBringIn = problems.length === 0 && items.length + standings.length > 0;

  const write = async (): Promise<void> => {
    setIsBusy(true);
    stop(null);
    const outcome = await bringIn({
      framework,
      assessment: found.key,
      items,
      entries: standings.map(({ code, entry }) => ({
        code,
        entry,
        confidence: null,
        evidence: entry.kind === "score" ? [type] : [],
        basis: "",
      })),
      replaces,
    });
    if (outcome.kind === "brought-in") {
      await refresh();
      say(broughtInLine(outcome.ids.length, outcome.scored.length, outcome.left.length));
      onDone();
    } else {
      setIsBusy(false);
      stop(outcome, () => void write());
    }
  };
  return (
    <div className={styles.part}>
      <p className={styles.line}>{selectedLine(selected.sheet, selected.cells.length - 1)}</p>
      <OwnColumnChoice header={header} columns={columns} onChange={setColumns} />
      <Choice
        isNeeded
        label={ownTypeLabel}
        words={types}
        named={(word) => typeNames[word]}
        value={type}
        onChoose={(chosen) => setType(chosen ?? type)}
      />
      <Choice
        isNeeded
        label={scaleLabel}
        words={scaleKinds}
        named={(word) => scaleNames[word](levels.length)}
        value={kind}
        onChoose={(chosen) => {
          if (chosen === null) return;
          setKind(chosen);
          setScale(usualScale(chosen, levels.length));
        }}
      />
      <ScaleSteps key={kind} scale={scale} levels={levels} onChange={setScale} />
      <Checkbox
        label={writeScoresLabel}
        checked={writes}
        onChange={(_event, { checked }) => setWrites(checked === true)}
      />
      <Checkbox
        label={replaceLabel}
        checked={replaces}
        disabled={!writes}
        onChange={(_event, { checked }) => setReplaces(checked === true)}
      />
      <ProblemList lines={problems.map(ownProblemLine)} />
      <p className={styles.line} role="status">
        {previewLine(items.length, count("new"), count("same"), count("other"))}
      </p>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={!canBringIn || isBusy}
          onClick={() => void write()}
        >
          {bringInButton}
        </Button>
      </div>
    </div>
  );
}
