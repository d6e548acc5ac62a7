import type { CoalitionRecord, Degree, Stakeholder } from "../../assessment/assessment";
import type { CoalitionFact, CoalitionModel } from "../../framework/coalition-model";
import { supportedLevel, supportersOf } from "./supported-level";

/** How much one person's support weighs among all; our own proposal, and it stands on the sheet. */
const influenceWeights: Readonly<Record<Degree, number>> = { high: 3, medium: 2, low: 1 };

interface BlocCover {
  readonly code: string;
  readonly name: string;
  /** Active supporters with authority; people that are opposed; all that are named. */
  readonly supporters: number;
  readonly opposed: number;
  readonly people: number;
}

/** What a map of supporters says. */
export interface CoalitionMap {
  readonly blocs: readonly BlocCover[];
  readonly supporters: number;
  readonly blocsCovered: number;
  /** Blocs that one person alone covers. */
  readonly blocsOnOne: number;
  /** Share of the influence of all supporters that the strongest one and two hold, 0..1. */
  readonly shareOfOne: number;
  readonly shareOfTwo: number;
  readonly level: number;
  /** The lowest level that could be left if any one, or any two, were moved. */
  readonly levelWithoutOne: number;
  readonly levelWithoutTwo: number;
  /** Facts without an answer that could change the level. */
  readonly open: readonly CoalitionFact[];
}

function shareOfStrongest(supporters: readonly Stakeholder[], count: number): number {
  const weights = supporters
    .map(({ influence }) => influenceWeights[influence ?? "low"])
    .sort((a, b) => b - a);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  return weights.length === 0 ? 0 : sum(weights.slice(0, count)) / sum(weights);
}

/** The lowest level that is left without any `count` of the supporters. */
function worstWithout(
  { people, facts }: CoalitionRecord,
  model: CoalitionModel,
  count: number
): number {
  const supporters = supportersOf(people);
  if (supporters.length <= count) return supportedLevel([], facts, model);
  let worst = supportedLevel(supporters, facts, model);
  const rest = (gone: readonly Stakeholder[]): Stakeholder[] =>
    supporters.filter((one) => !gone.includes(one));
  // Who stands in the same bloc is alike here, so one or two of each bloc are enough to try.
  const alike = new Map<string | null, Stakeholder[]>();
  for (const one of supporters) {
    const held = alike.get(one.bloc) ?? [];
    if (held.length < count) alike.set(one.bloc, [...held, one]);
  }
  const tried = [...alike.values()].flat();
  for (const [index, one] of tried.entries()) {
    if (count === 1) worst = Math.min(worst, supportedLevel(rest([one]), facts, model));
    else {
      for (const other of tried.slice(index + 1)) {
        worst = Math.min(worst, supportedLevel(rest([one, other]), facts, model));
      }
    }
  }
  return worst;
}

/** Null while a cell of the sheet cannot be read. */
export function coalitionMap(record: CoalitionRecord, model: CoalitionModel): CoalitionMap | null {
  if (!record.isSound) return null;
  const { people, facts } = record;
  const supporters = supportersOf(people);
  const blocs = model.blocs.map(({ code, name }) => {
    const own = people.filter(({ bloc }) => bloc === code);
    return {
      code,
      name,
      supporters: supporters.filter(({ bloc }) => bloc === code).length,
      opposed: own.filter(({ stance }) => stance === "opposed").length,
      people: own.length,
    };
  });
  const level = supportedLevel(people, facts, model);
  const isOpen = ({ code }: CoalitionFact): boolean => (facts[code] ?? null) === null;
  // Facts that are needed stand on each other: each is looked at with the other open ones granted.
  const granted = Object.fromEntries(
    model.facts.filter(isOpen).map((fact) => [fact.code, fact.effect === "needed"])
  );
  const levelWith = (code: string, answer: boolean): number =>
    supportedLevel(people, { ...facts, ...granted, [code]: answer }, model);
  const open = model.facts.filter(
    (fact) => isOpen(fact) && levelWith(fact.code, true) !== levelWith(fact.code, false)
  );
  return {
    blocs,
    supporters: supporters.length,
    blocsCovered: blocs.filter((bloc) => bloc.supporters > 0).length,
    blocsOnOne: blocs.filter((bloc) => bloc.supporters === 1).length,
    shareOfOne: shareOfStrongest(supporters, 1),
    shareOfTwo: shareOfStrongest(supporters, 2),
    level,
    levelWithoutOne: worstWithout(record, model, 1),
    levelWithoutTwo: worstWithout(record, model, 2),
    open,
  };
}
