/** Height of one line of the default font (11 pt) in points, as Excel sets it. */
export const lineHeight = 15;
/** Excel refuses a higher row. */
export const tallestRow = 409;

/** A text as it stands in a cell: wrapped at the column's width. */
export interface WrappedText {
  readonly text: string;
  /** Width of the column, in characters of the default font. */
  readonly width: number;
}

/**
 * Points that a row needs so that none of its wrapped texts is cut, 15 to 409. Reckoned on the
 * careful side, because fonts differ and neither Excel's autofit nor a printer asks us.
 */
export function rowHeight(texts: readonly WrappedText[]): number {
  const lines = texts.map(({ text, width }) => wrappedLines(text, width));
  return Math.min(tallestRow, lineHeight * Math.max(1, ...lines));
}

/** Lines of a text that is broken between words, and inside a word only where it must be. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, width);
  return text.split(/\r\n|\r|\n/).reduce((sum, line) => sum + linesOfParagraph(line, room), 0);
}

function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const length = textWidth(word);
    const gap = used === 0 ? 0 : 1;
    if (used + gap + length <= room) {
      used += gap + length;
      continue;
    }
    if (used > 0) lines++;
    const whole = Math.max(1, Math.ceil(length / room));
    lines += whole - 1;
    used = length - (whole - 1) * room;
  }
  return lines;
}

/** Width in characters of the default font, where a digit is 1. */
function textWidth(word: string): number {
  let width = 0;
  for (const character of word) {
    if (character >= "\u2e80") width += 2;
    else if (/[A-Zmw@%]/.test(character)) width += 1.25;
    else width += 1;
  }
  return width;
}
