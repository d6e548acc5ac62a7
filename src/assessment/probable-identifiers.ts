/**
 * What in a free text may point at a person. It works on shapes and cannot be sure: it warns, and a
 * person decides. Texts are neither sent nor changed.
 */
import { monthWords, ordinaryWords } from "./name-words";

type IdentifierKind = "mail" | "phone" | "coordinates" | "name" | "occasion";

export interface ProbableIdentifier {
  readonly kind: IdentifierKind;
  /** The words that look like one, as they stand in the text. */
  readonly text: string;
}

const mail = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;

/** Long runs of digits with the separators of phone numbers. */
const digitRuns = /(?<![\p{L}\d./-])(?:\+|\(?00)?\(?\d[\d ().\u00a0/-]{5,}\d(?![\p{L}\d])/gu;
const spokenOfAsPhone =
  /\b(?:tel|phone|mobile|telephone|whatsapp|signal|viber|call(?:ed)?|cell)\b[^\d]{0,12}$/iu;
const grouped = /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/;
const likeADate = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;

function isPhone(run: string, before: string): boolean {
  const digits = run.replace(/\D/g, "").length;
  if (likeADate.test(run.trim()) || digits > 15) return false;
  if (/^(?:\+|\(?00)/.test(run)) return digits >= 8;
  if (spokenOfAsPhone.test(before)) return digits >= 6;
  if (grouped.test(run.trim())) return true;
  return /^\(?0\d/.test(run) && digits >= 9 && digits <= 11 && !/\d\.\d/.test(run);
}

function phoneIn(text: string): string | null {
  for (const found of text.matchAll(digitRuns)) {
    if (isPhone(found[0], text.slice(0, found.index))) return found[0].trim();
  }
  return null;
}

const coordinates = [
  /\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['′’]/u,
  /\d{1,3}[.,]\d{2,}\s?°?\s?[NS]\b[\s,;/]{0,3}\d{1,3}[.,]\d{2,}\s?°?\s?[EW]\b/u,
  /\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{4,5}\s?\d{4,5}\b/u,
];
const decimalPair = /(?<![\d.])-?(\d{1,2}\.\d{3,})\s?[,;/ ]\s?-?(\d{1,3}\.\d{3,})(?![\d.])/u;

function coordinatesIn(text: string): string | null {
  for (const pattern of coordinates) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  // Values of an index lie between 0 and 1.
  const pair = decimalPair.exec(text);
  const isPair = pair !== null && Number(pair[1]) >= 1 && Number(pair[2]) >= 1;
  return isPair ? pair[0] : null;
}

/** Ranks and titles that stand before a name; those with another meaning count only in capitals. */
const titleBefore =
  /(?<![\p{L}])(?:Mr|Mrs|Ms|Dr|Sgt|Cpl|Pte|Pvt|Lt|Capt|Maj|Col|Gen|Brig|Cmdr|Adm|Judge|Colonel|Sergeant|Corporal|Lieutenant|Captain|Major|General|Brigadier|Commander|Admiral|Private|Sheikh|Imam|Father|Sister|Chief)(?:\.|\b)(?:[ -](?:Colonel|General|Major|Gen\.?|Col\.?))?\s+(\p{Lu}\p{Ll}+(?:[-' ]\p{Lu}\p{Ll}+)?)/gu;

function isUnknown(word: string, known: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  const one = lower.replace(/(?:'s|s)$/, "");
  return ![lower, one].some((form) => ordinaryWords.has(form) || known.has(form));
}

function titledNameIn(text: string, known: ReadonlySet<string>): string | null {
  for (const found of text.matchAll(titleBefore)) {
    const words = (found[1] ?? "").split(/[ '-]/);
    if (words.every((word) => isUnknown(word, known))) return found[0];
  }
  return null;
}

const exactDate =
  /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}(?:st|nd|rd|th)?\b(?!\d)/iu;
const rank =
  /\b(?:colonel|sergeant|corporal|lieutenant|captain|brigadier|admiral|(?:sgt|cpl|capt|col|brig|cmdr|lt)\.)|\b(?:a|the|one|his|her|their)\s+(?:major|general|private|commander)\b(?!\s+(?:staff|assembly|election|directorate|diversion|case|concern|part|sector|company|finding|reform))/iu;
const placeAfter = /\b(?:in|at|near|from|outside|of)\s+(?:the\s+)?(\p{Lu}\p{Ll}{2,})/gu;

function sentences(text: string): string[] {
  return text.split(/(?<=[!?;\n])\s+|(?<=[\p{Ll}\d)]{3}\.)\s+/u);
}

/** A date with a place and a rank: who was meant can be found out, without any name. */
function occasionIn(text: string): string | null {
  const parts = sentences(text);
  for (let at = 0; at < parts.length; at += 1) {
    const window = parts.slice(at, at + 2).join(" ");
    const date = exactDate.exec(window);
    const ranked = rank.exec(window);
    const place = [...window.matchAll(placeAfter)].find(
      ([, word]) => word !== undefined && !monthWords.has(word.toLowerCase())
    );
    if (date !== null && ranked !== null && place !== undefined) {
      return `${date[0]}, ${place[1] ?? ""}, ${ranked[0]}`;
    }
  }
  return null;
}

/**
 * What one text holds by itself; at most one of each kind.
 *
 * @param known words in lower case that are no names here, such as those of the framework
 */
export function identifiersIn(text: string, known: ReadonlySet<string>): ProbableIdentifier[] {
  const found: readonly (readonly [IdentifierKind, string | null])[] = [
    ["mail", mail.exec(text)?.[0] ?? null],
    ["phone", phoneIn(text)],
    ["coordinates", coordinatesIn(text)],
    ["name", titledNameIn(text, known)],
    ["occasion", occasionIn(text)],
  ];
  return found.flatMap(([kind, words]) => (words === null ? [] : [{ kind, text: words }]));
}

/** `Merk`, `O'Neill`, `McBride`, and a surname in capitals as many armies write it: `MERK`. */
const nameWord =
  "(?:\\p{Lu}['’]\\p{Lu}\\p{Ll}+|\\p{Lu}[\\p{Ll}'’]+(?:\\p{Lu}\\p{Ll}+)?|\\p{Lu}{4,})";
/** Words within a name that are not capitalised: `Omar al-Rashid`, `Anna van der Merk`. */
const particle =
  "(?:al|el|ad|as|ash|an|ar|bin|ibn|ben|bint|abu|ould|ag|van|von|der|den|de|da|di|do|dos|du|la|le|y|e)";
const capitalisedPair = new RegExp(
  `(?<![\\p{L}\\d])${nameWord}(?:[ -](?:${particle}[ -]){0,2}${nameWord}){1,3}(?![\\p{L}\\d])`,
  "gu"
);
const inCapitals = /^\p{Lu}{2,}$/u;

/** Names of two and more capitalised words that are neither ordinary nor the framework's. */
export function fullNamesIn(text: string, known: ReadonlySet<string>): string[] {
  return [...text.matchAll(capitalisedPair)].flatMap(([match]) => {
    const words = match.split(/[ -]/).filter((word) => /^\p{Lu}/u.test(word));
    // What opens a sentence is capitalised anyway.
    const opening = words.findIndex((word) => !ordinaryWords.has(word.toLowerCase()));
    const name = opening < 0 ? [] : words.slice(opening);
    const isName =
      name.length >= 2 &&
      name.every((word) => isUnknown(word, known)) &&
      !name.every((word) => inCapitals.test(word));
    return isName ? [match.slice(match.indexOf(name[0] ?? ""))] : [];
  });
}
