import { Field, makeStyles, Select } from "@fluentui/react-components";
import { notChosen } from "../../text/evidence-item-form";

const useStyles = makeStyles({
  // A list is as wide as its longest line unless it is told otherwise.
  select: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

/** One of some words, or none of them. */
export function Choice<T extends string | number>({
  label,
  hint,
  words,
  named,
  value,
  isNeeded = false,
  onChoose,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly words: readonly T[];
  /** What people read for a word; the word itself where there is none. */
  readonly named?: (word: T) => string;
  readonly value: T | null;
  /** There is no way to choose none. */
  readonly isNeeded?: boolean;
  readonly onChoose: (value: T | null) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        className={styles.select}
        value={value === null ? "" : String(value)}
        onChange={(_event, { value: chosen }) =>
          onChoose(words.find((word) => String(word) === chosen) ?? null)
        }
      >
        {!isNeeded && <option value="">{notChosen}</option>}
        {words.map((word) => (
          <option key={word} value={String(word)}>
            {named?.(word) ?? String(word)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
