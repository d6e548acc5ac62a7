import { finishRound, isSettled } from "../assessment/history/finish-round";
import type { FinishedRound } from "../assessment/history/finished-round";
import { damagedRound } from "../assessment/history/history-damage";
import { isoDate } from "../assessment/history/round-date";
import { logOf } from "../assessment/history/round-evidence";
import type { RoundReason } from "../text/round-refusals";
import { damageLines } from "../text/rounds";
import type { HeldAssessment } from "../workbook/read-assessment";
import { detailsIn } from "../workbook/read-details";
import { isBlind, roundToClear } from "../workbook/rounds-in-force";

/** The round that the sheets hold now, as it would be recorded today. */
function openRound(held: HeldAssessment, today: string): FinishedRound {
  const { assessment, installation, tables } = held;
  const details = detailsIn(tables.get(installation.tables.details));
  const rounds = held.rounds?.rounds ?? [];
  return finishRound(assessment, logOf(assessment), {
    number: (rounds[rounds.length - 1]?.number ?? 0) + 1,
    name: details.round.trim(),
    date: isoDate(details.date) ?? today,
    recorded: "",
    addIn: "",
  });
}

/** One round by number, or (null) the one that the sheets hold; or why it cannot be compared. */
export function roundOrReason(
  held: HeldAssessment,
  number: number | null,
  today: string
): { readonly round: FinishedRound } | { readonly reason: RoundReason } {
  if (number === null) return { round: openRound(held, today) };
  const { rounds } = held;
  const round = rounds?.rounds.find((one) => one.number === number);
  if (rounds === null || round === undefined) {
    const damage = rounds?.damage ?? [];
    const own = damage.filter((one) => damagedRound(one) === number);
    return own.length > 0
      ? { reason: { kind: "round-damaged", round: number, damage: damageLines(own) } }
      : { reason: { kind: "round-missing", round: number } };
  }
  if (rounds.sound.has(number)) return { round };
  const own = rounds.damage.filter((one) => [number, null].includes(damagedRound(one)));
  return { reason: { kind: "round-damaged", round: number, damage: damageLines(own) } };
}

/** Whether the last round must stay out of sight: it is hidden and the present one is not all in. */
export function isOutOfSight(held: HeldAssessment): boolean {
  const { assessment, installation, tables, rounds } = held;
  const details = detailsIn(tables.get(installation.tables.details));
  if (roundToClear(rounds, details.round) !== null) return false;
  return isBlind(rounds, isSettled(assessment));
}
