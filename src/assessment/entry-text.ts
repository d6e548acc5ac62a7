import type { Entry } from "./assessment";

/** What a score cell holds for an entry; "" for nothing, and for what cannot be read. */
export function entryValue(entry: Entry): string | number {
  switch (entry.kind) {
    case "score":
      return entry.level;
    case "notApplicable":
      return "NA";
    case "noInformation":
      return "NI";
    default:
      return "";
  }
}

/** Both say the same; a problem is never the same as anything. */
export function isSameEntry(one: Entry, other: Entry): boolean {
  if (one.kind === "score" && other.kind === "score") return one.level === other.level;
  return one.kind === other.kind && one.kind !== "problem";
}
