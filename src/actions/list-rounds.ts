import { isSettled } from "../assessment/history/finish-round";
import { damagedRound } from "../assessment/history/history-damage";
import { isoDate } from "../assessment/history/round-date";
import type { Framework } from "../framework/framework";
import type { Refusal } from "../text/refusals";
import { damageLines } from "../text/rounds";
import { readAssessment } from "../workbook/read-assessment";
import { detailsIn } from "../workbook/read-details";
import { roundToClear, sameRoundName } from "../workbook/rounds-in-force";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";
import { isOutOfSight } from "./open-rounds";

export interface ListRoundsRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
}

interface ListedRound {
  readonly number: number;
  readonly name: string;
  readonly date: string;
  readonly version: string;
  /** Indicators with a score, of all that are recorded. */
  readonly scored: number;
  readonly rows: number;
  /** What is damaged in it, in sentences; empty where it is as it was written. */
  readonly damage: readonly string[];
}

export type ListRoundsOutcome =
  | {
      readonly kind: "rounds";
      readonly rounds: readonly ListedRound[];
      /** Damage that belongs to no listed round. */
      readonly damage: readonly string[];
      /** The round that the sheets hold. */
      readonly current: {
        readonly name: string;
        /** `YYYY-MM-DD`; null where the sheet says none that can be read. */
        readonly date: string | null;
        /** Indicators without a score, NA or NI. */
        readonly open: number;
        /** It is recorded, and clearing it was cut short. */
        readonly isRecorded: boolean;
      };
      readonly isOutOfSight: boolean;
      /** A name for the next round that no round has. */
      readonly nextName: string;
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

function freeName(taken: readonly string[], from: number): string {
  for (let number = Math.max(1, from); ; number += 1) {
    const name = `Follow-up ${number}`;
    if (!taken.some((other) => sameRoundName(other, name))) return name;
  }
}

/** The finished rounds with what their verification found. Writes nothing. One round trip. */
export function listRounds(request: ListRoundsRequest): Promise<ListRoundsOutcome> {
  return orFailed(async (): Promise<ListRoundsOutcome> => {
    const { framework, assessment: key } = request;
    const held = await withWorkbook((session) => readAssessment(session, framework, key));
    if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
    const { assessment, installation, tables, rounds } = held;
    const details = detailsIn(tables.get(installation.tables.details));
    const listed = rounds?.rounds ?? [];
    const damage = rounds?.damage ?? [];
    const numbers = new Set(listed.map(({ number }) => number));
    const elsewhere = damage.filter((one) => {
      const number = damagedRound(one);
      return number === null || !numbers.has(number);
    });
    const isSettledNow = isSettled(assessment);
    return {
      kind: "rounds",
      rounds: listed.map(({ number, name, date, version, entries }) => ({
        ...{ number, name, date, version },
        scored: entries.filter(({ entry }) => entry.kind === "score").length,
        rows: entries.length,
        damage: damageLines(damage.filter((one) => damagedRound(one) === number)),
      })),
      damage: damageLines(elsewhere),
      current: {
        name: details.round,
        date: isoDate(details.date),
        open: isSettledNow
          ? 0
          : assessment.entries.filter(
              ({ entry }) => entry.kind === "blank" || entry.kind === "problem"
            ).length,
        isRecorded: roundToClear(rounds, details.round) !== null,
      },
      isOutOfSight: isOutOfSight(held),
      nextName: freeName([...listed.map(({ name }) => name), details.round], listed.length + 1),
    };
  });
}
