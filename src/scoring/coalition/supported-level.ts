import type { CoalitionRecord, Stakeholder } from "../../assessment/assessment";
import type { CoalitionModel } from "../../framework/coalition-model";

type Facts = CoalitionRecord["facts"];

/** Active supporters with authority in a bloc: those whose support counts. */
export function supportersOf(people: readonly Stakeholder[]): Stakeholder[] {
  return people.filter(
    ({ stance, hasAuthority, bloc }) =>
      stance === "active" && hasAuthority === true && bloc !== null
  );
}

/**
 * The level of the model's indicator that a map of supporters supports: 1 without any, one below the
 * first step while that is not met, then step by step. A fact that is needed counts once it is
 * confirmed, and a fact that caps once it is.
 */
export function supportedLevel(
  people: readonly Stakeholder[],
  facts: Facts,
  model: CoalitionModel
): number {
  const supporters = supportersOf(people);
  if (supporters.length === 0) return 1;
  const blocs = new Set(supporters.map(({ bloc }) => bloc)).size;
  let level = Math.max(1, (model.steps[0]?.level ?? 2) - 1);
  for (const step of model.steps) {
    const isMet = supporters.length >= step.supporters && blocs >= step.blocs;
    const needed = model.facts.filter(
      (fact) => fact.effect === "needed" && fact.level <= step.level
    );
    if (!isMet || needed.some(({ code }) => facts[code] !== true)) break;
    level = step.level;
  }
  const caps = model.facts.filter(({ effect, code }) => effect === "caps" && facts[code] === true);
  return Math.min(level, ...caps.map((cap) => cap.level));
}
