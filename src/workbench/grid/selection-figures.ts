import { cellCount, cellsOf, intersection, type CellArea } from "../host/model/cell-area";
import type { CellView, SheetView } from "../desk/sheet-view";

/** What the status bar says of the selected cells. */
export interface SelectionFigures {
  /** Cells with content. */
  readonly count: number;
  /** Of the cells with numbers; null where there is none or one cannot be read. */
  readonly sum: number | null;
  readonly average: number | null;
}

/** Above this the bar says nothing: adding up must not hold up the keyboard. */
const MOST_CELLS_ADDED_UP = 50_000;

/**
 * The number in a cell as far as the view tells: typed ones exactly, computed ones as shown.
 * undefined for a date and the like.
 */
function numberOf({ edit, text }: CellView): number | undefined {
  const written = (edit.startsWith("=") ? text : edit).trim().replaceAll(",", "");
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%?)$/i.exec(written);
  return match === null ? undefined : Number(match[1]) / (match[2] === "%" ? 100 : 1);
}

/** undefined for a single cell, for blank cells only and for too many cells. */
export function selectionFigures(view: SheetView, area: CellArea): SelectionFigures | undefined {
  const used = intersection(area, {
    top: 0,
    left: 0,
    bottom: view.lastUsed.row,
    right: view.lastUsed.column,
  });
  if (used === undefined || cellCount(used) > MOST_CELLS_ADDED_UP) return undefined;
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let isReadable = true;
  for (const { row, column } of cellsOf(used)) {
    const cell = view.cell(row, column);
    if (cell.kind === "blank") continue;
    count += 1;
    if (cell.kind !== "number") continue;
    const number = numberOf(cell);
    if (number === undefined) isReadable = false;
    else sum += number;
    numbers += 1;
  }
  if (count < 2) return undefined;
  const hasSum = numbers > 0 && isReadable;
  return { count, sum: hasSum ? sum : null, average: hasSum ? sum / numbers : null };
}
