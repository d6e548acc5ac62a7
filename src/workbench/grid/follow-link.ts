import { gridText } from "./grid-text";
import type { GridContext } from "./grid-context";

/** Goes where a link of the workbook leads; one that leads out of it is shown and not opened. */
export function followLink(
  { desk, entry, shape, say }: GridContext,
  row: number,
  column: number
): void {
  const { link } = shape().view.cell(row, column);
  const { location, target } = link ?? {};
  if (target !== undefined) say(gridText.outsideLink(target));
  else if (location !== undefined) void entry.report(() => desk.goTo(location));
  else say(gridText.noLink);
}
