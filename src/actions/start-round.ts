import { finishRound } from "../assessment/history/finish-round";
import { logOf } from "../assessment/history/round-evidence";
import { isoDate } from "../assessment/history/round-date";
import type { HistoryDamage } from "../assessment/history/history-damage";
import { type WrittenRound, writeRound } from "../assessment/history/write-round";
import { historySheet } from "../sheets/history-sheet";
import { optionalSheets } from "../sheets/optional-sheets";
import { pastSheetKeys } from "../sheets/past-sheets";
import { sheetKeys } from "../sheets/sheet-keys";
import type { Refusal } from "../text/refusals";
import { appendRound } from "../workbook/append-round";
import { queueNextRound } from "../workbook/clear-round";
import { type HeldAssessment, readAssessment } from "../workbook/read-assessment";
import { detailsIn } from "../workbook/read-details";
import { queueRounds, readRoundTables } from "../workbook/read-rounds";
import { roundToClear } from "../workbook/rounds-in-force";
import { type Session, withWorkbook } from "../workbook/session";
import { VerificationError } from "../workbook/verification-error";
import { addLooked } from "./add-sheets";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";
import { roundRefusals } from "./round-refusals";
import type { StartRoundRequest } from "./start-round-request";

export type StartRoundOutcome =
  | {
      readonly kind: "started";
      /** The round that is over. */
      readonly finished: { readonly number: number; readonly name: string; readonly date: string };
      readonly rows: number;
      /** It was recorded before, and only the sheets had still to be made ready. */
      readonly isResumed: boolean;
      readonly next: string;
      /** Names of the sheets that were put out of sight. */
      readonly hidden: readonly string[];
      /** Codes whose score a formula gives: they were left as they are. */
      readonly formulas: readonly string[];
      /** Of earlier rounds; nothing was mended. */
      readonly damage: readonly HistoryDamage[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/** Compared by what the checks say: Excel may give a number or a text back in another spelling. */
function assertRecorded(read: ReturnType<typeof readRoundTables>, written: WrittenRound): void {
  const number = Number(written.record.round);
  const kept = read.rounds.find((round) => round.number === number);
  const again = kept === undefined ? null : writeRound(kept).record.checksum;
  if (!read.sound.has(number) || again !== written.record.checksum) {
    throw new VerificationError(`Round ${number} does not stand in the history as it was written`);
  }
}

/** @returns null when it is recorded and verified */
async function record(
  session: Session,
  request: StartRoundRequest,
  held: HeldAssessment,
  written: WrittenRound
): Promise<Extract<StartRoundOutcome, { kind: "refused" | "failed" }> | null> {
  const { installation, facts, rounds } = held;
  const names = installation.tables;
  if (rounds !== null) {
    request.onProgress?.("recording");
    assertRecorded(readRoundTables(await appendRound(session, names, rounds, written)), written);
    return null;
  }
  request.onProgress?.("recording");
  const details = detailsIn(held.tables.get(names.details));
  const { framework, version } = request;
  const added = await addLooked(
    {
      framework,
      version,
      assessment: installation.key,
      sheets: [
        {
          key: sheetKeys.history,
          name: optionalSheets.get(sheetKeys.history)?.name ?? "",
          plan: (context) => historySheet(context, written),
        },
      ],
    },
    { facts, installation, details }
  );
  if (added.kind !== "added") return added;
  request.onProgress?.("verifying");
  const readBack = queueRounds(session, names);
  await session.sync();
  assertRecorded(readRoundTables(readBack()), written);
  return null;
}

function formulaCodes({ assessment, findings }: HeldAssessment): string[] {
  const codes = new Set(
    findings.filter(({ rule }) => rule === "formula-in-score").map(({ code }) => code)
  );
  return assessment.entries.map(({ code }) => code).filter((code) => codes.has(code));
}

/** The history's sheet is known by its mark only once it is there. */
async function sheetsToHide(
  session: Session,
  request: StartRoundRequest,
  held: HeldAssessment
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (request.blind === false) return [];
  const known = pastSheetKeys.flatMap((key) => held.installation.sheets.get(key) ?? []);
  const visible = known.filter(({ isVisible }) => isVisible);
  if (held.rounds !== null) return visible;
  const sheet = session.workbook.tables
    .getItem(held.installation.tables.optional.history)
    .worksheet.load("id,name");
  await session.sync();
  return [...visible, { id: sheet.id, name: sheet.name }];
}

async function start(session: Session, request: StartRoundRequest): Promise<StartRoundOutcome> {
  const { framework, next } = request;
  request.onProgress?.("looking");
  const held = await readAssessment(session, framework, request.assessment);
  if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
  const details = detailsIn(held.tables.get(held.installation.tables.details));
  const recorded = roundToClear(held.rounds, details.round);
  const date = recorded?.date ?? isoDate(request.date ?? details.date);
  const reasons = roundRefusals(request, held, { details, recorded, date });
  if (reasons.length > 0 || date === null) return { kind: "refused", reasons };
  const rounds = held.rounds?.rounds ?? [];
  const round =
    recorded ??
    finishRound(held.assessment, logOf(held.assessment), {
      number: (rounds[rounds.length - 1]?.number ?? 0) + 1,
      name: details.round.trim(),
      date,
      recorded: request.now,
      addIn: request.version,
    });
  if (recorded === null) {
    const stopped = await record(session, request, held, writeRound(round));
    if (stopped !== null) return stopped;
  }
  const hidden = await sheetsToHide(session, request, held);
  request.onProgress?.("clearing");
  const verify = queueNextRound(session, held, {
    name: next.name.trim(),
    date: next.date ?? "",
    hidden: hidden.map(({ id }) => id),
  });
  await session.sync();
  verify();
  return {
    kind: "started",
    finished: { number: round.number, name: round.name, date: round.date },
    rows: round.entries.length,
    isResumed: recorded !== null,
    next: next.name.trim(),
    hidden: hidden.map(({ name }) => name),
    formulas: formulaCodes(held),
    damage: held.rounds?.damage ?? [],
  };
}

/**
 * Ends the present round and makes the sheets ready for the next. First the round goes to the
 * history and is read back; only when every row of it is found to stand there, the entry cells are
 * emptied, and the name of the next round is set last. Should Excel stop anywhere, nothing is lost,
 * and the same call goes on where it stopped: rows without their round's record are written anew, a
 * round that is recorded is not written twice, cells that are empty already stay empty.
 *
 * Weights, settings, the evidence log and all that is the user's stay as they are. Three round trips
 * (read; write and read back; clear and read back); six for the first round, which adds the History
 * sheet; more where a round is too big for one request.
 */
export function startRound(request: StartRoundRequest): Promise<StartRoundOutcome> {
  return orFailed(() => withWorkbook((session) => start(session, request)));
}
