import { historyEntries } from "../../assessment/history/history-columns";
import {
  type BarrierRow,
  type EntryRow,
  type FileRow,
  fileOutcomes,
  type MitigationRow,
  overallCategory,
  type PortfolioRows,
  type RoundState,
  type ScoreRow,
} from "../../portfolio/portfolio-columns";
import { whyNotSentence } from "../../text/portfolio-reading";
import { cleanText } from "./cell-texts";
import type { ReceivedAssessment, ReceivedRound } from "./received-assessment";

/** Which file, and when it was read. */
interface Source {
  readonly file: string;
  readonly readAt: string;
}

type Row = Readonly<Record<string, string | number | null>>;

/** Texts as they may stand in a cell; a number that is none becomes a blank. */
function clean<Cells extends Row>(row: Cells): Cells {
  const cells = Object.entries(row).map(([key, value]) => {
    if (typeof value === "string") return [key, cleanText(value)] as const;
    return [key, value !== null && !Number.isFinite(value) ? null : value] as const;
  });
  // The keys are the row's own, and so are the kinds of values.
  return Object.fromEntries(cells) as unknown as Cells;
}

/** What a row says of its round; blank where no round was read. */
type RoundFacts = Pick<ReceivedRound, "name" | "date" | "framework" | "version"> & {
  readonly number: number | null;
  readonly state: RoundState | null;
};

function ofRound({ key, partner, scope }: ReceivedAssessment, round: RoundFacts, file: string) {
  return {
    file,
    assessment: key,
    partner,
    scope,
    round: round.number,
    roundName: round.name,
    date: round.date,
    roundState: round.state,
    framework: round.framework,
    version: round.version,
  };
}

function scoreRows(assessment: ReceivedAssessment, round: ReceivedRound, file: string): ScoreRow[] {
  // Once: a portfolio holds tens of thousands of rows.
  const common = { ...clean(ofRound(assessment, round, file)), levels: round.levels };
  return round.figures.map((figure) => {
    const why = [...new Set(figure.why.map(whyNotSentence))];
    const own = clean({
      category: figure.category ?? overallCategory,
      categoryName: figure.name,
      categoryWeight: figure.weight,
      score: figure.score,
      low: figure.range?.low ?? null,
      high: figure.range?.high ?? null,
      coverage: figure.coverage,
      band: figure.band,
      redLinesHit: figure.redLinesHit,
      source: round.source,
      comparable: why.length === 0 ? "yes" : "no",
      why: why.join(" "),
    });
    return { ...common, ...own };
  });
}

function entryRows(assessment: ReceivedAssessment, round: ReceivedRound, file: string): EntryRow[] {
  const common = { ...clean(ofRound(assessment, round, file)), levels: round.levels };
  return round.entries.map((one) => ({
    ...common,
    ...clean({
      category: one.category,
      indicator: one.indicator,
      entry: historyEntries[one.entry.kind],
      score: one.entry.kind === "score" ? one.entry.level : null,
      confidence: one.confidence,
      weight: one.weight,
      vintage: one.vintage,
      evidenceCount: one.evidenceCount,
    }),
  }));
}

/** One row of `files`; `assessment` null where the file gives none. */
export function fileRow(facts: {
  readonly file: string;
  readonly readAt: string;
  readonly outcome: string;
  readonly remarks: readonly string[];
  readonly assessment: ReceivedAssessment | null;
}): FileRow {
  const { file, readAt, outcome, remarks, assessment } = facts;
  return clean({
    file,
    assessment: assessment?.key ?? "",
    partner: assessment?.partner ?? "",
    scope: assessment?.scope ?? "",
    outcome,
    // One line: what later runs add stands on lines of its own.
    remarks: remarks.join(" ").replace(/\s+/g, " "),
    framework: assessment?.framework ?? "",
    version: assessment?.version ?? "",
    rounds: assessment?.rounds.filter(({ figures }) => figures.some(isCounted)).length ?? null,
    readAt,
  });
}

/** A round of which no figure is taken does not count. */
function isCounted({ score, coverage }: ReceivedRound["figures"][number]): boolean {
  return score !== null || coverage !== null;
}

export function assessmentRows(
  assessment: ReceivedAssessment,
  { file, readAt }: Source
): PortfolioRows {
  const { rounds, barriers, mitigations, isSkipped, isWhole, remarks } = assessment;
  const latest = rounds[rounds.length - 1] ?? noRound(assessment);
  const common = clean(ofRound(assessment, latest, file));
  const outcome = isSkipped
    ? fileOutcomes.skipped
    : isWhole
      ? fileOutcomes.read
      : fileOutcomes.part;
  return {
    scores: rounds.flatMap((round) => scoreRows(assessment, round, file)),
    entries: rounds.flatMap((round) => entryRows(assessment, round, file)),
    barriers: barriers.map((barrier): BarrierRow => ({ ...common, ...clean({ ...barrier }) })),
    mitigations: mitigations.map((one): MitigationRow => ({ ...common, ...clean({ ...one }) })),
    files: [fileRow({ file, readAt, outcome, remarks, assessment })],
  };
}

function noRound({ framework, version }: ReceivedAssessment): RoundFacts {
  return { number: null, name: "", date: null, state: null, framework, version };
}

/** The rows of several assessments, one behind the other. */
export function joined(all: readonly PortfolioRows[]): PortfolioRows {
  return {
    scores: all.flatMap(({ scores }) => scores),
    entries: all.flatMap(({ entries }) => entries),
    barriers: all.flatMap(({ barriers }) => barriers),
    mitigations: all.flatMap(({ mitigations }) => mitigations),
    files: all.flatMap(({ files }) => files),
  };
}
