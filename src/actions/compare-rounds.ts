import { logOf } from "../assessment/history/round-evidence";
import type { Framework } from "../framework/framework";
import { type Comparison, compareRounds as compared } from "../scoring/rounds/compare-rounds";
import { type RoundTrends, roundTrends } from "../scoring/rounds/round-trend";
import type { Refusal } from "../text/refusals";
import type { RoundReason } from "../text/round-refusals";
import { type HeldAssessment, readAssessment } from "../workbook/read-assessment";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";
import { isOutOfSight, roundOrReason } from "./open-rounds";
import { because } from "./round-refusals";

export interface CompareRoundsRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  readonly earlier: number;
  /** null: what the sheets hold now. */
  readonly later: number | null;
  /** `YYYY-MM-DD`: of a round that has no date yet. */
  readonly today: string;
}

export interface Compared {
  readonly comparison: Comparison;
  /** Over all sound rounds up to the later of the two. */
  readonly trends: RoundTrends;
  /** The sheets of finished rounds are hidden, although nothing has to stay out of sight any more. */
  readonly isHidden: boolean;
}

export type CompareRoundsOutcome =
  | (Compared & { readonly kind: "compared" })
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/** The comparison, or all reasons why there is none. */
function compareHeld(
  held: HeldAssessment,
  { earlier, later, today }: Omit<CompareRoundsRequest, "framework" | "assessment">
): Compared | readonly Refusal[] {
  const reasons: RoundReason[] = [];
  if (held.rounds === null) reasons.push({ kind: "no-rounds" });
  else if (isOutOfSight(held)) reasons.push({ kind: "out-of-sight" });
  if (earlier === later) reasons.push({ kind: "same-round" });
  if (reasons.length > 0) return reasons.map(because);
  const [from, to] = later !== null && later < earlier ? [later, earlier] : [earlier, later];
  const first = roundOrReason(held, from, today);
  const second = roundOrReason(held, to, today);
  if ("reason" in first || "reason" in second) {
    return [first, second].flatMap((one) => ("reason" in one ? [because(one.reason)] : []));
  }
  const { rounds, sound } = held.rounds ?? { rounds: [], sound: new Set<number>() };
  const past = rounds.filter(({ number }) => sound.has(number) && number < second.round.number);
  return {
    comparison: compared(first.round, second.round, logOf(held.assessment)),
    trends: roundTrends([...past, second.round]),
    isHidden: held.rounds?.isVisible === false,
  };
}

/** What changed between two rounds. Writes nothing. One round trip. */
export function compareRounds(request: CompareRoundsRequest): Promise<CompareRoundsOutcome> {
  return orFailed(async (): Promise<CompareRoundsOutcome> => {
    const { framework, assessment } = request;
    const held = await withWorkbook((session) => readAssessment(session, framework, assessment));
    if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
    const found = compareHeld(held, request);
    return "comparison" in found
      ? { kind: "compared", ...found }
      : { kind: "refused", reasons: found };
  });
}
