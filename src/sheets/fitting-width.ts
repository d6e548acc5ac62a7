import { mostLines, wrappedLines } from "./text-height";

/**
 * Width of a column, in characters, at which the longest of its texts fits into Excel's tallest row:
 * the usual width where that is enough, at most the widest.
 */
export function fittingWidth(
  texts: readonly string[],
  { usual, widest }: { readonly usual: number; readonly widest: number }
): number {
  const longest = texts.reduce((found, text) => (text.length > found.length ? text : found), "");
  let width = usual;
  while (width < widest && wrappedLines(longest, width) > mostLines) width += 2;
  return Math.min(width, widest);
}
