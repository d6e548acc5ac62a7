import { assessmentKey, assessmentLabels, byLetters, textOf } from "./assessment-labels";
import type { MitigationRow } from "./portfolio-columns";

/** One mitigation that one role leads in the same months, and in which assessments. */
export interface PlannedStep {
  readonly framework: string;
  readonly lead: string;
  readonly office: string;
  /** Months after the start of the plan; null where the plan does not say. */
  readonly start: number | null;
  readonly end: number | null;
  readonly mitigation: string;
  readonly title: string;
  readonly lever: string;
  readonly support: string;
  /** How many assessments say what of its status and handover, e.g. `Open` to 3. */
  readonly statuses: ReadonlyMap<string, number>;
  readonly handovers: ReadonlyMap<string, number>;
  /** Names of assessments, in alphabetical order. */
  readonly where: readonly string[];
}

function monthOf(value: string | number | null): number | null {
  return typeof value === "number" ? value : null;
}

function tally(values: readonly (string | number | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of values.map(textOf)) {
    if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => byLetters(a, b)));
}

function byMonth(a: number | null, b: number | null): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}

/** Who leads what and when, over all assessments: by role and office, then by month, then by ref. */
export function plannedSteps(mitigations: readonly MitigationRow[]): PlannedStep[] {
  const labels = assessmentLabels(mitigations);
  const groups = new Map<string, MitigationRow[]>();
  for (const row of mitigations) {
    const { framework, lead, office, start, end, mitigation } = row;
    const key = JSON.stringify([framework, lead, office, start, end, mitigation]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups.values()]
    .flatMap((rows): PlannedStep[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const names = rows.map((row) => labels.get(assessmentKey(row)) ?? "");
      return [
        {
          framework: textOf(first.framework),
          lead: textOf(first.lead),
          office: textOf(first.office),
          start: monthOf(first.start),
          end: monthOf(first.end),
          mitigation: textOf(first.mitigation),
          title: textOf(first.title),
          lever: textOf(first.lever),
          support: textOf(first.support),
          statuses: tally(rows.map(({ status }) => status)),
          handovers: tally(rows.map(({ handover }) => handover)),
          where: [...new Set(names)].sort(byLetters),
        },
      ];
    })
    .sort(
      (a, b) =>
        byLetters(a.lead, b.lead) ||
        byLetters(a.office, b.office) ||
        byMonth(a.start, b.start) ||
        byMonth(a.end, b.end) ||
        byLetters(a.framework, b.framework) ||
        byLetters(a.mitigation, b.mitigation)
    );
}
