import type { RuledAssessment } from "../../assessment/assessment";
import type { FinishedRound } from "../../assessment/history/finished-round";
import { logOf } from "../../assessment/history/round-evidence";
import { roundStates } from "../../portfolio/portfolio-columns";
import { previousBetween } from "../../scoring/rounds/previous-round";
import type { HeldAssessment } from "../../workbook/assemble-assessment";
import { type HeldRounds } from "../../workbook/read-rounds";
import { sameRoundName } from "../../workbook/rounds-in-force";
import { barriersFromEntries, type LeftOut, type ReceivedBarrier } from "./received-barrier";
import type { ScoredRound } from "./received-rounds";
import type { ReceivedSummary } from "./received-summary";

/** What the barriers of the latest round are worked out from. */
export interface LatestRound {
  /** In the order of time; the last is the latest. */
  readonly scored: readonly ScoredRound[];
  readonly held: HeldAssessment | null;
  readonly record: HeldRounds | null;
  readonly leftOut: LeftOut;
  /** Asked for only where the entries do not answer everything. */
  readonly summary: () => ReceivedSummary | null;
}

/** A sound round of the record. */
function recorded(record: HeldRounds | null, number: number | null): FinishedRound | undefined {
  const round = record?.rounds.find((one) => one.number === number);
  return round !== undefined && record?.sound.has(round.number) === true ? round : undefined;
}

/** A finished round with the plan and the training of the sheets, which outlive rounds. */
function finishedAssessment(
  basis: NonNullable<ScoredRound["basis"]>,
  [former, current]: readonly [FinishedRound | undefined, FinishedRound | undefined],
  held: HeldAssessment | null
): RuledAssessment {
  const { plan, trainingIndex } = held?.assessment ?? {};
  const log = held === null ? [] : logOf(held.assessment);
  return {
    ...basis.assessment,
    ...(plan === undefined ? {} : { plan }),
    ...(trainingIndex === undefined ? {} : { trainingIndex }),
    ...(current === undefined || former === undefined
      ? {}
      : { previous: previousBetween(former, current, basis.framework, log) }),
  };
}

function isAnswered({ round: { entries } }: ScoredRound): boolean {
  return entries.some(({ entry }) => entry.kind !== "blank");
}

/**
 * Red lines and barriers of the latest round: from its entries where these are there, else as the
 * summary shows them if it was built in that round. None where nothing is entered: every barrier
 * would be one that cannot be ruled out.
 */
export function latestBarriers(latest: LatestRound): readonly ReceivedBarrier[] {
  const { scored, held, record, leftOut } = latest;
  const last = scored[scored.length - 1];
  if (last === undefined) return [];
  const { round, basis } = last;
  if (basis === null) {
    const summary = latest.summary();
    const isShown = summary !== null && sameRoundName(summary.round, round.name);
    return isShown ? summary.barriers : [];
  }
  if (!isAnswered(last)) return [];
  const before = scored[scored.length - 2];
  const assessment =
    round.state === roundStates.finished
      ? finishedAssessment(
          basis,
          [recorded(record, before?.round.number ?? null), recorded(record, round.number)],
          held
        )
      : basis.assessment;
  const asks = leftOut.plan || leftOut.evidence;
  const shown = asks ? (latest.summary()?.barriers ?? []) : [];
  return barriersFromEntries(basis.framework, assessment, basis.scores, leftOut, shown);
}
