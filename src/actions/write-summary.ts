import type { Framework } from "../framework/framework";
import { isHiddenWhileBlind } from "../sheets/blind-sheets";
import { writtenInTable } from "../sheets/keep-typed-over";
import { filledSheet } from "../sheets/filled-sheet";
import { optionalSheets } from "../sheets/optional-sheets";
import type { Block, SheetPlan } from "../sheets/plan";
import { planSheet } from "../sheets/plan-sheet";
import { printSetup } from "../sheets/print-setup";
import { type SheetContext, sheetContext } from "../sheets/sheet-context";
import { sheetKeys } from "../sheets/sheet-keys";
import { defaultSheetNames } from "../sheets/sheet-names";
import { widthsInPlace } from "../sheets/standing-widths";
import { type BuiltSummary, headBlock, type SummaryHead } from "../sheets/summary-head";
import { summaryTableRow } from "../sheets/summary-head-layout";
import { headHeights } from "../sheets/summary-head-look";
import { summarySheet, summaryWidths } from "../sheets/summary-sheet";
import { type WrittenCell, WrittenCells, writtenInHead } from "../sheets/written-cells";
import type { HeldAssessment } from "../workbook/read-assessment";
import type { Job } from "../workbook/job";
import { markJob, writtenJobs } from "../workbook/mark-sheet";
import { queueRetirement } from "../workbook/retire-summary";
import type { Session } from "../workbook/session";
import { isHeadThere } from "../workbook/summary-head-places";
import { queueSheetVerification } from "../workbook/verify-sheets";
import { queueKeyedTable } from "../workbook/write-keyed-table";
import { queueHeaderAndFooter } from "../workbook/write-layout";
import { queueHead } from "../workbook/write-summary-head";
import type { StandingHead } from "./standing-head";
import type { MergedPart } from "./summary-parts";
import type { StandingTable } from "./summary-tables";
import { type WriteSheetsOutcome, writeUnderFreeNames } from "./write-sheets";

/** A summary that is ready to be written. */
export interface SummaryToWrite {
  readonly framework: Framework;
  readonly held: HeldAssessment;
  readonly head: SummaryHead;
  readonly built: BuiltSummary;
  /** Null where the summary has to be added. */
  readonly above: StandingHead | null;
  readonly barriers: MergedPart;
  readonly plan: MergedPart;
  /** Cells of ours that somebody had typed over, in words. */
  readonly typedOver: readonly string[];
  /** A summary of schema 1 that is taken over now. */
  readonly old: StandingTable | null;
}

type WrittenSummary =
  | {
      readonly kind: "written";
      readonly sheet: string;
      readonly planSheet: string;
      readonly isHeadWhole: boolean;
    }
  | Extract<WriteSheetsOutcome, { readonly kind: "failed" }>;

/** Writes both tables: one round trip where both stand, two where a sheet has to be added. */
export async function writeSummary(
  session: Session,
  write: SummaryToWrite
): Promise<WrittenSummary> {
  const { barriers, plan } = write;
  const wanted = wantedSheets(write);
  if (wanted.size === 0) {
    const check = queueStanding(session, write);
    await session.sync();
    const isHeadWhole = check();
    const [sheet, planName] = [barriers.standing?.sheet ?? "", plan.standing?.sheet ?? ""];
    return { kind: "written", sheet, planSheet: planName, isHeadWhole };
  }
  let isHeadWhole = true;
  const added = await writeUnderFreeNames({
    looked: write.held.facts,
    installation: {
      frameworkId: write.framework.id,
      frameworkVersion: write.held.installation.frameworkVersion,
      tableSuffix: write.held.installation.key,
    },
    wanted,
    plan: (names) => newSheets(write, names),
    standing: { names: standingNames(write), position: positionOf(write) },
    queueVerification: (later, plans) => {
      const check = queueStanding(later, write);
      if (write.old !== null) {
        const now = plans.find(({ key }) => key === sheetKeys.summary)?.name ?? "";
        queueRetirement(later, write.old, { now, at: write.built.writtenAt });
      }
      const verify = queueSheetVerification(later, plans);
      return () => {
        isHeadWhole = check();
        verify();
      };
    },
    onProgress: () => undefined,
  });
  if (added.kind === "failed") return added;
  const nameOf = (key: string, standing: string | undefined): string =>
    standing ?? added.plans.find((one) => one.key === key)?.name ?? "";
  return {
    kind: "written",
    sheet: nameOf(sheetKeys.summary, barriers.standing?.sheet),
    planSheet: nameOf(sheetKeys.plan, plan.standing?.sheet),
    isHeadWhole,
  };
}

function wantedSheets({ framework, barriers, plan }: SummaryToWrite): Map<string, string> {
  const summary = defaultSheetNames(framework).get(sheetKeys.summary) ?? "";
  const planName = optionalSheets.get(sheetKeys.plan)?.name ?? "";
  return new Map([
    ...(barriers.standing === null ? [[sheetKeys.summary, summary] as const] : []),
    ...(plan.standing === null ? [[sheetKeys.plan, planName] as const] : []),
  ]);
}

function standingNames({ held }: SummaryToWrite): Map<string, string> {
  return new Map([...held.installation.sheets].map(([key, { name }]) => [key, name] as const));
}

/** Behind the summary that stands, else behind the last sheet of the assessment. */
function positionOf({ held, barriers, old }: SummaryToWrite): number {
  const { facts, installation } = held;
  const beside = barriers.standing?.sheet ?? old?.sheet;
  const at = facts.sheets.findIndex(({ name }) => name === beside);
  if (at >= 0) return at + 1;
  const own = new Set([...installation.sheets.values()].map(({ id }) => id));
  return facts.sheets.reduce((last, { id }, index) => (own.has(id) ? index : last), -1) + 1;
}

function newSheets(write: SummaryToWrite, names: Readonly<Record<string, string>>): SheetPlan[] {
  const { framework, held, head, built, barriers, plan } = write;
  const context: SheetContext = sheetContext(framework, {
    ...head,
    version: built.version,
    sheetNames: { ...Object.fromEntries(standingNames(write)), ...names },
    tableSuffix: held.installation.key,
  });
  const sheets: SheetPlan[] = [];
  if (barriers.standing === null) {
    const empty = summarySheet(context, barriers.extra);
    const filled = filledSheet(empty, { ...barriers, table: context.tables.barriers });
    const block = headBlock(framework, head, built);
    const marks = WrittenCells.marks(writtenCells(barriers, block));
    const heights = headHeights(block, summaryWidths(framework));
    sheets.push({
      ...filled,
      marks,
      blocks: filled.blocks.map((one) => (one.row === 0 ? block : one)),
      rowHeights: [
        ...heights,
        ...filled.rowHeights.filter(({ row }) => row >= summaryTableRow(framework)),
      ],
    });
  }
  if (plan.standing === null) {
    const empty = planSheet(context, plan.extra);
    const filled = filledSheet(empty, { ...plan, table: context.tables.optional.plan });
    sheets.push({
      ...filled,
      marks: WrittenCells.marks(writtenCells(plan, null)),
    });
  }
  return sheets;
}

/** Cells of ours after a build, so that the next one knows what it may write over. */
function writtenCells({ merged, spec, typedOver }: MergedPart, head: Block | null): WrittenCell[] {
  return [
    ...writtenInTable(merged, spec, typedOver),
    ...(head === null ? [] : writtenInHead(head)),
  ];
}

/** Queues what is written into tables that stand; the answer says whether the head is whole. */
function queueStanding(session: Session, write: SummaryToWrite): () => boolean {
  const checks: (() => void)[] = [];
  const last: Job[] = [];
  for (const part of [write.barriers, write.plan]) {
    const { standing } = part;
    if (standing === null) continue;
    const marked = write.held.installation.sheets.get(part.key)?.name ?? standing.sheet;
    const head = part === write.barriers ? (write.above?.block ?? null) : null;
    const cells = writtenCells(part, head);
    const pending = WrittenCells.pending(cells, part.written);
    markJob(marked, pending).queue(session.workbook);
    checks.push(queueKeyedTable(session, { ...part, ...standing }));
    last.push(...writtenJobs(marked, WrittenCells.marks(cells, part.written), pending));
    queueHeaderAndFooter(session, standing.sheet, printSetup("landscape", write.head.handling));
  }
  const { standing } = write.barriers;
  if (standing !== null) queueIntoSight(session, write.held, standing.sheet);
  const isHeadWhole =
    standing === null ||
    write.above === null ||
    queueStandingHead(session, write.framework, write.above, standing);
  for (const job of last) job.queue(session.workbook);
  return () => {
    for (const check of checks) check();
    return isHeadWhole;
  };
}

/**
 * The summary goes out of sight when a round starts, with the scores of the one before. What is
 * written now are those of this round.
 */
function queueIntoSight(session: Session, held: HeldAssessment, sheet: string): void {
  const { facts, rounds, assessment } = held;
  const second = assessment.second;
  const at = second === undefined || second.isRevealed ? null : second.scoring;
  const isHidden = facts.sheets.some(({ name, isVisible }) => name === sheet && !isVisible);
  const isOfRound = rounds !== null && !rounds.isVisible;
  if (!isHidden || !isOfRound || facts.isStructureProtected) return;
  if (isHiddenWhileBlind(sheetKeys.summary, at)) return;
  session.workbook.worksheets.getItem(sheet).visibility = "Visible";
}

function queueStandingHead(
  session: Session,
  framework: Framework,
  { places, rows, columns, block }: StandingHead,
  { table, sheet }: StandingTable
): boolean {
  queueHead(session, {
    sheet,
    firstColumn: table.firstColumn,
    head: block,
    heights: headHeights(block, widthsInPlace(summaryWidths(framework), table.widths)),
    places,
    rows,
    columns,
  });
  return isHeadThere(places, rows, columns);
}
