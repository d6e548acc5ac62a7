import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import {
  type FindStaleOutcome,
  findStaleFormulas,
  repairFormulas,
  type StaleCell,
} from "../../actions/repair-formulas";
import * as text from "../../text/repair-task";
import { registeredNamespace } from "../pane/registered-namespace";
import type { FreeTaskProps } from "../pane/task-props";
import { bySheet, StaleList } from "./stale-list";
import { UpdatePart } from "./update-part";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

type Found = Extract<FindStaleOutcome, { readonly kind: "found" }>;

/** Finds formulas of the add-in that stayed `#NAME?`, and enters again those that the person chooses. */
export function RepairTask({ workbook, say, stop }: FreeTaskProps) {
  const styles = useStyles();
  const [found, setFound] = useState<Found | null>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  if (workbook === null) return null;
  const which = {
    framework: workbook.framework,
    namespace: registeredNamespace(window.location.search),
  };

  const find = async (): Promise<void> => {
    setIsBusy(true);
    stop(null);
    setLines([]);
    say(text.lookingForFormulas);
    const outcome = await findStaleFormulas(which);
    setIsBusy(false);
    if (outcome.kind === "found") {
      setFound(outcome);
      say(outcome.cells.length === 0 ? text.noneFound : text.foundLine(outcome.cells.length));
    } else {
      say("");
      stop(outcome, () => void find());
    }
  };

  const repair = async (cells: readonly StaleCell[]): Promise<void> => {
    setIsBusy(true);
    stop(null);
    say(text.repairing);
    const outcome = await repairFormulas({ ...which, cells });
    setIsBusy(false);
    if (outcome.kind !== "repaired") {
      say("");
      stop(outcome, () => void repair(cells));
      return;
    }
    const { repaired, still, changed, protectedSheets, refused } = outcome;
    const said = text.repairedLines({
      ...{ repaired, protectedSheets },
      still: still.length,
      changed: changed.length,
      refused: [...bySheet(refused)].map(([sheet, names]) => text.cellsLine(sheet, names)),
    });
    setLines(said);
    say(said.join(" "));
    const done = new Set(cells);
    setFound((before) =>
      before === null ? null : { ...before, cells: before.cells.filter((cell) => !done.has(cell)) }
    );
  };

  return (
    <div className={styles.task}>
      <p className={styles.text}>{text.repairIntro}</p>
      <div>
        <Button
          appearance={found === null ? "primary" : "secondary"}
          disabledFocusable={isBusy}
          onClick={() => {
            if (!isBusy) void find();
          }}
        >
          {text.findButton}
        </Button>
      </div>
      {found !== null && found.cells.length + found.names.length === 0 && lines.length === 0 && (
        <p className={styles.text}>{text.noneFound}</p>
      )}
      {found !== null && found.names.length > 0 && (
        <p className={styles.text}>{text.namesLine(found.names)}</p>
      )}
      {found !== null && found.unknown.length > 0 && (
        <p className={styles.text}>{text.unknownLine(found.unknown)}</p>
      )}
      {lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      {found !== null &&
        ([true, false] as const).map((isOurs) => (
          <StaleList
            key={String(isOurs)}
            isOurs={isOurs}
            cells={found.cells.filter((cell) => cell.isOurs === isOurs)}
            isBusy={isBusy}
            onRepair={repair}
          />
        ))}
      {workbook.found.assessments
        .filter(({ isOlder }) => isOlder)
        .map((one) => (
          <UpdatePart key={one.key} one={one} workbook={workbook} say={say} stop={stop} />
        ))}
    </div>
  );
}
