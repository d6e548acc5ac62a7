// Characters that XML 1.0 cannot hold, and the carriage return, which a parser turns into a line feed.
const UNWRITABLE =
  "\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]";
const [CONTROLS = "", ...SURROGATES] = UNWRITABLE.split("|");
const UNWRITABLE_CHARACTER = `[${CONTROLS}]|${SURROGATES.join("|")}`;
const TO_ESCAPE = new RegExp(
  `_(?=x[0-9A-Fa-f]{4}(?:_|${UNWRITABLE_CHARACTER}))|${UNWRITABLE_CHARACTER}`,
  "g"
);
const ILLEGAL = new RegExp(UNWRITABLE_CHARACTER, "g");

function hex(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/**
 * Text as SpreadsheetML stores it (ST_Xstring): a character that XML cannot hold is written
 * `_xHHHH_`, and an underscore that would read as the start of one is written `_x005F_`.
 */
export function toStoredText(text: string): string {
  return text.replace(TO_ESCAPE, hex);
}

/** The reverse of `toStoredText`. */
export function fromStoredText(stored: string): string {
  if (!stored.includes("_x")) return stored;
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16))
  );
}

/** Character content of an element. What XML cannot hold at all is left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r/g, "&#13;")
    .replace(ILLEGAL, "")
    .replace(/&(?!#13;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** Value of an attribute in quotation marks; white space survives attribute normalisation. */
export function escapeAttribute(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/"/g, "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(ILLEGAL, "");
}
