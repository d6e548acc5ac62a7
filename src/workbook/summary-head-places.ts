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

function filled(text: string): SummaryHead {
  return { partner: text, scope: text, round: text, date: text, handling: text };
}

/** A summary in which every cell that can hold something does. */
function fullSummary(framework: Framework): BuiltSummary {
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
  return { writtenAt: "now", version: "0", outlook, problems: 0, since: firstBuild, read };
}

/** Found by comparing the head of an empty summary with that of a full one. */
export function headPlaces(framework: Framework): HeadPlaces {
  const empty = headBlock(framework, filled("one"), null).cells;
  // Another title, so that the words of the framework are none to look for: its version may rise.
  const other = { ...framework, title: "other" };
  const full = headBlock(other, filled("other"), fullSummary(other)).cells;
  const labels = full.map((cells, row) =>
    cells.map((cell, column) => (cell === empty[row]?.[column] ? cell : null))
  );
  return {
    labels,
    beginnings: labels.map((cells, row) =>
      cells.some((label) => label !== null)
        ? []
        : [...(full[row] ?? []), ...(empty[row] ?? [])].flatMap((cell) =>
            typeof cell === "string"
              ? [cell.slice(0, tellingLength)]
              : typeof cell === "object" && cell !== null
                ? Object.values(changedMark).map((words) => words.slice(0, tellingLength))
                : []
          )
    ),
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
 * @param standing cells of the sheet above the table, from its first row and the table's first
 *   column on
 */
export function headRows(
  { labels, beginnings }: HeadPlaces,
  standing: readonly (readonly unknown[])[]
): (number | null)[] {
  let next = 0;
  return labels.map((cells, row) => {
    const known = cells.flatMap((label, column) => (label === null ? [] : [{ label, column }]));
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
 * Whether columns were put in or taken out between those of the head: labels of a row of ours stand
 * in that row, beside their places. What is written by place would then go over cells of the user's.
 */
export function isHeadShifted(
  { labels }: HeadPlaces,
  standing: readonly (readonly unknown[])[]
): boolean {
  return labels.some((cells, row) => {
    const held = standing[row] ?? [];
    const beside = cells.filter(
      (label, column) => label !== null && held[column] !== label && held.includes(label)
    );
    return beside.length > 1;
  });
}

/**
 * What to assign to one row of the head: null leaves a cell as it is, so what a user typed beside
 * our own cells stays, and "" empties a cell of ours that has nothing to say any more.
 */
export function headRow(block: Block, places: HeadPlaces, row: number): (CellContent | "")[] {
  return (block.cells[row] ?? []).map((cell, column) =>
    cell === null && places.isOwned[row]?.[column] === true ? "" : cell
  );
}
