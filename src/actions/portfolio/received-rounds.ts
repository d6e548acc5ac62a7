import type { FinishedRound } from "../../assessment/history/finished-round";
import { damagedRound, type HistoryDamage } from "../../assessment/history/history-damage";
import type { RuledAssessment } from "../../assessment/assessment";
import type { Framework } from "../../framework/framework";
import { type Differences, differences, type WhyNot } from "../../portfolio/comparable";
import { roundStates, sourceWords } from "../../portfolio/portfolio-columns";
import {
  isInRange,
  isOfFramework,
  nominalFramework,
  roundAssessment,
} from "../../portfolio/round-assessment";
import { roundFigures } from "../../portfolio/round-figures";
import type { Scores } from "../../scoring/result";
import { damageSentence } from "../../text/rounds";
import type { HeldRounds } from "../../workbook/read-rounds";
import type { ReceivedRound } from "./received-assessment";

/** A round with what barriers are worked out from; null where nothing may be. */
export interface ScoredRound {
  readonly round: ReceivedRound;
  readonly basis: {
    readonly framework: Framework;
    readonly assessment: RuledAssessment;
    readonly scores: Scores;
  } | null;
}

/** Why the figures of a round under a framework that is not quite at hand do not compare. */
function otherFramework(round: FinishedRound, frameworks: readonly Framework[]): WhyNot {
  const { framework, version } = round;
  const known = frameworks.filter(({ id }) => id === framework);
  const [first] = known;
  if (first === undefined) return { kind: "framework-unknown", framework };
  return known.some((one) => one.version === version)
    ? { kind: "other-content" }
    : { kind: "other-version", found: version, known: first.version };
}

const noDifferences: Omit<Differences, "all"> = { categories: new Map(), overall: [] };

function withoutFigures(round: FinishedRound, why: WhyNot): ReceivedRound {
  const nothing = { name: "", weight: null, score: null, range: null, coverage: null, band: null };
  return {
    ...plainRound(round),
    figures: [{ category: null, ...nothing, redLinesHit: null, why: [why] }],
    entries: [],
  };
}

function plainRound(round: FinishedRound): Omit<ReceivedRound, "figures" | "entries"> {
  const { number, name, date, framework, version, levels } = round;
  return {
    number,
    name,
    date: date === "" ? null : date,
    state: roundStates.finished,
    framework,
    version,
    levels,
    source: sourceWords.history,
  };
}

/** The first few things that are damaged of the tables as a whole, and of one round. */
function damageByRound({ damage }: HeldRounds): (round: number) => string[] {
  const most = 5;
  const byRound = new Map<number | null, HistoryDamage[]>();
  for (const one of damage) {
    const same = byRound.get(damagedRound(one)) ?? [];
    if (same.length < most) byRound.set(damagedRound(one), [...same, one]);
  }
  return (round) =>
    [...(byRound.get(null) ?? []), ...(byRound.get(round) ?? [])]
      .slice(0, most)
      .map(damageSentence);
}

/**
 * Every finished round that the record holds, damaged ones without figures. One that was scored with
 * a framework that is not at hand is scored all the same, from what the record says of it.
 */
export function finishedRounds(
  held: HeldRounds | null,
  frameworks: readonly Framework[]
): ScoredRound[] {
  if (held === null) return [];
  const damageOf = damageByRound(held);
  return held.rounds.map((round): ScoredRound => {
    if (!held.sound.has(round.number)) {
      const why = { kind: "damaged", sentences: damageOf(round.number) } as const;
      return { round: withoutFigures(round, why), basis: null };
    }
    if (!isInRange(round)) {
      return { round: withoutFigures(round, { kind: "out-of-range" }), basis: null };
    }
    const framework = frameworks.find((one) => isOfFramework(round, one));
    const assessment = roundAssessment(round, framework ?? nominalFramework(round));
    const others =
      framework === undefined
        ? { ...noDifferences, all: [otherFramework(round, frameworks)] }
        : differences(framework, assessment);
    const { figures, scores } = roundFigures(
      assessment,
      others,
      new Map(),
      framework !== undefined
    );
    return {
      round: { ...plainRound(round), figures, entries: round.entries },
      basis: framework === undefined ? null : { framework, assessment, scores },
    };
  });
}
