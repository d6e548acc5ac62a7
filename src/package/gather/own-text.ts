/** Below this length V8 copies a piece of a text; from it on the piece keeps the whole text alive. */
const ALWAYS_COPIED = 13;

/**
 * The same text apart from the one it was cut out of. A cell's text is kept for as long as a portfolio
 * is worked on; the sheet's part that it stood in must not be.
 */
export function ownText(text: string): string {
  return text.length < ALWAYS_COPIED ? text : ` ${text}`.slice(1);
}
