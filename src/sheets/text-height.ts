/** Height of one line of the default font (11 pt) in points, as Excel sets it. */
export const lineHeight = 15;
/** Excel refuses a higher row. */
export const tallestRow = 409;
/** Lines of text that the tallest row shows. */
export const mostLines = Math.floor(tallestRow / lineHeight);

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
    const gap = used === 0 ? 0 : spaceWidth;
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

/**
 * Width in characters of the default font, where a digit is 1. Each is the widest among Calibri,
 * Arial, Verdana, Times New Roman and Segoe UI, measured against the digits of the same font: a
 * column is as wide as those digits, so a wide font widens its column too.
 */
const spaceWidth = 0.55;
const widths: readonly (readonly [RegExp, number])[] = [
  [/[MW@%\u2014]/, 1.8],
  [/[mw]/, 1.6],
  [/[ijlI'|.,:;!]/, 0.65],
  [/[frt()[\]/-]/, 0.75],
  [/[A-HJ-LN-VX-Z]/, 1.3],
  [/[cksvxyz\d?"]/, 1],
  [/[a-z]/, 1.05],
];

function textWidth(word: string): number {
  let width = 0;
  for (const character of word) {
    if (character >= "\u2e80") width += 2;
    else width += widths.find(([characters]) => characters.test(character))?.[1] ?? 1.3;
  }
  return width;
}
