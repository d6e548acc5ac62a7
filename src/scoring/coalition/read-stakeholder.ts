import type { Degree, Stakeholder, Stance } from "../../assessment/assessment";
import { cellValue, shownValue } from "../../assessment/cell-value";
import type { Remark } from "../../assessment/remark";
import type { CoalitionModel } from "../../framework/coalition-model";

/** Cells of one row of the table of people as Excel gives them. */
export interface StakeholderCells {
  readonly code: unknown;
  readonly role: unknown;
  readonly bloc: unknown;
  readonly authority: unknown;
  readonly stance: unknown;
  readonly influence: unknown;
  readonly since: unknown;
  readonly risk: unknown;
}

export interface StakeholderRemark extends Remark {
  readonly cell: keyof StakeholderCells;
}

const stanceWords: readonly Stance[] = ["active", "sympathetic", "neutral", "opposed"];
const degreeWords: readonly Degree[] = ["high", "medium", "low"];
export const answerWords = ["yes", "no"] as const;

/** The word of the list that a cell holds in any case; null for a blank cell, undefined for others. */
export function wordIn<T extends string>(
  value: unknown,
  words: readonly T[]
): T | null | undefined {
  const cell = cellValue(value);
  if (cell.kind === "blank") return null;
  // Spaces around it are not taken away: the formulas of the sheet would not find the word.
  const text =
    cell.kind === "text" ? cell.text : cell.kind === "number" ? String(cell.value) : null;
  return words.find((word) => word.toLowerCase() === text?.toLowerCase());
}

function textOf(value: unknown): string {
  const cell = cellValue(value);
  return cell.kind === "text" ? cell.text.trim() : cell.kind === "number" ? String(cell.value) : "";
}

/** Reads one row; null where nothing but a code stands in it. */
export function readStakeholder(
  cells: StakeholderCells,
  model: CoalitionModel
): { person: Stakeholder; remarks: StakeholderRemark[] } | null {
  const { code: codeCell, ...others } = cells;
  if (Object.values(others).every((cell) => cellValue(cell).kind === "blank")) return null;
  const code = textOf(codeCell);
  const remarks: StakeholderRemark[] = [];
  const word = <T extends string>(cell: keyof StakeholderCells, words: readonly T[]): T | null => {
    const read = wordIn(cells[cell], words);
    if (read === undefined) {
      const facts = {
        person: code || "A person",
        field: cell,
        found: shownValue(cells[cell]),
        accepts: words.join(", "),
      };
      remarks.push({ cell, rule: "stakeholder-word-unknown", facts });
    }
    return read ?? null;
  };
  const authority = word("authority", answerWords);
  const person: Stakeholder = {
    code,
    role: textOf(cells.role),
    bloc: word(
      "bloc",
      model.blocs.map((bloc) => bloc.code)
    ),
    hasAuthority: authority === null ? null : authority === "yes",
    stance: word("stance", stanceWords),
    influence: word("influence", degreeWords),
    since: textOf(cells.since),
    risk: word("risk", degreeWords),
  };
  return { person, remarks };
}
