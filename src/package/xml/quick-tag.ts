import type { QuickText } from "./quick-text";

export const SPACE = 32;
export const SLASH = 47;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;

export function isSpace(code: number): boolean {
  return code === SPACE || code === 10 || code === 13 || code === 9;
}

/** Letters, digits, `_`, `-`, `.` and `:`, which is all that names in workbooks are made of. */
function isNameCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 58) ||
    code === 95 ||
    code === 45 ||
    code === 46
  );
}

/** Behind the name that begins at `at`; `at` itself where there is none that is known to be one. */
export function nameEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if ((first >= 45 && first <= 58) || !isNameCharacter(first)) return at;
  let end = at + 1;
  while (isNameCharacter(text.charCodeAt(end))) end++;
  return end;
}

export function skipSpace(text: string, at: number): number {
  let next = at;
  while (isSpace(text.charCodeAt(next))) next++;
  return next;
}

const COLON = 58;

function hasColon(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === COLON) return true;
  return false;
}

/** What stands behind a tag's name. One is used for all tags of a text. */
export class QuickAttributes {
  /** Behind the tag's `>`. */
  end = 0;
  isSelfClosing = false;
  /** Whether one declares a prefix or the default namespace. */
  hasDeclaration = false;
  /** Whether one has a prefix. */
  hasPrefix = false;

  constructor(
    private readonly text: string,
    private readonly texts: QuickText
  ) {}

  /**
   * The attributes from `at` on, by name as written; null where the exact parser has to judge. Does
   * not see a `<` inside a value.
   */
  read(at: number): Record<string, string> | null {
    const { text, texts } = this;
    const names: Record<string, string> = {};
    this.hasDeclaration = false;
    this.hasPrefix = false;
    let next = at;
    for (;;) {
      const spaceAt = next;
      next = skipSpace(text, next);
      const code = text.charCodeAt(next);
      if (code === GREATER || code === SLASH) {
        this.isSelfClosing = code === SLASH;
        if (this.isSelfClosing && text.charCodeAt(++next) !== GREATER) return null;
        this.end = next + 1;
        return names;
      }
      const end = nameEnd(text, next);
      if (next === spaceAt || end === next || text.charCodeAt(end) !== EQUALS) return null;
      const mark = text.charCodeAt(end + 1);
      if (mark !== QUOTE && mark !== APOSTROPHE) return null;
      const close = text.indexOf(mark === QUOTE ? '"' : "'", end + 2);
      if (close < 0) return null;
      const name = text.slice(next, end);
      const value = texts.attribute(end + 2, close);
      // What every object answers to (`constructor`) is left to the exact parser, and what comes twice.
      if (value === undefined || name in names) return null;
      if (hasColon(text, next, end)) this.hasPrefix = true;
      if (name.startsWith("xmlns")) this.hasDeclaration = true;
      names[name] = value;
      next = close + 1;
    }
  }
}
