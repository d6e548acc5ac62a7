import type { Assessment } from "./assessment";
import type { Assessor } from "./second-assessor";

/** Who works in the workbook while scores are blind; null where nothing has to be kept from anybody. */
export function blindAssessor({ second }: Assessment): Assessor | null {
  return second === undefined || second.isRevealed ? null : second.scoring;
}

/**
 * The assessment as one assessor may see it while scores are blind. For A it lacks B's entries. For B
 * it holds B's entries in place of A's, with the weights of the assessment, and nothing that follows
 * from what A or an earlier round scored. Once scores are revealed it is the whole assessment.
 */
export function seenBy(assessment: Assessment, assessor: Assessor): Assessment {
  const { second, previous: _previous, plan: _plan, ...rest } = assessment;
  const { unsoundCategories: _unsound, ...others } = rest;
  if (second === undefined || second.isRevealed) return assessment;
  if (assessor === "A") return { ...assessment, second: { ...second, entries: [] } };
  const weights = new Map(assessment.entries.map(({ code, weight }) => [code, weight]));
  return {
    ...others,
    entries: second.entries.map((entry) => ({ ...entry, weight: weights.get(entry.code) ?? null })),
    second: { ...second, entries: [] },
  };
}
