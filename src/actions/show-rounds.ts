import type { Framework } from "../framework/framework";
import { isHiddenWhileBlind } from "../sheets/blind-sheets";
import { pastSheetKeys } from "../sheets/past-sheets";
import type { Refusal } from "../text/refusals";
import { readAssessment } from "../workbook/read-assessment";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";
import { notHeld } from "./held";
import { because } from "./round-refusals";

export type ShowRoundsOutcome =
  | { readonly kind: "shown"; readonly sheets: readonly string[] }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/**
 * Puts the sheets that show finished rounds into sight again: the round is no longer scored blind.
 * Two round trips, one where nothing was hidden.
 */
export function showRounds(request: {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
}): Promise<ShowRoundsOutcome> {
  const { framework, assessment } = request;
  return orFailed(() =>
    withWorkbook(async (session): Promise<ShowRoundsOutcome> => {
      const held = await readAssessment(session, framework, assessment);
      if (held.kind !== "held") return { kind: "refused", reasons: [notHeld(held)] };
      const { facts, installation } = held;
      const second = held.assessment.second;
      const at = second === undefined || second.isRevealed ? null : second.scoring;
      const hidden = pastSheetKeys
        // What a second assessor must not see yet stays hidden.
        .filter((key) => !isHiddenWhileBlind(key, at))
        .flatMap((key) => installation.sheets.get(key) ?? [])
        .filter(({ isVisible }) => !isVisible);
      if (hidden.length === 0) return { kind: "shown", sheets: [] };
      if (facts.isReadOnly) return { kind: "refused", reasons: [{ kind: "read-only" }] };
      if (facts.isStructureProtected) {
        return { kind: "refused", reasons: [because({ kind: "cannot-show" })] };
      }
      for (const { id } of hidden) {
        session.workbook.worksheets.getItem(id).visibility = "Visible";
      }
      await session.sync();
      return { kind: "shown", sheets: hidden.map(({ name }) => name) };
    })
  );
}
