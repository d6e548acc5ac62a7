import type { IndicatorEntry } from "../assessment/assessment";
import type { Outlook } from "../barriers/outlook";
import type { Framework } from "../framework/framework";
import { scoreAssessment } from "../scoring/score-assessment";
import type { Block, CellContent } from "../sheets/plan";
import { type BuiltSummary, headBlock, type SummaryHead } from "../sheets/summary-head";
import { firstBuild } from "../text/change-marks";
import { changedMark } from "../text/changed-since";

/** What each cell of the head of the summary is, by row and column of its block. */
export interface HeadPlaces {
  /** Words that never change; null elsewhere. */
  readonly labels: readonly (readonly CellContent[])[];
  /** Cells that hold text of ours in some state; the others are free for the user. */
  readonly isOwned: readonly (readonly boolean[])[];
  /** How the texts of ours in a row without labels may begin; empty for the other rows. */
  readonly beginnings: readonly (readonly string[])[];
}

/** Enough of a text to tell it by. */
const tellingLength = 8;

/** Less would be found anywhere. */
const shortestBeginning = 4;

/** Days of two builds that have nothing in common. */
const someDays = ["now", "2000"] as const;

function filled(text: string): SummaryHead {
  return { partner: text, scope: text, round: text, date: text, handling: text };
}

/** A summary in which every cell that can hold something does. */
function fullSummary(framework: Framework, writtenAt: string): BuiltSummary {
  const entries = framework.indicators.map(({ code }): IndicatorEntry => ({
    code,
    entry: { kind: "score", level: 1 },
    confidence: null,
    evidence: [],
    basis: "",
    weight: 1,
  }));
  const weights = framework.categories.map(({ code, weight }) => [code, weight] as const);
  const assessment = {
    framework,
    entries,
    categoryWeights: Object.fromEntries(weights),
    method: framework.method,
  };
  const outlook: Outlook = {
    assessment,
    scores: scoreAssessment(assessment),
    findings: [],
    plan: [],
    goingOn: [],
    questions: [],
    changes: new Map(),
  };
  const read = { categories: new Map(), settings: [] };
  return { writtenAt, version: "0", outlook, problems: 0, since: firstBuild, read };
}

/** How a cell begins, whenever it was written. */
function beginningOf(one: CellContent, other: CellContent): string[] {
  if (typeof one === "object" && one !== null) {
    return Object.values(changedMark).map((words) => words.slice(0, tellingLength));
  }
  if (typeof one !== "string" || typeof other !== "string") return [];
  let common = 0;
  while (common < tellingLength && common < one.length && one[common] === other[common])
    common += 1;
  return common < shortestBeginning ? [] : [one.slice(0, common)];
}

/** Found by comparing the head of an empty summary with that of a full one. */
export function headPlaces(framework: Framework): HeadPlaces {
  const empty = headBlock(framework, filled("one"), null).cells;
  // Another title, so that the words of the framework are none to look for: its version may rise.
  const other = { ...framework, title: "other" };
  const [full = [], later = []] = someDays.map(
    (day) => headBlock(other, filled("other"), fullSummary(other, day)).cells
  );
  const labels = full.map((cells, row) =>
    cells.map((cell, column) => (cell === empty[row]?.[column] ? cell : null))
  );
  return {
    labels,
    beginnings: labels.map((cells, row) => {
      if (cells.some((label) => label !== null)) return [];
      const pairs = (empty[row] ?? []).map((cell) => [cell, cell] as const);
      const built = (full[row] ?? []).map((cell, at) => [cell, later[row]?.[at] ?? null] as const);
      return [...built, ...pairs].flatMap(([one, two]) => beginningOf(one, two));
    }),
    isOwned: full.map((cells, row) =>
      cells.map((cell, column) => cell !== null || (empty[row]?.[column] ?? null) !== null)
    ),
  };
}

/**
 * Row of the sheet for each row of the head, or null where it cannot be told. A user may have
 * inserted rows anywhere above the table: each row is looked for by its labels or by how its text
 * begins, in order.
 *
 * @param columns where the columns of the head stand, as `headColumns` says
 * @param standing cells of the sheet above the table, from its first row and the table's first
 *   column on
 */
export function headRows(
  { labels, beginnings }: HeadPlaces,
  columns: readonly (number | null)[],
  standing: readonly (readonly unknown[])[]
): (number | null)[] {
  let next = 0;
  return labels.map((cells, row) => {
    const known = cells.flatMap((label, place) => {
      const column = columns[place] ?? null;
      return label === null || column === null ? [] : [{ label, column }];
    });
    const starts = beginnings[row] ?? [];
    if (known.length === 0 && starts.length === 0) return null;
    const at = standing.findIndex((held, index) => {
      if (index < next) return false;
      if (known.length > 0) return known.every(({ label, column }) => held[column] === label);
      return held.some((cell) => starts.some((start) => String(cell).startsWith(start)));
    });
    if (at >= 0) next = at + 1;
    return at < 0 ? null : at;
  });
}

/**
 * What to assign to one row of the head, from the table's first column on: null leaves a cell as it is,
 * so what a user typed beside our own cells stays, and "" empties a cell of ours that has nothing to
 * say any more.
 *
 * @param columns where the columns of the head stand; what belongs to one that is gone is left out
 */
export function headRow(
  block: Block,
  { isOwned }: HeadPlaces,
  row: number,
  columns: readonly (number | null)[]
): (CellContent | "")[] {
  const last = Math.max(-1, ...columns.map((at) => at ?? -1));
  const cells = Array.from({ length: last + 1 }, (): CellContent | "" => null);
  columns.forEach((at, place) => {
    const cell = block.cells[row]?.[place] ?? null;
    if (at !== null) cells[at] = cell === null && isOwned[row]?.[place] === true ? "" : cell;
  });
  return cells;
}

/** Whether every cell of ours has a place. */
export function isHeadThere(
  { isOwned }: HeadPlaces,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[]
): boolean {
  return isOwned.every((cells, row) =>
    cells.every(
      (is, column) => !is || ((rows[row] ?? null) !== null && (columns[column] ?? null) !== null)
    )
  );
}
