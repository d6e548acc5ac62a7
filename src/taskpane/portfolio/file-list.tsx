import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { listLabel, stateSigns, stateWords } from "../../text/portfolio-task";
import type { ListedFile } from "./listed-files";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "1.5em 1fr auto",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: "anywhere" },
  state: { color: tokens.colorNeutralForeground2 },
  trouble: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  remarks: { gridColumn: "2 / 4", margin: 0, overflowWrap: "anywhere" },
});

const wordOf = ({ state }: ListedFile): keyof typeof stateWords =>
  state.kind === "done" ? state.outcome : state.kind;

/** Skipped ones first, then those read in part, then those with a note; each kind as it was chosen. */
function urgency(one: ListedFile, note: string | undefined): number {
  const word = wordOf(one);
  if (word === "skipped") return 0;
  if (word === "part") return 1;
  return note === undefined ? 3 : 2;
}

/** Drawn again only when its own state changes: a list may have a thousand. */
const FileItem = memo(function FileItem({
  one,
  note = "",
}: {
  readonly one: ListedFile;
  readonly note?: string | undefined;
}) {
  const styles = useStyles();
  const word = wordOf(one);
  const remarks = one.state.kind === "done" ? one.state.remarks : "";
  const isTrouble = word === "skipped" || word === "part";
  return (
    <li className={styles.item}>
      <span aria-hidden="true">{stateSigns[word]}</span>
      <span className={styles.name}>{one.path}</span>
      <span className={mergeClasses(styles.state, isTrouble && styles.trouble)}>
        {stateWords[word]}
      </span>
      {remarks !== "" && <p className={styles.remarks}>{remarks}</p>}
      {note !== "" && <p className={styles.remarks}>{note}</p>}
    </li>
  );
});

/** Every chosen file with what became of it; what needs a look stands first once all is read. */
export function FileList({
  list,
  notes,
  isRunning,
}: {
  readonly list: readonly ListedFile[];
  /** By path: what there is to say of a file beside the others. */
  readonly notes: ReadonlyMap<string, string>;
  readonly isRunning: boolean;
}) {
  const styles = useStyles();
  const of = (one: ListedFile): number => urgency(one, notes.get(one.path));
  const shown = isRunning ? list : [...list].sort((a, b) => of(a) - of(b));
  return (
    <ul className={styles.list} aria-label={listLabel}>
      {shown.map((one) => (
        <FileItem key={one.id} one={one} note={notes.get(one.path)} />
      ))}
    </ul>
  );
}
