import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { IndicatorEntry } from "../../assessment/assessment";
import type { Framework } from "../../framework/framework";
import {
  categoryLine,
  jumpLabel,
  nextButton,
  nextUnscoredButton,
  previousButton,
  progressLine,
} from "../../text/score-task";

const useStyles = makeStyles({
  nav: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // A list is as wide as its longest line unless it is told otherwise.
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

function isAnswered({ entry }: IndicatorEntry): boolean {
  return entry.kind !== "blank" && entry.kind !== "problem";
}

/** A sign for those who look down the list; the words are in the progress of each category. */
function mark(entry: IndicatorEntry): string {
  if (entry.entry.kind === "score") return String(entry.entry.level);
  if (entry.entry.kind === "notApplicable") return "NA";
  return entry.entry.kind === "noInformation" ? "NI" : "–";
}

/** From one indicator to another: to any, to the one before or after, to the next without an answer. */
export function IndicatorNav({
  framework,
  entries,
  index,
  onGo,
  onNextOpen,
}: {
  framework: Framework;
  entries: readonly IndicatorEntry[];
  index: number;
  onGo: (index: number) => void;
  onNextOpen: () => void;
}) {
  const styles = useStyles();
  const answered = entries.filter(isAnswered).length;
  const isOf = (category: string, code: string): boolean =>
    framework.indicators.find((one) => one.code === code)?.category === category;
  return (
    <nav className={styles.nav} aria-label={jumpLabel}>
      <p className={styles.line}>{progressLine(answered, entries.length)}</p>
      <Field label={jumpLabel}>
        <Select
          className={styles.select}
          value={String(index)}
          onChange={(_event, { value }) => onGo(Number(value))}
        >
          {framework.categories.map(({ code, name }) => {
            const own = entries.filter((entry) => isOf(code, entry.code));
            const label = categoryLine(name, own.filter(isAnswered).length, own.length);
            return (
              <optgroup key={code} label={label}>
                {own.map((entry) => (
                  <option key={entry.code} value={entries.indexOf(entry)}>
                    {entry.code} [{mark(entry)}]{" "}
                    {framework.indicators.find((one) => one.code === entry.code)?.name}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onNextOpen}>
          {nextUnscoredButton}
        </Button>
        <Button disabledFocusable={index === 0} onClick={() => onGo(index - 1)}>
          {previousButton}
        </Button>
        <Button disabledFocusable={index === entries.length - 1} onClick={() => onGo(index + 1)}>
          {nextButton}
        </Button>
      </div>
    </nav>
  );
}
