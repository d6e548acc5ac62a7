import type { Assessment, Finding } from "../assessment/assessment";
import { checkAssessment } from "../assessment/check-assessment";
import type { BarrierFinding } from "../barriers/finding";
import { type Outlook, outlookOf } from "../barriers/outlook";
import type { Framework } from "../framework/framework";
import type { Scores } from "../scoring/result";
import type { BuiltSummary } from "../sheets/summary-head";
import { firstBuild, sinceLastBuild } from "../text/change-marks";
import type { Refusal } from "../text/refusals";
import type { HeldAssessment } from "../workbook/read-assessment";
import { queueComments, type QueuedComments } from "../workbook/read-comments";
import { detailsIn } from "../workbook/read-details";
import { type Session, withWorkbook } from "../workbook/session";
import { asOf } from "./as-of";
import { type Failed, orFailed } from "./failure";
import { readForChanges } from "./read-for-changes";
import { lastBuild } from "./last-build";
import { type SummaryTables, withComments } from "./summary-tables";
import { readSummary } from "./read-summary";
import { standingHead, typedAbove } from "./standing-head";
import { keepingTypedOver, summaryParts, type MergedPart, type SummaryPart } from "./summary-parts";
import { writeSummary, type SummaryToWrite } from "./write-summary";

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
      /** Name of the sheet with the plan. */
      readonly planSheet: string;
      /** Of the barriers table. */
      readonly rows: number;
      /** Of the plan. */
      readonly planRows: number;
      /** Refs that no longer apply and stay for what the user wrote beside them. */
      readonly kept: readonly string[];
      /** Refs that stand more than once, each with something written beside it. */
      readonly repeated: readonly string[];
      /** What is not as it was when it was last built, in words. */
      readonly since: string;
      /** Cells of ours that somebody had typed over, in words: what was typed is kept beside. */
      readonly typedOver: readonly string[];
      /** Columns of ours that a user has taken away: left out. */
      readonly missing: readonly { readonly table: string; readonly column: string }[];
      /** False where rows of the head were taken away and so could not be written. */
      readonly isHeadWhole: boolean;
      /** Sheet of a summary of schema 1 whose text was taken over; it stays as it was. */
      readonly takenOver: string | null;
    })
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

function refusals(held: HeldAssessment, parts: readonly SummaryPart[]): Refusal[] {
  const { isReadOnly, isStructureProtected } = held.facts;
  const adds = parts.some(({ standing }) => standing === null);
  const reasons: Refusal[] = [];
  if (isReadOnly) reasons.push({ kind: "read-only" });
  if (adds && isStructureProtected) reasons.push({ kind: "structure-locked" });
  for (const { standing, merged, spec } of parts) {
    if (standing === null) continue;
    if (standing.isProtected) reasons.push({ kind: "sheet-protected", sheet: standing.sheet });
    if (merged === null) {
      reasons.push({ kind: "column-missing", table: standing.table.name, column: spec.ref });
    }
  }
  return reasons;
}

/** Names of the tables that hold the rows of indicators and categories now. */
function tableOf({ assessment, installation, tables, facts }: HeldAssessment) {
  const names = installation.tables;
  const stands = new Set(facts.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  const category = new Map(
    assessment.framework.indicators.map((one) => [one.code, one.category] as const)
  );
  return (ref: string): string | null => {
    const own = category.get(ref);
    if (own !== undefined) {
      const cells = tables.get(names.category.get(own) ?? "");
      return cells?.columns.has("Code") === true ? cells.name : null;
    }
    const isCategory = assessment.framework.categories.some(({ code }) => code === ref);
    return isCategory && stands.has(names.scores) ? names.scores : null;
  };
}

function toWrite(
  request: SummariseRequest,
  held: HeldAssessment,
  outlook: Outlook,
  tables: SummaryTables,
  problems: number
): SummaryToWrite | readonly Refusal[] {
  const last = lastBuild(held, tables);
  const parts = summaryParts(outlook, held.offices, tables, tableOf(held), last);
  const reasons = refusals(held, [parts.barriers, parts.plan]);
  const { barriers, plan } = parts;
  if (barriers.merged === null || plan.merged === null || reasons.length > 0) return reasons;
  const changes = [...barriers.merged.changes, ...plan.merged.changes];
  const isRebuilt = barriers.merged.isRebuilt || plan.merged.isRebuilt;
  const head = detailsIn(held.tables.get(held.installation.tables.details));
  const built: BuiltSummary = {
    writtenAt: request.now,
    version: request.version,
    outlook,
    problems,
    since: isRebuilt ? sinceLastBuild(changes) : firstBuild,
    read: readForChanges(held),
  };
  const standing = tables.barriers?.table ?? null;
  const above = standing === null ? null : standingHead(request.framework, head, built, standing);
  const typed =
    above === null || standing === null ? [] : typedAbove(above, standing, last.barriers);
  const keptBarriers = keepingTypedOver({ ...barriers, merged: barriers.merged }, typed);
  const keptPlan = keepingTypedOver({ ...plan, merged: plan.merged }, []);
  return {
    framework: request.framework,
    held,
    head,
    built,
    above,
    barriers: keptBarriers.part,
    plan: keptPlan.part,
    typedOver: [...keptBarriers.places, ...keptPlan.places],
    old: tables.old,
  };
}

/** Whether a row goes with which a comment would go. Before the first build there is none of interest. */
function dropsRows({ standing, merged }: MergedPart): boolean {
  if (standing === null || !merged.isRebuilt) return false;
  const carried = new Set(merged.rows.map(({ from }) => from));
  return standing.table.rows.some((_, row) => !carried.has(row));
}

async function summariseHeld(
  session: Session,
  request: SummariseRequest,
  held: HeldAssessment,
  tables: SummaryTables,
  comments: QueuedComments
): Promise<SummariseOutcome> {
  const assessment = asOf(held.assessment, request.now);
  const findings = [...held.findings, ...checkAssessment(assessment)];
  const outlook = outlookOf(assessment, held.choices);
  const problems = findings.filter(({ weight }) => weight === "problem").length;
  let write = toWrite(request, held, outlook, tables, problems);
  if ("built" in write && [write.barriers, write.plan].some(dropsRows)) {
    const places = await comments.places();
    if (places.length > 0) {
      write = toWrite(request, held, outlook, withComments(tables, places), problems);
    }
  }
  if (!("built" in write)) return { kind: "refused", reasons: write };
  const written = await writeSummary(session, write);
  if (written.kind === "failed") return written;
  const parts = [write.barriers, write.plan];
  return {
    kind: "summarised",
    assessment,
    findings,
    scores: outlook.scores,
    barriers: outlook.findings,
    sheet: written.sheet,
    planSheet: written.planSheet,
    rows: write.barriers.merged.rows.length,
    planRows: write.plan.merged.rows.length,
    kept: parts.flatMap(({ merged }) => merged.kept),
    repeated: parts.flatMap(({ merged }) => merged.repeated),
    since: write.built.since,
    typedOver: write.typedOver,
    missing: parts.flatMap(({ missing, standing }) =>
      missing.map((column) => ({ table: standing?.table.name ?? "", column }))
    ),
    isHeadWhole: written.isHeadWhole,
    takenOver: tables.old?.sheet ?? null,
  };
}

/**
 * Checks, scores and builds the summary and its plan anew. Two round trips (read; write with
 * read-back); one more where a sheet has to be added, as for the first time; and one more where
 * something has to be looked for: a table that was renamed, tables under a suffix that was not given,
 * comments where a row goes. Another one where a list is not found on its sheet. Everything outside
 * the generated columns of the tables and the add-in's own cells above them stays.
 */
export function summarise(request: SummariseRequest): Promise<SummariseOutcome> {
  return orFailed(() =>
    withWorkbook(async (session): Promise<SummariseOutcome> => {
      const { framework, assessment: key } = request;
      const comments = queueComments(session);
      const read = await readSummary(session, framework, key, comments.ask);
      if (read.kind === "refused") return read;
      return summariseHeld(session, request, read.held, read.tables, comments);
    })
  );
}
