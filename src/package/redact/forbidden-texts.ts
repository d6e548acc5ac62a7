import { foldText } from "./fold-text";
import { holdsWhole } from "./text-search";

const LETTER = /\p{L}/u;
const SHORT_NUMBER = /^\d{1,6}$/;

/**
 * Texts that may stand nowhere in what is sent, whole and as words. A short number, such as the code
 * `101`, is looked for only in texts that hold letters: a number by itself is a number.
 */
export class ForbiddenTexts {
  private readonly worded: readonly string[];
  private readonly numbers: readonly string[];
  private readonly free: ReadonlySet<string>;

  /** @param free texts that say nothing whatever they hold, as the add-in's own; compared whole */
  constructor(texts: readonly string[], free: Iterable<string> = []) {
    const folded = [...new Set(texts.map(foldText))].filter((text) => text !== "");
    this.worded = folded.filter((text) => !SHORT_NUMBER.test(text));
    this.numbers = folded.filter((text) => SHORT_NUMBER.test(text));
    this.free = new Set([...free].map(foldText));
  }

  /** The first of them that stands in the text, folded; undefined for none. */
  findIn(raw: string): string | undefined {
    const text = foldText(raw);
    if (this.free.has(text)) return undefined;
    const holds = (one: string): boolean => holdsWhole(text, one);
    return this.worded.find(holds) ?? (LETTER.test(text) ? this.numbers.find(holds) : undefined);
  }
}
