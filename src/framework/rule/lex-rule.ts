/** A piece of rule text. `position` is its 0-based offset. */
export type Token =
  | { readonly kind: "word"; readonly text: string; readonly position: number }
  | {
      readonly kind: "number";
      readonly text: string;
      readonly value: number;
      readonly position: number;
    }
  | { readonly kind: "comparator"; readonly text: string; readonly position: number }
  | { readonly kind: "punctuation"; readonly text: "(" | ")" | ","; readonly position: number }
  | { readonly kind: "end"; readonly text: ""; readonly position: number };

const space = /[ \t\r\n]+/y;
// A code swallows its own hyphens before a minus sign is looked for, so AC-02 is never AC minus 02.
const word = /[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*(?:\.[A-Za-z][A-Za-z0-9_]*)?/y;
const number = /-?[0-9]+(?:\.[0-9]+)?(?![A-Za-z0-9_.])/y;
const badNumber = /-?[0-9][A-Za-z0-9_.]*/y;
const comparator = />=|<=|<>|=(?!=)|<|>/y;
/** A sign of another language as a whole, or one character. */
const sign = /==|!=|&&|\|\||[^]/uy;

/** A piece of text that is no part of any rule; `stray-signs.ts` says what to write instead. */
export interface Stray {
  readonly position: number;
  readonly text: string;
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Cuts rule text into tokens, the last of kind "end".
 * Goes on after a sign it does not know, so that all of them are found.
 */
export function lexRule(text: string): { tokens: Token[]; strays: Stray[] } {
  const tokens: Token[] = [];
  const strays: Stray[] = [];
  let position = 0;
  while (position < text.length) {
    const blank = matchAt(space, text, position);
    if (blank !== null) {
      position += blank.length;
      continue;
    }
    const character = text[position];
    const asWord = matchAt(word, text, position);
    const asNumber = asWord === null ? matchAt(number, text, position) : null;
    const asComparator = matchAt(comparator, text, position);
    const stray = matchAt(badNumber, text, position) ?? matchAt(sign, text, position) ?? "";
    if (asWord !== null) {
      tokens.push({ kind: "word", text: asWord, position });
      position += asWord.length;
    } else if (asNumber !== null) {
      tokens.push({ kind: "number", text: asNumber, value: Number(asNumber), position });
      position += asNumber.length;
    } else if (asComparator !== null) {
      tokens.push({ kind: "comparator", text: asComparator, position });
      position += asComparator.length;
    } else if (character === "(" || character === ")" || character === ",") {
      tokens.push({ kind: "punctuation", text: character, position });
      position += 1;
    } else {
      strays.push({ position, text: stray });
      position += stray.length;
    }
  }
  tokens.push({ kind: "end", text: "", position: text.length });
  return { tokens, strays };
}
