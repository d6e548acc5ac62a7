/**
 * Texts longer than this are never read as a number, a date or a time, whatever the language of the
 * Excel that they are written in.
 */
const longestReadAsValue = 40;

/** First characters that make Excel read a formula; the apostrophe itself would be swallowed. */
const opensFormula = /^[=+\-@\t\r']/;

/**
 * What begins like a number, a date, a time, an amount or a percentage. Month names follow the
 * user's language (`1 März` is a date in a German Excel), so any short text that opens with a digit
 * counts.
 */
const opensValue = /^\s*[\p{Nd}\p{Sc}.,(%#]/u;
const englishValue =
  /^\s*(?:true|false|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./,-]*\p{Nd}.*)\s*$/iu;

/**
 * What must be assigned to a cell so that it then holds exactly this text: Excel reads an assigned
 * text as if it were typed, so `=1+1` becomes a formula and `3-4` a date. A leading apostrophe keeps
 * it text and is not part of the value.
 *
 * Line ends become a plain line feed, since Excel stores a carriage return as `_x000D_`.
 */
export function toCellText(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  const isRead =
    opensFormula.test(lines) ||
    (lines.length <= longestReadAsValue && (opensValue.test(lines) || englishValue.test(lines)));
  return isRead ? `'${lines}` : lines;
}
