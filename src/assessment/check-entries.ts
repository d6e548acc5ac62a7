import type { IndicatorEntry } from "./assessment";
import { evidenceText } from "./read-evidence";
import type { Remark } from "./remark";

/** The same basis beside this many scores may be one visit that showed several things. */
const basisMayRepeat = 3;

/** What is odd about an entry, and which. */
export interface EntryRemark {
  readonly entry: IndicatorEntry;
  readonly remark: Remark;
}

/**
 * What is odd across the fields of one indicator, then across indicators; each list in the order of
 * the entries.
 * @param logged Codes of the indicators of which the evidence log holds an item.
 */
export function checkEntries(
  entries: readonly IndicatorEntry[],
  logged: ReadonlySet<string>
): EntryRemark[] {
  return [
    ...entries.flatMap((entry) => acrossFields(entry, logged.has(entry.code))),
    ...repeatedBasis(entries),
  ];
}

/** @param isLogged The evidence log holds an item of the indicator. */
function acrossFields(entry: IndicatorEntry, isLogged: boolean): EntryRemark[] {
  const remarks: Remark[] = [];
  const { confidence, evidence } = entry;
  if (entry.entry.kind === "score") {
    const facts = { understood: String(entry.entry.level) };
    if (evidence.length === 0 && !isLogged) {
      remarks.push({ rule: "score-without-evidence", facts });
    }
    if (confidence === null) {
      remarks.push({ rule: "score-without-confidence", facts });
    }
  } else if (entry.entry.kind !== "problem") {
    if (confidence !== null) {
      const understood = { blank: "blank", notApplicable: "NA", noInformation: "NI" }[
        entry.entry.kind
      ];
      remarks.push({ rule: "confidence-without-score", facts: { found: confidence, understood } });
    }
    if (entry.entry.kind === "noInformation" && evidence.length > 0) {
      const facts = { found: evidenceText(evidence) };
      remarks.push({ rule: "no-information-with-evidence", facts });
    }
  }
  return remarks.map((remark) => ({ entry, remark }));
}

/** One finding for each text, at the first indicator that has it. */
function repeatedBasis(entries: readonly IndicatorEntry[]): EntryRemark[] {
  const byText = new Map<string, IndicatorEntry[]>();
  for (const entry of entries) {
    const text = entry.basis.trim().replace(/\s+/g, " ").toLowerCase();
    if (text !== "" && entry.entry.kind === "score") {
      byText.set(text, [...(byText.get(text) ?? []), entry]);
    }
  }
  return [...byText.values()].flatMap((same) => {
    const first = same[0];
    if (first === undefined || same.length <= basisMayRepeat) {
      return [];
    }
    const codes = same.map((entry) => entry.code).join(", ");
    const facts = { found: first.basis, count: same.length, codes };
    return [{ entry: first, remark: { rule: "basis-repeated", facts } }];
  });
}
