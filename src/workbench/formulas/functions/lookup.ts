import { toBoolean, toNumber } from "../coerce";
import { gridOf, type Frame } from "../frame";
import { scalarOf, type Argument, type FunctionRule, type FunctionTable } from "../function-rule";
import { isError, isGrid, NA_ERROR, Reference, REF_ERROR, VALUE_ERROR } from "../operand";
import type { Grid, Operand, Pending } from "../operand";
import type { Scalar } from "../surroundings";
import { findExact, findNearest, findSorted } from "./search-vector";

type Result = Exclude<Operand, Pending>;

interface Vector {
  readonly values: readonly Scalar[];
  readonly isColumn: boolean;
}

/** A single row or column; null for a block. */
function vectorOf(grid: Grid): Vector | null {
  const [first = []] = grid;
  if (first.length === 1) return { values: grid.map((row) => row[0] ?? null), isColumn: true };
  return grid.length === 1 ? { values: first, isColumn: false } : null;
}

const match: FunctionRule = {
  least: 2,
  most: 3,
  takes: ["value", "cells", "value"],
  run: ([wanted, range, kind], frame) => {
    if (isError(range)) return range;
    const vector = vectorOf(gridOf(range ?? null, frame));
    const value = scalarOf(wanted, frame) ?? null;
    const side = kind === undefined ? 1 : toNumber(scalarOf(kind, frame) ?? null);
    if (isError(side)) return side;
    if (!vector) return NA_ERROR;
    const place =
      side === 0
        ? findExact(vector.values, value, { wildcards: true })
        : findSorted(vector.values, value, side < 0);
    return place < 0 ? NA_ERROR : place + 1;
  },
};

/** LOOKUP without a result vector takes the last row or column of the longer side. */
const lookup: FunctionRule = {
  least: 2,
  most: 3,
  takes: ["value", "array", "array"],
  run: ([wanted, range = null, results], frame) => {
    if (isError(range)) return range;
    if (isError(results)) return results;
    const grid = gridOf(range, frame);
    const isWide = (grid[0]?.length ?? 0) > grid.length;
    const lines = isWide ? grid : columnsOf(grid);
    const searched = vectorOf(grid)?.values ?? lines[0] ?? [];
    const found =
      results === undefined
        ? (vectorOf(grid)?.values ?? lines.at(-1) ?? [])
        : vectorOf(gridOf(results, frame))?.values;
    if (!found) return NA_ERROR;
    const place = findSorted(searched, scalarOf(wanted, frame) ?? null);
    return place < 0 ? NA_ERROR : (found[place] ?? null);
  },
};

function columnsOf(grid: Grid): Grid {
  return (grid[0] ?? []).map((_cell, column) => grid.map((row) => row[column] ?? null));
}

function lookupAlong(linesOf: (grid: Grid) => Grid): FunctionRule {
  return {
    least: 3,
    most: 4,
    takes: ["value", "cells", "value", "value"],
    run: ([wanted, table = null, index, isSorted], frame) => {
      if (isError(table)) return table;
      const lines = linesOf(gridOf(table, frame));
      const number = toNumber(scalarOf(index, frame) ?? null);
      if (isError(number)) return number;
      const sorted = isSorted === undefined || toBoolean(scalarOf(isSorted, frame) ?? null);
      if (isError(sorted)) return sorted;
      if (Math.trunc(number) < 1) return VALUE_ERROR;
      const chosen = lines[Math.trunc(number) - 1];
      if (!chosen) return REF_ERROR;
      const searched = lines[0] ?? [];
      const value = scalarOf(wanted, frame) ?? null;
      const place = sorted
        ? findSorted(searched, value)
        : findExact(searched, value, { wildcards: true });
      return place < 0 ? NA_ERROR : (chosen[place] ?? null);
    },
  };
}

/** Match modes 0, -1, 1 and 2 (wildcards); search modes other than -1 and -2 go from the start. */
function placeByModes(
  wanted: Argument,
  values: readonly Scalar[],
  modes: readonly [Argument, Argument],
  frame: Frame
): number | ReturnType<typeof toNumber> {
  const value = scalarOf(wanted, frame) ?? null;
  const [matchMode, searchMode] = modes.map((mode, index) =>
    mode === undefined || mode === null ? index : toNumber(scalarOf(mode, frame) ?? null)
  );
  if (isError(matchMode)) return matchMode;
  if (isError(searchMode)) return searchMode;
  const fromEnd = (searchMode ?? 1) < 0;
  if (matchMode === -1 || matchMode === 1) return findNearest(values, value, matchMode, fromEnd);
  if (matchMode !== 0 && matchMode !== 2) return VALUE_ERROR;
  return findExact(values, value, { wildcards: matchMode === 2, fromEnd });
}

/** The row (for a column that was searched) or the column at a place. */
function sliceAt(
  source: Exclude<Argument, undefined>,
  place: number,
  isColumn: boolean,
  frame: Frame
): Result {
  if (source instanceof Reference) {
    const { area } = source;
    return isColumn
      ? new Reference({ ...area, top: area.top + place, bottom: area.top + place })
      : new Reference({ ...area, left: area.left + place, right: area.left + place });
  }
  const grid = gridOf(source, frame);
  return isColumn ? [grid[place] ?? []] : grid.map((row) => [row[place] ?? null]);
}

const xlookup: FunctionRule = {
  least: 3,
  most: 6,
  takes: ["value", "cells", "cells", "cells", "value", "value"],
  run: ([wanted, range = null, source = null, otherwise, ...modes], frame) => {
    if (isError(range)) return range;
    if (isError(source)) return source;
    const vector = vectorOf(gridOf(range, frame));
    if (!vector) return VALUE_ERROR;
    const found = gridOf(source, frame);
    const length = vector.isColumn ? found.length : (found[0]?.length ?? 0);
    if (length !== vector.values.length) return VALUE_ERROR;
    const place = placeByModes(wanted, vector.values, [modes[0], modes[1]], frame);
    if (isError(place)) return place;
    if (place >= 0) return sliceAt(source, place, vector.isColumn, frame);
    return otherwise === undefined || otherwise === null ? NA_ERROR : otherwise;
  },
};

const xmatch: FunctionRule = {
  least: 2,
  most: 4,
  takes: ["value", "cells", "value", "value"],
  run: ([wanted, range = null, ...modes], frame) => {
    if (isError(range)) return range;
    const vector = vectorOf(gridOf(range, frame));
    if (!vector) return VALUE_ERROR;
    const place = placeByModes(wanted, vector.values, [modes[0], modes[1]], frame);
    if (isError(place)) return place;
    return place < 0 ? NA_ERROR : place + 1;
  },
};

/** Shows its second argument, or the address itself. */
const hyperlink: FunctionRule = {
  least: 1,
  most: 2,
  takes: ["value"],
  run: ([link = null, name]) => {
    const shown = name ?? link;
    return isGrid(shown) ? VALUE_ERROR : shown;
  },
};

export const lookupFunctions: FunctionTable = {
  MATCH: match,
  LOOKUP: lookup,
  VLOOKUP: lookupAlong(columnsOf),
  HLOOKUP: lookupAlong((grid) => grid),
  XLOOKUP: xlookup,
  XMATCH: xmatch,
  HYPERLINK: hyperlink,
};
