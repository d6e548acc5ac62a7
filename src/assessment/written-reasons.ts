/**
 * Where a person overrules what evidence proposes, the reason stands in the basis behind a word of
 * its own, so that it is read beside the score, with or without the add-in, and can be looked for.
 */
const words = {
  confidence: /(?:^|[\s.;(])confidence\s*:\s*\S/i,
  ceiling: /(?:^|[\s.;(])ceiling\s*:\s*\S/i,
} as const;

/** Whether a basis gives the reason: `Confidence: …` or `Ceiling: …`. */
export function givesReason(basis: string, of: keyof typeof words): boolean {
  return words[of].test(basis);
}

/** A basis with the reason at its end; one that gives it already gets another sentence. */
export function withReason(basis: string, of: keyof typeof words, reason: string): string {
  const before = basis.trim();
  const head = before === "" ? "" : /[.!?]$/.test(before) ? `${before} ` : `${before}. `;
  return `${head}${of === "ceiling" ? "Ceiling" : "Confidence"}: ${reason.trim()}`;
}
