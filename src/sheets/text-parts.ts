import { wrappedLines } from "./text-height";

const cutMark = "…";
/** After the mark of a sentence. */
const sentenceEnd = /[.!?…؟。](?=\s)/gu;

/**
 * A text cut into parts of at most `lines` lines at a width of so many characters. It is cut at the end
 * of a paragraph or, failing that, of a sentence where one ends in the second half of the room, else
 * between words, else inside a word. White space at the cuts is dropped; everything else stands in the
 * parts, in order.
 */
export function textParts(text: string, width: number, lines: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (wrappedLines(rest, width) > lines) {
    const end = cutBefore(rest, roomFor(rest, width, lines, ""));
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

/**
 * A text of at most so many lines: what is left out is marked with an ellipsis. Only for a text that
 * stands whole elsewhere in the workbook.
 */
export function shortened(text: string, width: number, lines: number): string {
  if (wrappedLines(text, width) <= lines) return text;
  const kept = text.slice(0, cutBefore(text, roomFor(text, width, lines, ` ${cutMark}`))).trimEnd();
  return /[.!?…؟。]$/u.test(kept) ? `${kept} ${cutMark}` : `${kept}${cutMark}`;
}

/** Characters from the start that fit with what is put behind them; at least one. */
function roomFor(text: string, width: number, lines: number, behind: string): number {
  let fits = 1;
  let tooMany = text.length + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const isFitting = wrappedLines(`${text.slice(0, middle)}${behind}`, width) <= lines;
    if (isFitting) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** The best place to cut at or before a place in the text. */
function cutBefore(text: string, end: number): number {
  const room = text.slice(0, end + 1);
  const paragraph = room.lastIndexOf("\n");
  if (paragraph > end / 2) return paragraph;
  const sentence = Math.max(0, ...sentenceEnds(room).filter((place) => place <= end));
  if (sentence > end / 2) return sentence;
  const word = room.search(/\s\S*$/u);
  if (word > 0) return word;
  // Never between the two halves of one character.
  const isHalved = end > 1 && /^[\udc00-\udfff]/.test(text.slice(end));
  return isHalved ? end - 1 : end;
}

function sentenceEnds(text: string): number[] {
  return [...text.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length);
}

/** The sentences of a text, as `textParts` tells them apart. */
export function sentencesOf(text: string): string[] {
  const ends = [...sentenceEnds(text), text.length];
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end).trim());
}
