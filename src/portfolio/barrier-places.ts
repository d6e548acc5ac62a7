import { assessmentKey, assessmentLabels, byLetters, textOf } from "./assessment-labels";
import type { BarrierRow, ScoreRow } from "./portfolio-columns";

/** Words of the column Kind. */
export const barrierKinds = {
  redLine: "Red line",
  barrier: "Barrier",
  open: "Cannot be ruled out",
} as const;

/** Words of the column Severity in rows of red lines. */
export const redLineSeverity = { hit: "Hit", open: "Not cleared" } as const;

/** A barrier, or an indicator with a red line, and where it occurs. */
export interface BarrierPlaces {
  readonly framework: string;
  readonly barrier: string;
  readonly title: string;
  readonly isRedLine: boolean;
  /** Names of assessments with how severe it is there, in alphabetical order. */
  readonly present: readonly string[];
  /** Where too little is known to rule it out. */
  readonly open: readonly string[];
  /** Assessments with the framework, whether it occurs there or not. */
  readonly outOf: number;
}

interface Group {
  readonly first: BarrierRow;
  readonly present: Map<string, string>;
  readonly open: Map<string, string>;
}

function countByFramework(rows: readonly (ScoreRow | BarrierRow)[]): ReadonlyMap<string, number> {
  const keys = new Map<string, Set<string>>();
  for (const row of rows) {
    const id = textOf(row.framework);
    const known = keys.get(id) ?? new Set();
    keys.set(id, known.add(assessmentKey(row)));
  }
  return new Map([...keys].map(([id, known]) => [id, known.size]));
}

/**
 * Each barrier once for each framework, with the assessments where it is present and where it cannot
 * be ruled out: red lines first, then by how many assessments it is present in, then by its ref.
 */
export function barrierPlaces(
  barriers: readonly BarrierRow[],
  scores: readonly ScoreRow[]
): BarrierPlaces[] {
  const labels = assessmentLabels([...scores, ...barriers]);
  const outOf = countByFramework([...scores, ...barriers]);
  const groups = new Map<string, Group>();
  for (const row of barriers) {
    const isRedLine = textOf(row.kind) === barrierKinds.redLine;
    const key = JSON.stringify([row.framework, row.barrier, isRedLine]);
    const group = groups.get(key) ?? { first: row, present: new Map(), open: new Map() };
    groups.set(key, group);
    const label = labels.get(assessmentKey(row)) ?? "";
    // That a red line is hit, or not cleared, is said by the column it stands in.
    const severity = textOf(row.severity);
    const place = severity === "" || isRedLine ? label : `${label} (${severity})`;
    const isOpen = textOf(row.kind) === barrierKinds.open || severity === redLineSeverity.open;
    const into = isOpen ? group.open : group.present;
    into.set(assessmentKey(row), place);
  }
  return [...groups.values()]
    .map(({ first, present, open }): BarrierPlaces => ({
      framework: textOf(first.framework),
      barrier: textOf(first.barrier),
      title: textOf(first.title),
      isRedLine: textOf(first.kind) === barrierKinds.redLine,
      present: [...present.values()].sort(byLetters),
      open: [...open.values()].sort(byLetters),
      outOf: outOf.get(textOf(first.framework)) ?? 0,
    }))
    .sort(
      (a, b) =>
        byLetters(a.framework, b.framework) ||
        Number(b.isRedLine) - Number(a.isRedLine) ||
        b.present.length - a.present.length ||
        b.open.length - a.open.length ||
        byLetters(a.barrier, b.barrier)
    );
}
