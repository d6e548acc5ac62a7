const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\u034f|[\ufe00-\ufe0f]/g;
/** Accents of Latin, Greek and Cyrillic letters, vowel signs of Hebrew and Arabic, the stretched Arabic line. */
const ACCENTS = /[\u0300-\u036f]|[\u0591-\u05bd]|[\u064b-\u0652]|\u0640|\u0670/g;
const DASHES = /[\p{Pd}\u2212]/gu;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u02b9\u02bb\u02bc\u00b4`]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const ASCII = /^[\x20-\x7e]*$/;

/** Compatibility forms, accents, dashes and quotes made one, as people and programs mix them. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(DASHES, "-")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/\u0131/g, "i");
}

/**
 * The text as the search compares it: compatibility forms, accents, dashes and quotes made one, case
 * and runs of white space ignored, invisible characters left out. So a name or a code is found however
 * it was typed: `S–014` as `S-014`, `Kerekvár` as `Kerekvar`.
 */
export function foldText(text: string): string {
  const even = ASCII.test(text) ? text : plain(text);
  return even.replace(/\s+/g, " ").trim().toLowerCase();
}

/** A number as a file stores it: searched as a whole, since parts of numbers are everywhere. */
export function isNumberText(text: string): boolean {
  return /^[-+]?\d*\.?\d+(?:e[-+]?\d+)?$/i.test(text);
}
