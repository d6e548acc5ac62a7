import type { Framework } from "../framework/framework";
import { assessmentKey, byLetters, textOf } from "./assessment-labels";
import { overallCategory, type ScoreRow } from "./portfolio-columns";

/** One reason, and the cells that it concerns. */
interface NotComparable {
  readonly why: string;
  /** Category codes, `overallCategory` among them; empty: all cells of the assessment. */
  readonly codes: readonly string[];
}

/** The latest round of one assessment. */
export interface MapRow {
  readonly partner: string;
  readonly scope: string;
  readonly file: string;
  readonly assessment: string;
  readonly roundName: string;
  readonly date: string;
  readonly roundState: string;
  /** By category code; `overallCategory` for the row over all. */
  readonly cells: ReadonlyMap<string, ScoreRow>;
  /** Why figures of it may not stand beside the others of the block, and which. */
  readonly notComparable: readonly NotComparable[];
}

/** Assessments with one framework: they alone can be looked at side by side. */
export interface MapBlock {
  /** Id. */
  readonly framework: string;
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  /** In alphabetical order of partner, scope and file. */
  readonly rows: readonly MapRow[];
}

function roundOf({ round }: ScoreRow): number {
  return typeof round === "number" ? round : -1;
}

/** The rows of each assessment's latest round, by `assessmentKey`. */
function latestRounds(scores: readonly ScoreRow[]): ScoreRow[][] {
  const latest = new Map<string, ScoreRow[]>();
  for (const row of scores) {
    const key = assessmentKey(row);
    const known = latest.get(key);
    const [first] = known ?? [];
    if (known === undefined || first === undefined || roundOf(row) > roundOf(first)) {
      latest.set(key, [row]);
    } else if (roundOf(row) === roundOf(first)) known.push(row);
  }
  return [...latest.values()];
}

/** Whether a figure may not stand beside others of its framework. */
export function isNotComparable({ comparable }: ScoreRow): boolean {
  return textOf(comparable) === "no";
}

function reasonsOf(rows: readonly ScoreRow[]): NotComparable[] {
  const reasons = new Map<string, string[]>();
  for (const row of rows) {
    if (!isNotComparable(row)) continue;
    const why = textOf(row.why);
    reasons.set(why, [...(reasons.get(why) ?? []), textOf(row.category)]);
  }
  return [...reasons].map(([why, codes]) => ({
    why,
    codes: codes.length === rows.length ? [] : codes,
  }));
}

function mapRow(rows: readonly ScoreRow[]): MapRow {
  const [first] = rows;
  return {
    partner: textOf(first?.partner ?? null),
    scope: textOf(first?.scope ?? null),
    file: textOf(first?.file ?? null),
    assessment: textOf(first?.assessment ?? null),
    roundName: textOf(first?.roundName ?? null),
    date: textOf(first?.date ?? null),
    roundState: textOf(first?.roundState ?? null),
    cells: new Map(rows.map((row) => [textOf(row.category), row])),
    notComparable: reasonsOf(rows),
  };
}

/** In the framework's own order where it is at hand, then as they come in the rows. */
function categoriesOf(
  rows: readonly ScoreRow[],
  framework: Framework | undefined
): MapBlock["categories"] {
  const found = new Map<string, string>();
  for (const row of rows) {
    const code = textOf(row.category);
    if (code === overallCategory) continue;
    if ((found.get(code) ?? "") === "") found.set(code, textOf(row.categoryName));
  }
  const known = framework?.categories.filter(({ code }) => found.has(code)) ?? [];
  const codes = new Set(known.map(({ code }) => code));
  return [
    ...known.map(({ code, name }) => ({ code, name })),
    ...[...found].filter(([code]) => !codes.has(code)).map(([code, name]) => ({ code, name })),
  ];
}

/**
 * Assessments by categories, each with its latest round, one block for each framework. Alphabetical
 * throughout: an order by score would be a ranking, which the method does not support.
 */
export function scoreMap(
  scores: readonly ScoreRow[],
  frameworks: readonly Framework[]
): MapBlock[] {
  const blocks = new Map<string, ScoreRow[][]>();
  for (const rows of latestRounds(scores)) {
    const id = textOf(rows[0]?.framework ?? null);
    const known = blocks.get(id);
    if (known === undefined) blocks.set(id, [rows]);
    else known.push(rows);
  }
  return [...blocks]
    .sort(([a], [b]) => byLetters(a, b))
    .map(([id, rounds]) => ({
      framework: id,
      categories: categoriesOf(
        rounds.flat(),
        frameworks.find((one) => one.id === id)
      ),
      rows: rounds
        .map(mapRow)
        .sort(
          (a, b) =>
            byLetters(a.partner, b.partner) ||
            byLetters(a.scope, b.scope) ||
            byLetters(a.file, b.file) ||
            byLetters(a.assessment, b.assessment)
        ),
    }));
}
