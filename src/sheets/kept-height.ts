import { lineHeight, tallestRow } from "./text-height";

/** Points that a screen may round a height by. */
const tolerance = 0.3;

/** Whether the add-in may have set the height: whole lines, which every screen shows exactly. */
function isOurs(height: number): boolean {
  const over = height % lineHeight;
  return over < tolerance || lineHeight - over < tolerance || Math.abs(height - tallestRow) < 1;
}

/**
 * Height in points of a row that is written anew. A height that a user gave it stays, unless the row
 * says more than before and would be cut.
 *
 * @param standing as it is; null where it is hidden
 * @param before what its texts needed, from `rowHeight`
 * @param now what they need
 */
export function keptHeight(standing: number | null, before: number, now: number): number {
  if (standing === null || isOurs(standing)) return now;
  if (standing >= before) return Math.max(standing, now);
  return now > before ? now : standing;
}
