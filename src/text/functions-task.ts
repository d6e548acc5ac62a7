/** What the task Functions says. */
import { counted } from "./numbers";

export const intro =
  "The scoring method as functions for any cell of your own sheets. They read only what you give them.";

export const searchLabel = "Search";
export const searchHint = "A name, or words of what it does";
export const parametersHeading = "Arguments";
export const optionalMark = "optional";

/** How many functions the search leaves. */
export function matchLine(found: number, all: number): string {
  if (found === all) return counted(all, "function");
  if (found === 0) return "No function matches. Use fewer or other words.";
  return `${found} of ${counted(all, "function")}`;
}
