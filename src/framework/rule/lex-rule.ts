import type { RuleProblem } from "./rule";

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

/** What authors type from other languages, and what the grammar has instead. */
const foreignSigns: readonly (readonly [string, string])[] = [
  ["==", "write = for equal"],
  ["!=", "write <> for not equal"],
  ["≠", "write <> for not equal"],
  ["≥", "write >="],
  ["≤", "write <="],
  ["&&", "write AND"],
  ["||", "write OR"],
  ["!", "write NOT"],
  ["−", "rules have no arithmetic; a negative number starts with the plain hyphen"],
  ["-", "rules have no arithmetic; a minus sign stands directly before a number"],
  ["+", "rules have no arithmetic"],
  ["*", "rules have no arithmetic"],
  ["/", "rules have no arithmetic"],
  [";", "separate the values of a function with a comma"],
];

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}

function describeForeign(text: string, position: number): RuleProblem & { length: number } {
  for (const [sign, advice] of foreignSigns) {
    if (text.startsWith(sign, position)) {
      return {
        position,
        message: `"${sign}" is not part of a rule: ${advice}`,
        length: sign.length,
      };
    }
  }
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  return {
    position,
    message: `"${character}" is not part of a rule`,
    length: character.length,
  };
}

/**
 * Cuts rule text into tokens, the last of kind "end".
 * Goes on after a sign it does not know, so that all of them are reported.
 */
export function lexRule(text: string): { tokens: Token[]; problems: RuleProblem[] } {
  const tokens: Token[] = [];
  const problems: RuleProblem[] = [];
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
    if (asWord !== null) {
      tokens.push({ kind: "word", text: asWord, position });
      position += asWord.length;
    } else if (asNumber !== null) {
      tokens.push({ kind: "number", text: asNumber, value: Number(asNumber), position });
      position += asNumber.length;
    } else if (matchAt(badNumber, text, position) !== null) {
      const found = matchAt(badNumber, text, position) ?? "";
      problems.push({
        position,
        message: `"${found}" is neither a number (such as 2.5) nor a code (which starts with a letter)`,
      });
      position += found.length;
    } else if (asComparator !== null) {
      tokens.push({ kind: "comparator", text: asComparator, position });
      position += asComparator.length;
    } else if (character === "(" || character === ")" || character === ",") {
      tokens.push({ kind: "punctuation", text: character, position });
      position += 1;
    } else {
      const { length, ...problem } = describeForeign(text, position);
      problems.push(problem);
      position += length;
    }
  }
  tokens.push({ kind: "end", text: "", position: text.length });
  return { tokens, problems };
}
