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

/** Skipped ones first, then those that were read in part, each kind in the order of choosing. */
function urgency(one: ListedFile): number {
  const word = wordOf(one);
  return word === "skipped" ? 0 : word === "part" ? 1 : 2;
}

/** Drawn again only when its own state changes: a list may have a thousand. */
const FileItem = memo(function FileItem({ one }: { readonly one: ListedFile }) {
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
    </li>
  );
});

/** Every chosen file with what became of it; what needs a look stands first once all is read. */
export function FileList({
  list,
  isRunning,
}: {
  readonly list: readonly ListedFile[];
  readonly isRunning: boolean;
}) {
  const styles = useStyles();
  const shown = isRunning ? list : [...list].sort((a, b) => urgency(a) - urgency(b));
  return (
    <ul className={styles.list} aria-label={listLabel}>
      {shown.map((one) => (
        <FileItem key={one.id} one={one} />
      ))}
    </ul>
  );
}
