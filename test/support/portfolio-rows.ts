import type { Framework } from "../../src/framework/framework";
import {
  type BarrierRow,
  type FileRow,
  type MitigationRow,
  overallCategory,
  type PortfolioRows,
  type ScoreRow,
} from "../../src/portfolio/portfolio-columns";

export interface MadeUp {
  readonly file: string;
  readonly partner: string;
  readonly scope?: string;
  /** Of the scores of the first round; later ones go up by 1. */
  readonly score?: number;
  readonly rounds?: number;
  readonly why?: string;
}

function bandOf(framework: Framework, score: number): string {
  const reached = framework.method.bands.filter(({ lower }) => score >= lower);
  return reached[reached.length - 1]?.name ?? "";
}

function scoreRows(framework: Framework, made: MadeUp, round: number): ScoreRow[] {
  const { file, partner, scope = "Unit", score = 50, why = "", rounds = 1 } = made;
  const codes = [...framework.categories, { code: overallCategory, name: overallCategory }];
  return codes.map(({ code, name }, index): ScoreRow => {
    const value = Math.min(100, score + round - 1 + index * 4);
    return {
      file,
      assessment: null,
      partner,
      scope,
      round,
      roundName: round === 1 ? "Baseline" : `Follow-up ${round - 1}`,
      date: `202${round}-03-01`,
      roundState: round === rounds ? "open" : "finished",
      framework: framework.id,
      version: framework.version,
      levels: 5,
      category: code,
      categoryName: name,
      categoryWeight: code === overallCategory ? null : 1,
      score: value,
      low: Math.max(0, value - 8.5),
      high: Math.min(100, value + 8.5),
      coverage: 0.9,
      band: bandOf(framework, value),
      redLinesHit: 0,
      source: round === rounds ? "entries" : "history",
      comparable: why === "" ? "yes" : "no",
      why: why === "" ? null : why,
    };
  });
}

/** What reading one made-up workbook could give. */
export function rowsOfFile(framework: Framework, made: MadeUp): PortfolioRows {
  const { file, partner, scope = "Unit", rounds = 1 } = made;
  const scores = Array.from({ length: rounds }, (_, at) => scoreRows(framework, made, at + 1));
  const of = {
    ...{ file, assessment: null, partner, scope },
    ...{ round: rounds, roundName: "Baseline", date: `202${rounds}-03-01`, roundState: "open" },
    ...{ framework: framework.id, version: framework.version },
  };
  const barriers = framework.barriers.slice(0, 3).map(({ id, name }, index): BarrierRow => ({
    ...of,
    barrier: id,
    title: name,
    kind: index === 2 ? "Cannot be ruled out" : "Barrier",
    severity: index === 2 ? null : "Severe",
    certainty: index === 2 ? null : "Certain",
    source: "entries",
  }));
  const mitigations = framework.mitigations.slice(0, 3).map((one, index): MitigationRow => ({
    ...of,
    mitigation: one.id,
    title: one.title,
    lever: one.lever,
    lead: `Role ${index % 2}`,
    office: null,
    support: null,
    owner: null,
    start: index * 3,
    end: index * 3 + 6,
    crosses: null,
    handover: null,
    due: null,
    status: index === 0 ? "Open" : null,
  }));
  const read: FileRow = {
    ...{ file, assessment: null, partner, scope },
    outcome: "read",
    remarks: null,
    framework: framework.id,
    version: framework.version,
    rounds,
    readAt: "2026-11-27 02:00 UTC",
  };
  return { scores: scores.flat(), entries: [], barriers, mitigations, files: [read] };
}

export function skippedFile(file: string, remarks: string): PortfolioRows {
  const row: FileRow = {
    ...{ file, assessment: null, partner: null, scope: null },
    outcome: "skipped",
    remarks,
    ...{ framework: null, version: null, rounds: null },
    readAt: "2026-11-27 02:00 UTC",
  };
  return { scores: [], entries: [], barriers: [], mitigations: [], files: [row] };
}

export function together(parts: readonly PortfolioRows[]): PortfolioRows {
  return {
    scores: parts.flatMap(({ scores }) => scores),
    entries: parts.flatMap(({ entries }) => entries),
    barriers: parts.flatMap(({ barriers }) => barriers),
    mitigations: parts.flatMap(({ mitigations }) => mitigations),
    files: parts.flatMap(({ files }) => files),
  };
}
