/** A score as people read it: one decimal, e.g. `47.2`. */
export function oneDecimal(value: number): string {
  // Rounded from 9 decimals first, so that 47.2499999999999 reads as the number it stands for.
  const rounded = Math.round(Number((value * 10).toFixed(8))) / 10;
  return (Object.is(rounded, -0) ? 0 : rounded).toFixed(1);
}

/** A share of 0..1 in percent with at most one decimal, e.g. `42 %` or `66.7 %`. */
export function percent(share: number): string {
  return `${oneDecimal(share * 100).replace(/\.0$/, "")} %`;
}

/** `1 problem`, `2 problems`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${last} ${items[items.length - 1] ?? ""}`;
}

/** The first letter in upper case, underscores as spaces: `level_of_engagement` reads as words. */
export function asWords(id: string): string {
  const words = id.replace(/_/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The first letter in upper case. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text that ends without a full stop of its own, to be put inside a sentence of ours. */
export function withoutStop(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith("…") || trimmed.endsWith("..") ? trimmed : trimmed.replace(/\.$/, "");
}

/** A text that ends as a sentence does: with its own mark, or a full stop. */
export function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** Something that a user typed, in quotation marks and cut where it is long. */
export function limitedQuote(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
