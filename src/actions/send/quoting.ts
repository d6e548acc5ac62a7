import { foldText } from "../../package/redact/fold-text";
import { ForbiddenTexts } from "../../package/redact/forbidden-texts";
import { codesToProtect, namesToProtect } from "./protected-names";

/** As many words in a row are a quotation. */
const WORDS_IN_A_ROW = 5;
/** The same of scripts that are written without spaces, in characters. */
const CHARACTERS_IN_A_ROW = 8;

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]{8,}/gu;

function runs(text: string): string[] {
  const folded = foldText(text);
  const words = folded.match(/[\p{L}\p{N}\p{M}'’-]+/gu) ?? [];
  const ofWords = words
    .slice(WORDS_IN_A_ROW - 1)
    .map((_word, index) => words.slice(index, index + WORDS_IN_A_ROW).join(" "));
  const ofCharacters = (folded.match(UNSPACED) ?? []).flatMap((run) =>
    Array.from({ length: run.length - CHARACTERS_IN_A_ROW + 1 }, (_, index) =>
      run.slice(index, index + CHARACTERS_IN_A_ROW)
    )
  );
  return [...ofWords, ...ofCharacters];
}

/** What may stand nowhere in what is sent, and the test whether a text quotes it. */
export class ProtectedTexts {
  /** For the redaction and its proof: sources, names, addresses and whole texts. */
  readonly forbidden: readonly string[];
  private readonly whole: ForbiddenTexts;
  private readonly quotations: ReadonlySet<string>;

  /**
   * @param texts of items that are not sent
   * @param sources codes of sources
   * @param isKnown whether a text is the add-in's own
   * @param ordinary words that name nobody, in lower case
   */
  constructor(
    texts: readonly string[],
    sources: readonly string[],
    isKnown: (folded: string) => boolean,
    ordinary: ReadonlySet<string>
  ) {
    const names = texts.flatMap((text) => namesToProtect(text, ordinary));
    // A short text such as "2024" or "yes" says nothing and stands everywhere.
    const long = texts.filter((text) => foldText(text).length >= 12 && /\p{L}/u.test(text));
    const worded = [...names, ...long].filter((text) => !isKnown(foldText(text)));
    this.forbidden = [...new Set([...codesToProtect(sources, ordinary), ...worded])];
    this.whole = new ForbiddenTexts(this.forbidden);
    this.quotations = new Set(texts.flatMap(runs).filter((run) => !isKnown(run)));
  }

  /** Whether a text holds a code or a name, or five words in a row, of what is not sent. */
  isQuotedIn(text: string): boolean {
    if (this.whole.findIn(text) !== undefined) return true;
    return this.quotations.size > 0 && runs(text).some((run) => this.quotations.has(run));
  }
}
