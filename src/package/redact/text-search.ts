import { foldText, isNumberText } from "./fold-text";
import { GRAM, GramSet } from "./gram-set";

/** Shorter texts are not searched for: they stand everywhere. */
const SHORTEST = 3;

/** Digits of the shortest number that is searched for, as of a telephone. */
const SHORTEST_NUMBER = 7;

const digits = (text: string): number => text.replace(/\D/g, "").length;

/** Words with what joins them: `S-014`, `o'neill`, `a.b@c.org`. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’._@-]*[\p{L}\p{N}]/gu;
const NUMBERS = /[-+]?\d*\.?\d+(?:e[-+]?\d+)?/g;

/** The words of a folded text, and what short texts of several words stand in it: `dar sad`. */
function* shortTexts(text: string): Generator<string> {
  const starts: number[] = [];
  for (const match of text.matchAll(WORDS)) {
    const end = match.index + match[0].length;
    yield match[0];
    starts.push(match.index);
    for (let back = starts.length - 2; back >= 0; back--) {
      const start = starts[back] ?? 0;
      if (end - start >= GRAM) break;
      yield text.slice(start, end);
    }
  }
}

/** Scripts that are written without spaces: their words have no bounds. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

function isWordCharacter(text: string, at: number): boolean {
  const character = text.charAt(at);
  return /[\p{L}\p{N}]/u.test(character) && !UNSPACED.test(character);
}

/** Whether a folded text holds another as whole words. */
export function holdsWhole(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!isWordCharacter(text, at - 1) && !isWordCharacter(text, at + sought.length)) return true;
  }
  return false;
}

function foldedOnce(texts: Iterable<string>): ReadonlySet<string> {
  return new Set([...new Set(texts)].map(foldText));
}

/**
 * Finds what was removed in what is left: every part of 8 characters of the removed texts, texts of
 * 3 to 7 characters as whole words, numbers of 7 and more digits as a whole; all of it but for what
 * stands in the allowed texts too.
 */
export class TextSearch {
  private readonly allowed = new GramSet();
  private readonly allowedWords = new Set<string>();
  private grams = new GramSet();
  private words = new Set<string>();
  private numbers = new Set<string>();

  /** @param allowed texts that may stay although they were removed elsewhere */
  constructor(removed: Iterable<string>, allowed: Iterable<string>) {
    // The same texts stand in many cells.
    for (const text of foldedOnce(allowed)) this.allow(text);
    for (const text of foldedOnce(removed)) this.forbid(text);
  }

  /**
   * The search that allows these texts too: the same as one made with them from the start, for a
   * fraction of the work.
   */
  allowing(texts: Iterable<string>): TextSearch {
    const more = new TextSearch([], texts);
    const isLeft = (text: string): boolean => !more.allowedWords.has(text);
    more.grams = this.grams.without(more.allowed);
    more.words = new Set([...this.words].filter(isLeft));
    more.numbers = new Set([...this.numbers].filter(isLeft));
    return more;
  }

  /** Counts of what is searched for, for the report. */
  get size(): { readonly parts: number; readonly words: number; readonly numbers: number } {
    return { parts: this.grams.size, words: this.words.size, numbers: this.numbers.size };
  }

  private allow(text: string): void {
    this.allowedWords.add(text);
    for (const short of shortTexts(text)) this.allowedWords.add(short);
    for (const [number] of text.matchAll(NUMBERS)) this.allowedWords.add(number);
    this.allowed.add(text);
  }

  private forbid(text: string): void {
    if (isNumberText(text)) {
      if (digits(text) >= SHORTEST_NUMBER && !this.allowedWords.has(text)) this.numbers.add(text);
    } else if (text.length >= GRAM) this.grams.add(text, this.allowed);
    else if (text.length >= SHORTEST && !this.allowedWords.has(text)) {
      // Without what stands around the words: `(Ali)` is looked for as `ali`.
      const words = [...text.matchAll(WORDS)];
      const first = words[0]?.index ?? 0;
      const last = words[words.length - 1];
      const bare = last === undefined ? "" : text.slice(first, last.index + last[0].length);
      if (bare.length >= SHORTEST && !this.allowedWords.has(bare)) this.words.add(bare);
    }
  }

  /** What of the removed texts stands in this one; undefined for nothing. */
  find(raw: string): string | undefined {
    const text = foldText(raw);
    const at = this.grams.find(text);
    if (at >= 0) return text.slice(at, at + GRAM);
    if (this.words.size > 0) {
      for (const short of shortTexts(text)) if (this.words.has(short)) return short;
    }
    if (this.numbers.size === 0) return undefined;
    for (const [number] of text.matchAll(NUMBERS)) if (this.numbers.has(number)) return number;
    return undefined;
  }

  /** Only parts of 8 characters: for raw bytes, where words have no bounds. */
  findPart(raw: string): string | undefined {
    const text = foldText(raw);
    const at = this.grams.find(text);
    return at < 0 ? undefined : text.slice(at, at + GRAM);
  }
}
