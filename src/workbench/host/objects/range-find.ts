import { areaOf, cellCount, WHOLE_SHEET, type CellArea } from "../model/cell-area";
import { columnOf, rowOf } from "../model/cell-key";
import type { Arguments } from "../protocol/arguments";
import type { HostObject } from "../protocol/host-object";
import { invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import type { CellRange } from "./cell-range";

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly isBackwards: boolean;
}

function readCriteria(args: Arguments): Criteria {
  const given = args.optionalRecord(1) ?? {};
  const direction = given["searchDirection"] ?? "Forward";
  if (direction !== "Forward" && direction !== "Backwards") throw invalidArgument();
  return {
    completeMatch: given["completeMatch"] === true,
    matchCase: given["matchCase"] === true,
    isBackwards: direction === "Backwards",
  };
}

/** `*` and `?` stand for characters, `~` before them for themselves, as in Excel's own search. */
function pattern(text: string, { completeMatch, matchCase }: Criteria): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$.+()[\]{}|]/g, (found) => {
    if (found === "*") return ".*";
    if (found === "?") return ".";
    return found.startsWith("~") ? `\\${found.slice(1)}` : `\\${found}`;
  });
  return new RegExp(completeMatch ? `^${source}$` : source, matchCase ? "s" : "is");
}

/**
 * The first cell, row by row, whose shown text or formula matches. In a range of a single cell the
 * whole sheet is searched from there on, as Microsoft documents; the cell itself comes last.
 *
 * What Excel does with hidden rows is not documented: here they are found.
 */
function find(range: CellRange, args: Arguments): HostObject | null {
  const text = args.text(0);
  if (text === "") throw invalidArgument();
  const criteria = readCriteria(args);
  const wanted = pattern(text, criteria);
  const isSheet = cellCount(range.area) === 1;
  const area: CellArea = isSheet ? WHOLE_SHEET : range.area;
  const { top, left } = range.area;
  const found = [...range.sheet.cells.within(area)]
    .filter(([, cell]) => wanted.test(cell.formula ?? range.shown(cell)))
    .map(([key]) => ({ row: rowOf(key), column: columnOf(key) }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
  if (criteria.isBackwards) found.reverse();
  const isAfter = ({ row, column }: { row: number; column: number }): boolean =>
    criteria.isBackwards
      ? row < top || (row === top && column < left)
      : row > top || (row === top && column > left);
  const first = (isSheet ? found.find(isAfter) : undefined) ?? found[0];
  return first === undefined
    ? null
    : range.context.range(range.sheet, areaOf(first.row, first.column));
}

export const rangeFindMethods: Readonly<
  Record<string, (range: CellRange, args: Arguments) => HostObject | null>
> = {
  Find: (range, args) => {
    const found = find(range, args);
    if (found === null) throw itemNotFound();
    return found;
  },
  FindOrNullObject: find,
};
