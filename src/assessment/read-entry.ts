import type { Entry, EntryRule } from "./assessment";
import { cellValue, shownValue } from "./cell-value";
import type { Remark } from "./remark";

export interface EntryReading {
  readonly entry: Entry;
  /** How it was understood, where that is not plain. */
  readonly notice: Remark | null;
  /** Set when, and only when, `entry` is a problem. */
  readonly problem: Remark | null;
}

const notApplicable = /^n\/?a$/i;
const noInformation = /^n\/?i$/i;
const plainWhole = /^[1-9][0-9]?$/;

/**
 * Decides what the score cell of one indicator means. Sheets, files and custom functions all ask
 * here, and the native formulas of the Scores sheet follow the same rules.
 *
 * A number counts with Excel's 15 significant digits. 0 is a problem for a check and "blank" for
 * scoring (`countsAsBlank`), because a blank cell reaches a custom function as 0 on the desktop and
 * as null on the web. Text is trimmed of ordinary spaces; NA, N/A, NI, N/I in any case and the digits
 * of a level are understood.
 * @param value As Excel gives it; see `cellValue` for the forms.
 * @param levels Number of levels of the scale, 2..10.
 */
export function readEntry(value: unknown, levels: number): EntryReading {
  // Nearly every cell is a plain level, and a custom function reads many: no object is made for it.
  if (typeof value === "number" && value >= 1 && value <= levels && Number.isInteger(value)) {
    return plainLevels[value] ?? plain({ kind: "score", level: value });
  }
  const cell = cellValue(value);
  const bad = (rule: EntryRule): EntryReading => ({
    entry: { kind: "problem", rule },
    notice: null,
    problem: { rule, facts: { found: shownValue(value), levels } },
  });
  switch (cell.kind) {
    case "blank":
      return plain({ kind: "blank" });
    case "number":
      return readNumber(cell.value, levels, bad);
    case "text":
      return readText(cell.text, levels, bad);
    case "error":
      return bad("error-value");
    case "boolean":
    case "other":
      return bad("not-a-score");
  }
}

/** True where nothing usable was entered and nothing is wrong with the category's score for it. */
export function countsAsBlank(entry: Entry): boolean {
  return (
    entry.kind === "blank" || (entry.kind === "problem" && entry.rule === "zero-is-not-a-score")
  );
}

function plain(entry: Entry): EntryReading {
  return { entry, notice: null, problem: null };
}

/** The readings of the levels 0 to 10, each made once. */
const plainLevels: readonly EntryReading[] = Array.from({ length: 11 }, (_, level) =>
  plain({ kind: "score", level })
);

function readNumber(
  value: number,
  levels: number,
  bad: (rule: EntryRule) => EntryReading
): EntryReading {
  if (!Number.isFinite(value)) {
    return bad("not-a-score");
  }
  const level = Number(value.toPrecision(15));
  if (level === 0) {
    return bad("zero-is-not-a-score");
  }
  if (!Number.isInteger(level)) {
    return bad("not-whole");
  }
  if (level > levels) {
    return bad("above-scale");
  }
  return level < 1 ? bad("below-scale") : plain({ kind: "score", level });
}

function readText(
  text: string,
  levels: number,
  bad: (rule: EntryRule) => EntryReading
): EntryReading {
  const word = text.replace(/^ +| +$/g, "");
  if (notApplicable.test(word)) {
    return spelled({ kind: "notApplicable" }, text, "NA");
  }
  if (noInformation.test(word)) {
    return spelled({ kind: "noInformation" }, text, "NI");
  }
  // A score typed into a cell that is formatted as text, or pasted from a page, arrives as digits.
  if (plainWhole.test(word) && Number(word) <= levels) {
    const facts = { found: text, understood: word };
    return {
      entry: { kind: "score", level: Number(word) },
      notice: { rule: "number-as-text", facts },
      problem: null,
    };
  }
  return bad(word.startsWith("=") ? "formula" : "not-a-score");
}

function spelled(entry: Entry, found: string, understood: string): EntryReading {
  const facts = { field: "score", found, understood };
  return { entry, notice: found === understood ? null : { rule: "read-as", facts }, problem: null };
}
