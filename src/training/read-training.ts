import { cellValue, shownValue } from "../assessment/cell-value";
import type { Remark } from "../assessment/remark";
import type { ModuleEntry } from "../assessment/assessment";
import type { TrainingModel } from "../framework/training-model";

/** Cells of one row of the modules table as Excel gives them. */
export interface ModuleCells {
  readonly name: unknown;
  readonly code: unknown;
  readonly hours: unknown;
  readonly level: unknown;
  readonly audiences: unknown;
  readonly scenarios: unknown;
}

/** Which cell of the row a remark is about. */
export interface CellRemark extends Remark {
  readonly cell: keyof ModuleCells;
}

/** More hours than any course has: a slip of the keyboard. */
const mostHours = 100_000;

function textOf(value: unknown): string {
  const cell = cellValue(value);
  return cell.kind === "text" ? cell.text.trim() : cell.kind === "number" ? String(cell.value) : "";
}

/** Null where the cell holds no number from 0 to `max`; blank is 0. */
function numberOf(value: unknown, max: number): number | null {
  const cell = cellValue(value);
  if (cell.kind === "blank") return 0;
  return cell.kind === "number" && cell.value >= 0 && cell.value <= max ? cell.value : null;
}

/** Codes parted by commas, semicolons or white space, in any case; each once. Null: no texts at all. */
function codesIn(
  value: unknown,
  known: readonly { readonly code: string }[]
): { codes: string[]; unknown: string[] } {
  const cell = cellValue(value);
  if (cell.kind === "blank" || (cell.kind === "number" && cell.value === 0)) {
    return { codes: [], unknown: [] };
  }
  if (cell.kind !== "text" && cell.kind !== "number") {
    return { codes: [], unknown: [shownValue(value)] };
  }
  const words = textOf(value).split(/[\s,;]+/);
  const codes = new Set<string>();
  const unknown: string[] = [];
  for (const word of words) {
    if (word === "") continue;
    const match = known.find(({ code }) => code.toLowerCase() === word.toLowerCase());
    if (match === undefined) unknown.push(word);
    else codes.add(match.code);
  }
  return { codes: [...codes], unknown };
}

/** Reads one row; null where nothing stands in it. A cell that cannot be read counts as blank. */
export function readModule(
  cells: ModuleCells,
  model: TrainingModel
): { entry: ModuleEntry; remarks: CellRemark[] } | null {
  const { hours, level } = cells;
  if (Object.values(cells).every((cell) => cellValue(cell).kind === "blank")) return null;
  const code = textOf(cells.code);
  const name = textOf(cells.name);
  const module = code || name || "A module";
  const remarks: CellRemark[] = [];
  const top = model.levels.length - 1;
  const time = numberOf(hours, mostHours);
  if (time === null) {
    const facts = { module, found: shownValue(hours) };
    remarks.push({ cell: "hours", rule: "training-hours-unreadable", facts });
  }
  const depth = numberOf(level, top);
  const isWhole = depth !== null && Number.isInteger(depth);
  if (!isWhole) {
    const facts = { module, found: shownValue(level), accepts: `0 to ${top}` };
    remarks.push({ cell: "level", rule: "training-level-unreadable", facts });
  }
  const listOf = (cell: "audiences" | "scenarios"): string[] => {
    const known = model[cell];
    const read = codesIn(cells[cell], known);
    if (read.unknown.length > 0) {
      const accepts = known
        .slice(0, 3)
        .map((one) => one.code)
        .join(", ");
      const facts = { module, field: cell, found: read.unknown.join(", "), accepts };
      remarks.push({ cell, rule: "training-code-unknown", facts });
    }
    return read.codes;
  };
  const entry = {
    code: model.modules.find((one) => one.code.toLowerCase() === code.toLowerCase())?.code ?? code,
    name,
    hours: time ?? 0,
    level: isWhole ? depth : 0,
    audiences: listOf("audiences"),
    scenarios: listOf("scenarios"),
  };
  return { entry, remarks };
}

/** Whether a self-inclusion item has evidence; null where the cell says neither yes nor no. */
export function readEvidenced(value: unknown): boolean | null {
  const cell = cellValue(value);
  if (cell.kind === "blank") return false;
  const text = cell.kind === "text" ? cell.text.trim().toLowerCase() : "";
  return text === "yes" ? true : text === "no" ? false : null;
}
