import type { Assessor } from "../assessment/second-assessor";
import type { Framework } from "../framework/framework";
import { scoringWords, stateFields } from "../sheets/assessor-columns";
import type { Refusal } from "../text/refusals";
import { needsHiding, queueSheetsFor } from "../workbook/hide-sheets";
import { readBothAssessors } from "../workbook/read-assessment";
import { withWorkbook } from "../workbook/session";
import { findState, queueEvent, queueState } from "./assessor-places";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";

export interface HandOverRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** Who works in the workbook from now on. */
  readonly to: Assessor;
  /** When, as it shall be read in the log. */
  readonly now: string;
}

export type HandOverOutcome =
  | { readonly kind: "handed-over"; readonly to: Assessor }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/**
 * Hands the workbook to the other assessor while scores are blind: hides the sheets of the one, shows
 * those of the other, and logs it. Two round trips; one more where a table was renamed. It may be
 * done again for the one who has it, which hides what was shown by hand.
 */
export function handOver(request: HandOverRequest): Promise<HandOverOutcome> {
  const { framework, assessment, to, now } = request;
  return orFailed(() =>
    withWorkbook(async (session): Promise<HandOverOutcome> => {
      const held = await readBothAssessors(session, framework, assessment);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const { second } = held.assessment;
      if (second === undefined) return { kind: "refused", reasons: [{ kind: "blind-not-begun" }] };
      if (second.isRevealed) return { kind: "refused", reasons: [{ kind: "already-revealed" }] };
      const places = findState(held, [stateFields.scoring]);
      const reasons: Refusal[] = "state" in places ? [] : [...places];
      if (held.facts.isReadOnly) reasons.push({ kind: "read-only" });
      if (held.facts.isStructureProtected && needsHiding(held.installation, to)) {
        reasons.push({ kind: "hiding-locked" });
      }
      if (!("state" in places) || reasons.length > 0) return { kind: "refused", reasons };
      const word = scoringWords[to === "A" ? 0 : 1];
      queueState(session, places, { [stateFields.scoring]: word });
      queueEvent(session, places, {
        when: now,
        kind: "handed over",
        by: second.codes[second.scoring],
        round: second.round,
        to: word,
      });
      queueSheetsFor(session, held.installation, to);
      await session.sync();
      return { kind: "handed-over", to };
    })
  );
}
