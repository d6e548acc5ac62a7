import { ordinaryWords } from "../../assessment/name-words";
import { fullNamesIn, identifiersIn } from "../../assessment/probable-identifiers";

/** Letters from which on one word of a name is hardly another's. */
const LONG_NAME = 4;

const LAST_WORD = /(\p{L}[\p{L}'’-]*)$/u;

/**
 * Names, addresses and telephones in a text that stays behind, all of them, and of a name its last word
 * too: who is called `Col. Anton Merk` in one place is `Merk` in the next.
 *
 * @param ordinary words in lower case that name nobody
 */
export function namesToProtect(text: string, ordinary: ReadonlySet<string>): string[] {
  const named = fullNamesIn(text, ordinary);
  const others: string[] = [];
  let rest = text;
  // One of each kind is found at a time, so those that were are taken out and the rest is read again.
  for (;;) {
    const found = identifiersIn(rest, ordinary).filter(({ kind }) => kind !== "occasion");
    if (found.length === 0) break;
    for (const { kind, text: words } of found) {
      if (kind === "name") named.push(words);
      else others.push(words);
      rest = rest.replaceAll(words, "\n");
    }
  }
  const lastWords = named.flatMap((name) => {
    const word = LAST_WORD.exec(name)?.[1] ?? "";
    return word.length >= LONG_NAME && !ordinary.has(word.toLowerCase()) ? [word] : [];
  });
  return [...named, ...lastWords, ...others];
}

const APART = /[;,/|&+\n]|\band\b/;

function isPlainWord(code: string, ordinary: ReadonlySet<string>): boolean {
  return ordinary.has(code) || ordinaryWords.has(code);
}

/** A code of letters and a number, however the two are joined: `S-014` is `S 014` and `S014` as well. */
function spellings(code: string): string[] {
  const [, letters, number] = /^(\p{L}+)[-–_./\s]*(\d+)$/u.exec(code) ?? [];
  if (letters === undefined || number === undefined) return [code];
  return [code, ...["", "-", " "].map((joint) => letters + joint + number)];
}

/**
 * Codes of sources as texts may name them: one by one, where a cell holds several. A single character
 * stands everywhere and is not looked for; two are, where one is a digit: `S1`. Nor is a word that the
 * framework uses or that stands in any text, such as `Police`: as a code it cannot be told from the word.
 *
 * @param ordinary words in lower case that name nobody
 */
export function codesToProtect(
  sources: readonly string[],
  ordinary: ReadonlySet<string>
): string[] {
  const codes = sources.flatMap((source) => [source, ...source.split(APART)]);
  return codes
    .flatMap((code) => spellings(code.trim()))
    .filter((code) => code.length >= 3 || (/\p{L}/u.test(code) && /\p{N}/u.test(code)))
    .filter((code) => !isPlainWord(code.toLowerCase(), ordinary));
}
