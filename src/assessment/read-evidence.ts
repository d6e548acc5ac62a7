import type { EvidenceType } from "../framework/framework";
import { cellValue, shownValue } from "./cell-value";
import type { Remark } from "./remark";

export interface EvidenceReading {
  /** Each type once, in the order data, interview, site. Known types stand even beside a problem. */
  readonly evidence: readonly EvidenceType[];
  readonly notice: Remark | null;
  readonly problem: Remark | null;
}

const types: readonly EvidenceType[] = ["data", "interview", "site"];

const spellings: Readonly<Record<string, EvidenceType>> = {
  data: "data",
  dataset: "data",
  interview: "interview",
  interviews: "interview",
  site: "site",
  "site visit": "site",
  "site visits": "site",
};

/** How `readEvidence` spells its result; a cell that holds this needs no notice. */
export function evidenceText(evidence: readonly EvidenceType[]): string {
  return types.filter((type) => evidence.includes(type)).join("; ");
}

/**
 * Reads an evidence cell: `data`, `interview`, `site` in any order and case, separated by semicolons
 * or commas. Repeats count once. A word that is none of them is a problem.
 */
export function readEvidence(value: unknown): EvidenceReading {
  const cell = cellValue(value);
  if (cell.kind === "blank") {
    return { evidence: [], notice: null, problem: null };
  }
  if (cell.kind !== "text") {
    return { evidence: [], notice: null, problem: unknownWord(shownValue(value)) };
  }
  const words = cell.text
    .split(/[;,]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const named = new Set<EvidenceType>();
  const unknown: string[] = [];
  let spelledOtherwise = false;
  for (const word of words) {
    const lower = word.toLowerCase().replace(/\s+/g, " ");
    const type = Object.hasOwn(spellings, lower) ? spellings[lower] : undefined;
    if (type === undefined) {
      unknown.push(word);
    } else {
      spelledOtherwise ||= lower !== type;
      named.add(type);
    }
  }
  const evidence = types.filter((type) => named.has(type));
  const facts = { field: "evidence", found: cell.text, understood: evidenceText(evidence) };
  return {
    evidence,
    // Order, case and separator are free: only another word, or nothing between the separators, is told.
    notice:
      unknown.length === 0 && (spelledOtherwise || words.length === 0)
        ? { rule: "read-as", facts }
        : null,
    problem: unknown.length > 0 ? unknownWord(shownValue(unknown.join("; "))) : null,
  };
}

function unknownWord(found: string): Remark {
  return { rule: "evidence-unknown", facts: { found } };
}
