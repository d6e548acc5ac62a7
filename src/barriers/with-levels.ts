import type { RuledAssessment } from "../assessment/assessment";

/** The assessment with these levels, by code, in the place of what stood there. */
export function withLevels(
  assessment: RuledAssessment,
  levels: ReadonlyMap<string, number>
): RuledAssessment {
  const left = new Map(levels);
  const entries = assessment.entries.map((one) => {
    const level = left.get(one.code);
    left.delete(one.code);
    return level === undefined ? one : { ...one, entry: { kind: "score", level } as const };
  });
  const unlisted = [...left].map(([code, level]) => ({
    code,
    entry: { kind: "score", level } as const,
    confidence: null,
    evidence: [],
    basis: "",
    weight: 1,
  }));
  return { ...assessment, entries: [...entries, ...unlisted] };
}
