import { checkAssessment } from "../assessment/check-assessment";
import { isoDate } from "../assessment/history/round-date";
import { evaluateBarriers } from "../barriers/evaluate-barriers";
import type { Framework } from "../framework/framework";
import { scoreAssessment } from "../scoring/score-assessment";
import type { HandoverFacts } from "../sheets/handover/handover-facts";
import { handoverSheet } from "../sheets/handover/handover-sheet";
import { promisesIn } from "../sheets/handover/promises";
import { optionalSheets } from "../sheets/optional-sheets";
import { sheetKeys } from "../sheets/sheet-keys";
import type { Refusal } from "../text/refusals";
import { type HeldAssessment, readAssessment } from "../workbook/read-assessment";
import { detailsIn } from "../workbook/read-details";
import { queueWholeTable } from "../workbook/read-rounds";
import { type Session, withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";
import { isOutOfSight } from "./open-rounds";
import { type RebuildSheetOutcome, rebuildSheet, sheetWritten } from "./rebuild-sheet";
import { because } from "./round-refusals";

export interface WriteHandoverRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** `YYYY-MM-DD`: from this day on, what lapses within 90 days is listed. */
  readonly today: string;
  /** When, as it shall be read. */
  readonly now: string;
  /** Of the add-in. */
  readonly version: string;
}

export type WriteHandoverOutcome =
  | {
      readonly kind: "written";
      readonly sheet: string;
      readonly rows: number;
      readonly typedOver: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Exclude<RebuildSheetOutcome, { readonly kind: "added" | "rebuilt" }>
  | Failed;

/** Sheets whose tables hold what people wrote beside barriers and mitigations. */
const promiseSheets: readonly string[] = [sheetKeys.summary, sheetKeys.plan];

async function readPromises(session: Session, held: HeldAssessment) {
  const tables = promiseSheets.flatMap((key) => held.installation.sheets.get(key)?.tables ?? []);
  if (tables.length === 0) return [];
  const reads = tables.map(({ id }) => queueWholeTable(session, id));
  await session.sync();
  return reads.flatMap((read) => {
    const table = read();
    return table === null ? [] : promisesIn(table);
  });
}

async function readFacts(
  session: Session,
  request: WriteHandoverRequest
): Promise<HandoverFacts | readonly Refusal[]> {
  const held = await readAssessment(session, request.framework, request.assessment);
  if (held.kind !== "held") return [notHeld(held)];
  if (isOutOfSight(held)) return [because({ kind: "out-of-sight" })];
  const promises = await readPromises(session, held);
  const { assessment, rounds } = held;
  const details = detailsIn(held.tables.get(held.installation.tables.details));
  const scores = scoreAssessment(assessment);
  return {
    assessment,
    scores,
    barriers: evaluateBarriers(assessment, scores),
    findings: [...held.findings, ...checkAssessment(assessment)],
    promises,
    round: details.round,
    date: isoDate(details.date),
    rounds: (rounds?.rounds ?? []).filter(({ number }) => rounds?.sound.has(number) === true),
    today: request.today,
    writtenAt: request.now,
  };
}

/**
 * Writes the Handover sheet anew, or adds it: what was judged and why, what was promised, what
 * lapses within 90 days, what is open and how sure the scores are. Six round trips (read, read what
 * people wrote; look, look at the sheet, write, verify); five where it is added.
 */
export async function writeHandover(request: WriteHandoverRequest): Promise<WriteHandoverOutcome> {
  const facts = await orFailed(() => withWorkbook((session) => readFacts(session, request)));
  if ("failure" in facts) return facts;
  if (!("assessment" in facts)) return { kind: "refused", reasons: facts };
  const { framework, assessment, version } = request;
  let rows = 0;
  const rebuilt = await rebuildSheet({
    framework,
    assessment,
    version,
    sheet: {
      key: sheetKeys.handover,
      name: optionalSheets.get(sheetKeys.handover)?.name ?? "",
      plan: (context) => {
        const plan = handoverSheet(context, facts);
        rows = (plan.tables[0]?.area.rows ?? 1) - 1;
        return plan;
      },
    },
  });
  if (rebuilt.kind !== "added" && rebuilt.kind !== "rebuilt") return rebuilt;
  return { kind: "written", ...sheetWritten(rebuilt), rows };
}
