import { foldText } from "../../package/redact/fold-text";
import { rowIsFull } from "../../text/summary";

const letterOrDigit = /[\p{L}\p{N}]/u;
const separator = /[\s.,;:()[\]“”"'…–—/%-]/u;
/** A number as sentences hold them, a month or date with its time, a version. Long numbers are none. */
const numbers = [
  /\d{1,6}(?:[.,]\d{1,9})?/y,
  /\d{4}-\d{2}(?:-\d{2})?(?: \d{2}:\d{2}(?::\d{2})?)?(?: utc)?/y,
  /\d{1,4}(?:\.\d{1,4}){2}(?:-[a-z]{1,8})?/y,
];

/**
 * Tells whether a text is put together of given phrases, numbers and punctuation alone, as the
 * sentences are that the add-in writes. Phrases are whole: a word of one of them is none.
 */
export class ComposedTexts {
  /** By their first two characters. */
  private readonly phrases = new Map<string, string[]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of new Set([...phrases].map(foldText))) {
      if (phrase === "") continue;
      const start = phrase.slice(0, 2);
      const others = this.phrases.get(start);
      if (others === undefined) this.phrases.set(start, [phrase]);
      else others.push(phrase);
    }
  }

  /** One pass: what can be reached from the start by whole phrases. */
  holds(text: string): boolean {
    const folded = foldText(text.replaceAll(`\n${rowIsFull}\n`, " "));
    const reached = new Set([0]);
    for (let at = 0; at < folded.length; at++) {
      if (!reached.delete(at)) continue;
      if (separator.test(folded.charAt(at))) reached.add(at + 1);
      if (!isEdge(folded, at)) continue;
      const cut = this.cutPhraseAt(folded, at);
      for (const end of [...numbersAt(folded, at), ...this.phrasesAt(folded, at), ...cut]) {
        if (isEdge(folded, end)) reached.add(end);
      }
    }
    return reached.has(folded.length);
  }

  private phrasesAt(text: string, at: number): number[] {
    const starts = [text.slice(at, at + 2), text.charAt(at)];
    return starts.flatMap((start) =>
      (this.phrases.get(start) ?? []).flatMap((phrase) =>
        text.startsWith(phrase, at) ? [at + phrase.length] : []
      )
    );
  }

  /** The beginning of a phrase that the add-in has shortened: several words, then the ellipsis. */
  private cutPhraseAt(text: string, at: number): number[] {
    const end = text.indexOf("...", at);
    const start = text.slice(at, end);
    if (end < 0 || start.split(" ").length < fewestWords) return [];
    const isCut = (this.phrases.get(start.slice(0, 2)) ?? []).some((one) => one.startsWith(start));
    return isCut ? [end] : [];
  }
}

/** So many words tell the beginning of a phrase from a word of somebody else's. */
const fewestWords = 3;

function numbersAt(text: string, at: number): number[] {
  return numbers.flatMap((pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found === null ? [] : [at + found[0].length];
  });
}

/** Whether no word or number goes on across this place. */
function isEdge(text: string, at: number): boolean {
  return !letterOrDigit.test(text.charAt(at - 1)) || !letterOrDigit.test(text.charAt(at));
}
