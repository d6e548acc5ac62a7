import { cellValue } from "../assessment/cell-value";
import type { ConvertedBy } from "../framework/convert";
import { functionsFramework } from "../framework/functions-framework";
import { brief, given, numberWithin } from "./arguments";
import { fail } from "./function-error";

const years = { min: 1900, max: 2200, whole: true } as const;

let byName: ReadonlyMap<string, ConvertedBy> | null = null;

/** Conversions by their own names and by those of the data sources that use them, in lower case. */
function conversions(): ReadonlyMap<string, ConvertedBy> {
  if (byName === null) {
    const { conversions: own, indicators } = functionsFramework();
    const named = Object.entries(own);
    const known = new Map(named.map(([name, one]) => [name.toLowerCase(), one]));
    for (const { id, conversion } of indicators.flatMap(({ dataSources }) => dataSources)) {
      const one = own[conversion];
      if (one !== undefined && !known.has(id.toLowerCase())) known.set(id.toLowerCase(), one);
    }
    byName = known;
  }
  return byName;
}

/** The conversion of a dataset; #VALUE! for a name that the framework does not know. */
export function conversionOf(argument: unknown): ConvertedBy {
  const cell = cellValue(given(argument));
  const name = cell.kind === "text" ? cell.text.trim().toLowerCase() : "";
  const found = conversions().get(name);
  return found ?? fail("invalidValue", `dataset is ${brief(argument)}: see INDICATOR's datasets`);
}

/** A number or a word. A blank cell is no value: on the desktop it arrives as 0, so give cells that hold one. */
export function datasetValue(argument: unknown): number | string {
  const cell = cellValue(given(argument));
  switch (cell.kind) {
    case "number":
      return cell.value;
    case "text":
      return cell.text.trim();
    case "blank":
      return fail("notAvailable", "value: the cell is blank");
    default:
      return fail("invalidValue", `value is ${brief(argument)}: a number or a word`);
  }
}

/** The year of an edition; null where it is left out. */
export function vintageOf(argument: unknown): number | null {
  const cell = cellValue(given(argument));
  return cell.kind === "blank" ? null : numberWithin(argument, years, "vintage", 0);
}
