import { columnOf, keyOf, rowOf } from "./cell-key";
import type { SheetModel } from "./sheet-model";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a cell is afterwards; undefined when it is gone. */
type After = (place: Place) => Place | undefined;

/** Lets the links and notes of a sheet go where their cells go. */
export function carryPlaces(sheet: SheetModel, after: After): void {
  if (carry(sheet.hyperlinks, after)) sheet.mark("hyperlinks");
  carry(sheet.notes, after);
}

function carry<T>(places: Map<number, T>, after: After): boolean {
  let isMoved = false;
  const all = [...places].map(([key, one]) => {
    const to = after({ row: rowOf(key), column: columnOf(key) });
    const next = to === undefined ? undefined : keyOf(to.row, to.column);
    isMoved ||= next !== key;
    return [next, one] as const;
  });
  if (!isMoved) return false;
  places.clear();
  for (const [key, one] of all) if (key !== undefined) places.set(key, one);
  return true;
}
