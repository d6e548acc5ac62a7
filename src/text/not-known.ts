import type { RuledAssessment } from "../assessment/assessment";
import { shortList } from "./short-list";

/** What is not known, by how it came to be so. */
export function notKnown(assessment: RuledAssessment): string {
  const of = (kinds: readonly string[]): string[] =>
    assessment.entries.filter(({ entry }) => kinds.includes(entry.kind)).map(({ code }) => code);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ["Not scored yet", of(["blank"])],
    ["No information", of(["noInformation"])],
    ["Cannot be read", of(["problem"])],
  ];
  const said = parts
    .filter(([, codes]) => codes.length > 0)
    .map(([words, codes]) => `${words}: ${shortList(codes)}`);
  return said.length === 0 ? "Every indicator that applies is scored." : `${said.join(". ")}.`;
}
