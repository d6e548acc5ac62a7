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

/** Something that a user typed, in quotation marks and cut where it is long. */
export function limitedQuote(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
