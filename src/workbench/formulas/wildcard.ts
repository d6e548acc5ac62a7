const hasSign = /[*?~]/;

/** Whether a text holds `*`, `?` or the escape `~`. */
export function hasWildcard(pattern: string): boolean {
  return hasSign.test(pattern);
}

function source(pattern: string): string {
  return pattern.replace(/~[*?~]|[*?]|[\s\S]/g, (sign) => {
    if (sign === "*") return "[\\s\\S]*";
    if (sign === "?") return "[\\s\\S]";
    const letter = sign.length === 2 ? sign.charAt(1) : sign;
    return letter.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
}

/** `*` is any text, `?` any letter, `~` takes the next sign as it is; case does not matter. */
export function wholeMatch(pattern: string): (text: string) => boolean {
  const expression = new RegExp(`^${source(pattern)}$`, "iu");
  return (text) => expression.test(text);
}

/** Where the pattern begins first in the text at or after `from`; -1 for nowhere. */
export function firstMatch(pattern: string, text: string, from: number): number {
  const found = text.slice(from).search(new RegExp(source(pattern), "iu"));
  return found < 0 ? -1 : found + from;
}
