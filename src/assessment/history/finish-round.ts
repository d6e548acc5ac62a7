import type { Assessment } from "../assessment";
import type { FinishedRound } from "./finished-round";
import { evidenceUntil, type RoundEvidence, vintageOf } from "./round-evidence";

export interface RoundFacts {
  readonly number: number;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly recorded: string;
  readonly addIn: string;
}

/**
 * The round that the sheets hold, as it goes into the history.
 *
 * @param assessment without an entry that cannot be read
 */
export function finishRound(
  assessment: Assessment,
  evidence: readonly RoundEvidence[],
  facts: RoundFacts
): FinishedRound {
  const { framework, method, categoryWeights } = assessment;
  const until = evidenceUntil(evidence, facts.date);
  const entries = new Map(assessment.entries.map((entry) => [entry.code, entry]));
  return {
    ...facts,
    framework: framework.id,
    version: framework.version,
    levels: framework.scale.levels.length,
    method,
    entries: framework.indicators.map(({ code, category }) => {
      const own = until.filter(({ indicator }) => indicator === code);
      const held = entries.get(code);
      const entry = held?.entry ?? { kind: "blank" as const };
      const weight = Object.hasOwn(categoryWeights, category) ? categoryWeights[category] : null;
      return {
        indicator: code,
        category,
        categoryWeight: weight ?? null,
        entry: entry.kind === "problem" ? { kind: "blank" as const } : entry,
        confidence: held?.confidence ?? null,
        evidence: held?.evidence ?? [],
        basis: held?.basis ?? "",
        weight: held?.weight ?? null,
        vintage: vintageOf(own),
        evidenceCount: own.length,
      };
    }),
  };
}

/** Whether nothing is left to enter: every indicator has a score, NA or NI. */
export function isSettled({ entries }: Pick<Assessment, "entries">): boolean {
  return entries.every(({ entry }) => entry.kind !== "blank" && entry.kind !== "problem");
}
