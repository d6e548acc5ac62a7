import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { StaleCell } from "../../actions/repair-formulas";
import * as text from "../../text/repair-task";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

/** Addresses by sheet, in the order of the cells. */
export function bySheet(cells: readonly StaleCell[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { sheet, cell } of cells) found.set(sheet, [...(found.get(sheet) ?? []), cell]);
  return found;
}

/** The cells of one kind of sheets, and the button that enters their formulas again. */
export function StaleList({
  cells,
  isOurs,
  isBusy,
  onRepair,
}: {
  cells: readonly StaleCell[];
  isOurs: boolean;
  isBusy: boolean;
  onRepair: (cells: readonly StaleCell[]) => Promise<void>;
}) {
  const styles = useStyles();
  if (cells.length === 0) return null;
  const id = isOurs ? "stale-ours" : "stale-users";
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {isOurs ? text.ownHeading : text.userHeading}
      </h2>
      {!isOurs && <p className={styles.text}>{text.userHint}</p>}
      <ul className={styles.list}>
        {[...bySheet(cells)].map(([sheet, names]) => (
          <li key={sheet}>{text.cellsLine(sheet, names)}</li>
        ))}
      </ul>
      <div>
        <Button
          appearance={isOurs ? "primary" : "secondary"}
          disabledFocusable={isBusy}
          onClick={() => {
            if (!isBusy) void onRepair(cells);
          }}
        >
          {isOurs ? text.ownButton : text.userButton}
        </Button>
      </div>
    </section>
  );
}
