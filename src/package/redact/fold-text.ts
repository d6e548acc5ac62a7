const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * The text as the search compares it: compatibility forms made one, case and runs of white space
 * ignored, invisible characters left out. So a name is found however it was typed.
 */
export function foldText(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** A number as a file stores it: searched as a whole, since parts of numbers are everywhere. */
export function isNumberText(text: string): boolean {
  return /^[-+]?\d*\.?\d+(?:e[-+]?\d+)?$/i.test(text);
}
