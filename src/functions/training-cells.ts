import { cellValue } from "../assessment/cell-value";
import {
  defaultAudiences,
  defaultScenarios,
  topIntegrationLevel,
} from "../framework/default-training";
import type { TaughtModule } from "../training/training-index";
import { brief, cellsTogether, isEmptyCell, sameSize } from "./arguments";
import { fail } from "./function-error";

const maxHours = 100_000;

/** Modules from four ranges of the same size; a row that is blank in all of them has no hours. */
export function modulesOf(
  hours: unknown,
  levels: unknown,
  audiences: unknown,
  scenarios: unknown
): TaughtModule[] {
  const [time = [], ...others] = cellsTogether(hours, levels, audiences, scenarios);
  const beside = (index: number, name: string): unknown[] =>
    sameSize(others[index] ?? [], time.length, "hours", name);
  const depth = beside(0, "levels");
  const reached = beside(1, "audiences");
  const used = beside(2, "scenarios");
  return time.map((cell, index) => {
    const number = index + 1;
    const hoursUse = `use hours from 0 to ${maxHours}`;
    const levelUse = `use 0 to ${topIntegrationLevel}`;
    const level = numberIn(depth[index], topIntegrationLevel, `Level ${number}`, levelUse);
    return {
      hours: numberIn(cell, maxHours, `Hours ${number}`, hoursUse),
      level: Number.isInteger(level)
        ? level
        : fail("invalidValue", `Level ${number} is ${level}: ${levelUse}, whole`),
      audiences: codesIn(reached[index], defaultAudiences, `Audience ${number}`),
      scenarios: codesIn(used[index], defaultScenarios, `Scenario ${number}`),
    };
  });
}

/** A blank cell is 0: no hours, or nothing of it in the module. */
function numberIn(value: unknown, max: number, name: string, use: string): number {
  const cell = cellValue(value);
  if (cell.kind === "blank") {
    return 0;
  }
  return cell.kind === "number" && cell.value >= 0 && cell.value <= max
    ? cell.value
    : fail("invalidValue", `${name} is ${brief(value)}: ${use}`);
}

/** Codes in one cell, in any case, parted by commas, semicolons or spaces; each once. */
function codesIn(
  value: unknown,
  known: readonly { readonly code: string }[],
  name: string
): string[] {
  if (isEmptyCell(value)) {
    return [];
  }
  const cell = cellValue(value);
  if (cell.kind !== "text") {
    return fail("invalidValue", `${name} is ${brief(value)}: use codes such as ${known[0]?.code}`);
  }
  const words = cell.text.split(/[\s,;]+/).filter((word) => word !== "");
  return words.map((word) => {
    const match = known.find(({ code }) => code.toLowerCase() === word.toLowerCase());
    return match?.code ?? fail("invalidValue", `${name} is ${brief(word)}: no such code`);
  });
}
