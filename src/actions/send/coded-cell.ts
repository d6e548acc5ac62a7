import {
  consentLevels,
  credibilities,
  dataUses,
  reliabilities,
  sharingLevels,
  yesAndNo,
} from "../../assessment/evidence-words";
import { readMonth } from "../../assessment/read-month";
import type { StoredValue } from "../../package/contents";
import { evidenceColumns } from "../../sheets/evidence-columns";

const c = evidenceColumns;

/** What may stand in the columns of the log that hold a word of a list, in lower case. */
const words: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [c.type, ["data", "dataset", "interview", "interviews", "site", "site visit", "site visits"]],
      [c.selfReported, yesAndNo],
      [c.reliability, reliabilities],
      [c.credibility, credibilities],
      [c.sharing, sharingLevels],
      [c.consent, consentLevels],
      [c.use, dataUses],
    ] as const
  ).map(([header, list]) => [header, new Set(list.map((word) => String(word).toLowerCase()))])
);

/** Codes of indicators and ids of items: short, without spaces, with a number. */
const CODES = /^(?=[^\s]*\d)[\p{L}\p{N}._/-]{1,24}(?:[,;]\s*(?=[^\s]*\d)[\p{L}\p{N}._/-]{1,24})*$/u;
/** A level, or a word such as NA in place of one. */
const LEVEL = /^[\p{L}\p{N}.,]{1,4}$/u;

function monthOf(value: StoredValue): StoredValue {
  const { month, kind } = readMonth(value);
  if (month === null) return null;
  // On which day somebody spoke tells who it was.
  return kind === "exact date" ? month : value;
}

/**
 * A cell of the log as it may be read outside, where its column holds a word, a code, a month or a
 * level: what somebody wrote there beside that may name a source, and is left out. undefined for the
 * columns that hold texts.
 */
export function codedCell(header: string, value: StoredValue): StoredValue | undefined {
  const list = words.get(header);
  const text = value === null || typeof value === "object" ? "" : String(value).trim();
  if (list !== undefined) {
    return list.has(text.toLowerCase().replace(/\s+/g, " ")) ? value : null;
  }
  switch (header) {
    case c.month:
      return monthOf(value);
    case c.level:
      return LEVEL.test(text) ? value : null;
    case c.id:
    case c.indicator:
      return CODES.test(text) ? value : null;
    default:
      return undefined;
  }
}
