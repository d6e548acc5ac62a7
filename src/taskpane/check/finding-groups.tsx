import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { goToPlace } from "../pane/go-to-place";
import type { Finding } from "../../assessment/assessment";
import { elsewhere, goToCellLabel, openInScore } from "../../text/check-task";
import { findingSentence } from "../../text/findings";
import type { TaskProps } from "../pane/task-props";
import { KeepButton } from "./kept-warnings";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  sentence: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** By sheet, in the order in which they were found: somebody who mends goes from sheet to sheet. */
function bySheet(findings: readonly Finding[]): [sheet: string, findings: Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sheet = finding.place?.sheet ?? "";
    groups.set(sheet, [...(groups.get(sheet) ?? []), finding]);
  }
  return [...groups];
}

/** Findings under the sheet that they are on, each with a button that goes to its cell. */
export function FindingGroups({
  held,
  findings,
  open,
  refresh,
  stop,
}: TaskProps & { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const isIndicator = (code: string): boolean =>
    held.framework.indicators.some((indicator) => indicator.code === code);
  return (
    <>
      {bySheet(findings).map(([sheet, own]) => (
        <div key={sheet}>
          <h3 className={styles.heading}>{sheet === "" ? elsewhere : sheet}</h3>
          <ul className={styles.list}>
            {own.map(({ place, code, ...rest }) => {
              const finding = { place, code, ...rest };
              const sentence = findingSentence(finding);
              const where = place === null ? "" : place.cell;
              return (
                <li key={`${where} ${code} ${rest.rule} ${sentence}`} className={styles.item}>
                  <p className={styles.sentence}>
                    {code !== "" && <strong>{code} </strong>}
                    {sentence}
                  </p>
                  <div className={styles.buttons}>
                    {place !== null && place.sheet !== "" && (
                      <Button size="small" onClick={() => goToPlace(place, stop)}>
                        {goToCellLabel} {where}
                      </Button>
                    )}
                    {isIndicator(code) && (
                      <Button size="small" onClick={() => open("score", { code })}>
                        {openInScore} {code}
                      </Button>
                    )}
                    <KeepButton held={held} refresh={refresh} stop={stop} finding={finding} />
                  </div>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}
