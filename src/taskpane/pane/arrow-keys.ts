/**
 * Where a key moves the focus in a list that goes round (WAI-ARIA, tabs and menus).
 *
 * @param here index of the one that has the focus; -1 where none has
 * @returns null where the key does not move it
 */
export function movedTo(
  key: string,
  here: number,
  count: number,
  direction: "horizontal" | "vertical"
): number | null {
  if (count === 0) return null;
  const [forward, back] =
    direction === "horizontal" ? ["ArrowRight", "ArrowLeft"] : ["ArrowDown", "ArrowUp"];
  if (key === forward) return (here + 1) % count;
  if (key === back) return here <= 0 ? count - 1 : here - 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
