import { cellValue } from "../assessment/cell-value";
import { functionsFramework } from "../framework/functions-framework";
import { brief, given, isEmptyCell } from "./arguments";
import { fail } from "./function-error";
import type { FunctionsIndicator } from "./rule-cells";
import { entryOf } from "./score-cells";

type ReadField = (one: FunctionsIndicator) => string | number;

/** Several texts stand in one cell, one a line. */
const lines = (texts: readonly string[]): string => texts.join("\n");

const fields: Readonly<Record<string, ReadField>> = {
  name: ({ name }) => name,
  category: ({ category }) =>
    functionsFramework().categories.find(({ code }) => code === category)?.name ?? category,
  question: ({ question }) => question,
  "red line": ({ redLine }) => redLine ?? "",
  evidence: ({ evidenceTypes }) => evidenceTypes.join("; "),
  datasets: ({ dataSources }) => lines(dataSources.map(({ id, use }) => `${id} (${use})`)),
  "review months": ({ reviewEveryMonths }) => reviewEveryMonths,
  "evidence months": ({ evidenceMaxAgeMonths }) => evidenceMaxAgeMonths,
};

/** How one field of an indicator is read; its name where none is asked for. */
export function fieldOf(argument: unknown): ReadField {
  const cell = cellValue(given(argument));
  const word = cell.kind === "text" ? cell.text.trim().toLowerCase().replace(/\s+/g, " ") : "";
  const name = cell.kind === "blank" ? "name" : word;
  const read = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return read ?? fail("invalidValue", `field is ${brief(argument)}: name, question … (see help)`);
}

/** The description of a level, or what NA and NI mean; blank for a blank cell. */
export function levelText(one: FunctionsIndicator, cell: unknown, name: string): string {
  if (isEmptyCell(cell)) return "";
  const { scale } = functionsFramework();
  const entry = entryOf(cell, scale.levels.length, name.replace(/^Code \d+$/, "Level"), 0);
  switch (entry.kind) {
    case "score":
      return one.anchors[entry.level - 1] ?? "";
    case "notApplicable":
      return scale.notApplicable;
    case "noInformation":
      return scale.noInformation;
    default:
      return "";
  }
}
