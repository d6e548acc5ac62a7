import type { Finding } from "../assessment/assessment";
import type { FinishedRound } from "../assessment/history/finished-round";
import type { HistoryDamage } from "../assessment/history/history-damage";
import { toFinding } from "../assessment/remark";
import { a1 } from "../sheets/a1";
import { damageSentence } from "../text/rounds";
import type { HeldRounds } from "./read-rounds";

/** Round names are compared as people read them. */
export function sameRoundName(one: string, other: string): boolean {
  const plain = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(one) === plain(other);
}

/** The round that the sheets still hold although it is recorded: its clearing was cut short. */
export function roundToClear(rounds: HeldRounds | null, current: string): FinishedRound | null {
  const last = rounds?.rounds[rounds.rounds.length - 1];
  return last !== undefined && sameRoundName(last.name, current) ? last : null;
}

/** The last round is out of sight: its sheet is hidden and the new one is not all in yet. */
export function isBlind(rounds: HeldRounds | null, settled: boolean): boolean {
  return rounds !== null && !rounds.isVisible && !settled;
}

/**
 * The round before the one that the sheets hold, as far as rules may know it: not while the last
 * round is out of sight, and not where its record is damaged.
 */
export function previousRound(
  rounds: HeldRounds | null,
  current: string,
  settled: boolean
): FinishedRound | null {
  if (rounds === null || isBlind(rounds, settled)) return null;
  const over = rounds.rounds.filter(({ name }) => !sameRoundName(name, current));
  const last = over[over.length - 1];
  return last !== undefined && rounds.sound.has(last.number) ? last : null;
}

function cellOf(damage: HistoryDamage): string {
  return "row" in damage ? a1(damage.row - 1, 0) : "A1";
}

/** A finding for each damage of the history, at its cell where it has one; none where no round is kept. */
export function damageFindings(rounds: HeldRounds | null): Finding[] {
  if (rounds === null) return [];
  return rounds.damage.map((damage) =>
    toFinding({ rule: "history-damaged", facts: { found: damageSentence(damage) } }, "", {
      sheet: rounds.sheet,
      cell: cellOf(damage),
    })
  );
}
