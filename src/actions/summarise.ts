import type { Assessment, Finding } from "../assessment/assessment";
import { checkAssessment } from "../assessment/check-assessment";
import { evaluateBarriers } from "../barriers/evaluate-barriers";
import type { BarrierFinding } from "../barriers/finding";
import type { Framework } from "../framework/framework";
import type { Scores } from "../scoring/result";
import { scoreAssessment } from "../scoring/score-assessment";
import { mergeSummary } from "../sheets/merge-summary";
import { summaryColumns } from "../sheets/summary-columns";
import { type SummaryHead, summaryTableRow } from "../sheets/summary-head";
import { knownRefs, summaryRows } from "../sheets/summary-rows";
import { planSummary } from "../sheets/summary-sheet";
import { sheetKeys } from "../sheets/sheet-keys";
import { tableNames } from "../sheets/table-names";
import { type HeldAssessment, readAssessment } from "../workbook/read-assessment";
import { isOfAnother } from "../workbook/marked-groups";
import { detailsIn } from "../workbook/read-details";
import { type SummaryTable, queueAbove, queueSummary } from "../workbook/read-summary";
import { type Session, withWorkbook } from "../workbook/session";
import { type HeadPlaces, headPlaces, headRows } from "../workbook/summary-head-places";
import { queueSummaryWrite } from "../workbook/write-summary";
import { asOf } from "./as-of";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";
import { mergeFormats } from "./merge-formats";
import type { Refusal } from "../text/refusals";

export interface SummariseRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** When, as it shall be read on the sheet. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
}

interface Assessed {
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  readonly scores: Scores;
  /** All barriers, in the framework's order. */
  readonly barriers: readonly BarrierFinding[];
}

export type SummariseOutcome =
  | (Assessed & {
      readonly kind: "summarised";
      readonly sheet: string;
      readonly rows: number;
      /** Refs that are no longer indicated and stay for what the user wrote beside them. */
      readonly kept: readonly string[];
      /** Refs that stand more than once, each with something written beside it. */
      readonly repeated: readonly string[];
      /** False where rows of the head were taken away and so could not be written. */
      readonly isHeadWhole: boolean;
    })
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

function headOf(held: HeldAssessment): SummaryHead {
  return detailsIn(held.tables.get(held.installation.tables.details));
}

/** Where the head stands. Only where the table has moved is it worth another round trip to look. */
async function placeHead(
  session: Session,
  framework: Framework,
  places: HeadPlaces,
  table: SummaryTable,
  sheet: string
): Promise<(number | null)[]> {
  if (table.headerRow === summaryTableRow(framework)) return places.labels.map((_, row) => row);
  if (table.headerRow === 0) return places.labels.map(() => null);
  const above = queueAbove(session, table, sheet, places.labels[0]?.length ?? 1);
  await session.sync();
  return headRows(places, above());
}

function assess(held: HeldAssessment, now: string): Assessed {
  const assessment = asOf(held.assessment, now);
  const scores = scoreAssessment(assessment);
  return {
    assessment,
    findings: [...held.findings, ...checkAssessment(assessment)],
    scores,
    barriers: evaluateBarriers(assessment, scores),
  };
}

/** The summary table, under the name of the installation or the one that a user has given it. */
async function summaryTable(
  session: Session,
  held: HeldAssessment,
  queued: () => SummaryTable | null,
  queuedName: string
): Promise<SummaryTable | null> {
  const name = held.installation.tables.summary;
  const own = { frameworkId: held.assessment.framework.id, suffix: held.installation.key };
  if (name === queuedName && !isOfAnother(held.facts, own, name)) {
    const table = queued();
    if (table !== null) return table;
  }
  const sheet = held.installation.sheets.get(sheetKeys.summary);
  const known = sheet?.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  const wanted = known === true ? [name] : (sheet?.tables.map((table) => table.name) ?? []);
  if (wanted.length === 0) return null;
  const reads = wanted.map((table) => queueSummary(session, table));
  await session.sync();
  const tables = reads.map((read) => read());
  return tables.find((table) => table?.header.includes(summaryColumns.ref) === true) ?? null;
}

async function write(
  session: Session,
  request: SummariseRequest,
  held: HeldAssessment,
  table: SummaryTable | null
): Promise<SummariseOutcome> {
  const { framework } = request;
  const reasons: Refusal[] = [];
  const sheet = held.facts.sheets.find(({ tables }) =>
    tables.some(({ name }) => name === table?.name)
  );
  if (held.facts.isReadOnly) reasons.push({ kind: "read-only" });
  if (table === null || sheet === undefined) {
    reasons.push({ kind: "table-missing", table: held.installation.tables.summary });
    return { kind: "refused", reasons };
  }
  if (sheet.isProtected) reasons.push({ kind: "sheet-protected", sheet: sheet.name });
  const assessed = assess(held, request.now);
  const { assessment, scores, barriers } = assessed;
  const rows = summaryRows(framework, assessment, scores, barriers);
  const known = knownRefs(framework);
  const merged = mergeSummary(table.rows, rows, table.header, known);
  if (merged === null) {
    const column = summaryColumns.ref;
    reasons.push({ kind: "column-missing", table: table.name, column });
  }
  if (merged === null || reasons.length > 0) return { kind: "refused", reasons };
  const places = headPlaces(framework);
  const standing = await placeHead(session, framework, places, table, sheet.name);
  const written = {
    writtenAt: request.now,
    version: request.version,
    method: assessment.method,
    scores,
    findings: barriers,
    problems: assessed.findings.filter(({ weight }) => weight === "problem").length,
  };
  const content = planSummary(framework, headOf(held), written, merged, table);
  const verify = queueSummaryWrite(session, {
    sheet: sheet.name,
    table,
    content,
    formats: mergeFormats(table, rows, known),
    places,
    headRows: standing,
  });
  await session.sync();
  verify();
  return {
    ...assessed,
    kind: "summarised",
    sheet: sheet.name,
    rows: merged.rows.length,
    kept: merged.kept,
    repeated: merged.repeated,
    isHeadWhole: places.isOwned.every(
      (cells, row) => !cells.includes(true) || standing[row] !== null
    ),
  };
}

/**
 * Checks, scores and writes the summary anew. Two round trips (read; write with read-back), one more
 * where the table was moved or renamed, or bears a suffix that was not given. Everything outside the generated columns of
 * the table and the add-in's own cells above it stays.
 */
export function summarise(request: SummariseRequest): Promise<SummariseOutcome> {
  return orFailed(() =>
    withWorkbook(async (session): Promise<SummariseOutcome> => {
      const { framework, assessment: key } = request;
      const name = tableNames(framework, key).summary;
      const queued = queueSummary(session, name);
      const held = await readAssessment(session, framework, key);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const table = await summaryTable(session, held, queued, name);
      return write(session, request, held, table);
    })
  );
}
