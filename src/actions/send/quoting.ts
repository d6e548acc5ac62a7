import { fullNamesIn, identifiersIn } from "../../assessment/probable-identifiers";
import { foldText } from "../../package/redact/fold-text";
import { holdsWhole } from "../../package/redact/text-search";

/** As many words in a row are a quotation. */
const WORDS_IN_A_ROW = 5;

function runs(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return words.length < WORDS_IN_A_ROW
    ? []
    : words
        .slice(WORDS_IN_A_ROW - 1)
        .map((_word, index) => words.slice(index, index + WORDS_IN_A_ROW).join(" "));
}

/** What may stand nowhere in what is sent, and the test whether a text quotes it. */
export class ProtectedTexts {
  private readonly whole: string[];
  private readonly quotations: ReadonlySet<string>;
  /** For the redaction and its proof: sources, names, addresses and whole texts. */
  readonly forbidden: readonly string[];

  /**
   * @param texts of items that are not sent
   * @param sources codes of sources
   * @param isKnown whether a text is the add-in's own
   * @param frameworkWords words that name nobody, in lower case
   */
  constructor(
    texts: readonly string[],
    sources: readonly string[],
    isKnown: (folded: string) => boolean,
    frameworkWords: ReadonlySet<string>
  ) {
    const names = texts.flatMap((text) => [
      ...fullNamesIn(text, frameworkWords),
      ...identifiersIn(text, frameworkWords)
        .filter(({ kind }) => kind !== "occasion")
        .map((found) => found.text),
    ]);
    // A short text such as "2024" or "yes" says nothing and stands everywhere.
    const long = texts.filter((text) => foldText(text).length >= 12 && /\p{L}/u.test(text));
    const codes = sources.filter((code) => code.length >= 3);
    this.forbidden = [...new Set([...codes, ...names, ...long])].filter(
      (text) => !isKnown(foldText(text))
    );
    this.whole = this.forbidden.map(foldText);
    this.quotations = new Set(texts.flatMap(runs).filter((run) => !isKnown(run)));
  }

  /** Whether a text holds a code or a name, or five words in a row, of what is not sent. */
  isQuotedIn(text: string): boolean {
    const folded = foldText(text);
    if (this.whole.some((one) => holdsWhole(folded, one))) return true;
    return this.quotations.size > 0 && runs(text).some((run) => this.quotations.has(run));
  }
}
