import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../sheets/a1";
import type { ExampleCell } from "../../text/function-example";

const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  // A wide table scrolls by itself, and a narrow pane does not.
  frame: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground2 },
  head: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: line,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: `0 ${tokens.spacingHorizontalXS}`, border: line, height: "1.4em" },
  number: { textAlign: "end" },
});

/** Cells as a sheet shows them. @param isNamed with the letters and numbers of a sheet from A1 on */
export function ExampleCells({
  caption,
  cells,
  isNamed = false,
}: {
  readonly caption: string;
  readonly cells: readonly (readonly ExampleCell[])[];
  readonly isNamed?: boolean;
}) {
  const styles = useStyles();
  const width = cells[0]?.length ?? 0;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls needs the focus
    <div className={styles.frame} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        {isNamed && (
          <thead>
            <tr>
              <td className={styles.head} />
              {Array.from({ length: width }, (_, column) => (
                <th key={column} scope="col" className={styles.head}>
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {cells.map((row, index) => (
            <tr key={index}>
              {isNamed && (
                <th scope="row" className={styles.head}>
                  {index + 1}
                </th>
              )}
              {row.map((cell, column) => (
                <td
                  key={column}
                  className={mergeClasses(styles.cell, typeof cell === "number" && styles.number)}
                >
                  {typeof cell === "boolean" ? String(cell).toUpperCase() : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
