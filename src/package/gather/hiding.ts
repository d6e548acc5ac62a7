/**
 * The middles of what XML can hide tags in: comments, CDATA, processing instructions. Their first
 * characters are rare, which makes the search quick.
 */
const HIDING = ["!--", "![CDATA[", "?>"] as const;

/** Whether something in the text, from here on, may look like a tag without being one. */
export function mayHideTags(text: string, from: number): boolean {
  return HIDING.some((hiding) => text.indexOf(hiding, from) >= 0);
}
