import { contains, type CellArea } from "./cell-area";

/** Cells that are cut from one place of a sheet and put in another. */
export interface CellMove {
  readonly from: CellArea;
  readonly to: CellArea;
}

/** How far down and to the right cells are carried. */
export interface Step {
  readonly rows: number;
  readonly columns: number;
}

export function stepOf({ from, to }: CellMove): Step {
  return { rows: to.top - from.top, columns: to.left - from.left };
}

export function carried(area: CellArea, { rows, columns }: Step): CellArea {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

/** The same cells at the destination. */
export function translated(area: CellArea, move: CellMove): CellArea {
  return carried(area, stepOf(move));
}

/**
 * Where a reference points after the move: with the cells if all of them moved; one of its ends follows
 * if all cells of that end did, as in Excel; undefined when its cells were replaced.
 */
export function followMove(reference: CellArea, move: CellMove): CellArea | undefined {
  const { from, to } = move;
  if (contains(from, reference)) return translated(reference, move);
  const isWithin = contains(to, reference);
  if (isWithin) return undefined;
  const ends = (["top", "bottom", "left", "right"] as const).filter((end) => {
    const isRow = end === "top" || end === "bottom";
    const line: CellArea = isRow
      ? { ...reference, top: reference[end], bottom: reference[end] }
      : { ...reference, left: reference[end], right: reference[end] };
    const isStraight = isRow ? to.left === from.left : to.top === from.top;
    return isStraight && contains(from, line);
  });
  const [end] = ends;
  if (end === undefined) return reference;
  const isRow = end === "top" || end === "bottom";
  const step = isRow ? to.top - from.top : to.left - from.left;
  const after = { ...reference, [end]: reference[end] + step };
  const [low, high] = isRow ? [after.top, after.bottom] : [after.left, after.right];
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  return isRow ? { ...after, top: least, bottom: most } : { ...after, left: least, right: most };
}
