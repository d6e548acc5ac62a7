import type { Framework } from "../framework/framework";
import { sheetKeys } from "../sheets/sheet-keys";
import { sheetMarks } from "../sheets/sheet-marks";
import type { Refusal } from "../text/refusals";
import { findInstallation } from "../workbook/find-installation";
import { queueInspection } from "../workbook/inspect-workbook";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";

export interface KeepWarningsRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** Marks of the findings, added to those that are kept; null forgets all that are. */
  readonly marks: readonly string[] | null;
}

export type KeepWarningsOutcome =
  | {
      readonly kind: "kept";
      /** All that are kept now. */
      readonly marks: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

/** The oldest are forgotten beyond this: a property is no place for a book. */
const mostKept = 1000;

/**
 * Remembers on the Evidence sheet that a person has looked at warnings about identifiers and keeps the
 * words, or forgets that. No cell is changed. Two round trips.
 */
export function keepWarnings(request: KeepWarningsRequest): Promise<KeepWarningsOutcome> {
  const { framework, assessment } = request;
  return orFailed(() =>
    withWorkbook(async (session): Promise<KeepWarningsOutcome> => {
      const inspection = queueInspection(session);
      await session.sync();
      const facts = inspection();
      const state = findInstallation(facts, framework, assessment);
      const sheet =
        state.kind === "found" ? state.installation.sheets.get(sheetKeys.evidence) : undefined;
      if (state.kind !== "found") {
        const reason: Refusal = state.kind === "none" ? { kind: "not-installed" } : state;
        return { kind: "refused", reasons: [reason] };
      }
      const reasons: Refusal[] = facts.isReadOnly ? [{ kind: "read-only" }] : [];
      if (sheet === undefined) {
        reasons.push({ kind: "table-missing", table: state.installation.tables.evidence });
      }
      if (sheet === undefined || reasons.length > 0) return { kind: "refused", reasons };
      const before = (sheet.marks[sheetMarks.kept] ?? "").split(" ").filter((mark) => mark !== "");
      const marks =
        request.marks === null ? [] : [...new Set([...before, ...request.marks])].slice(-mostKept);
      session.workbook.worksheets
        .getItem(sheet.id)
        .customProperties.add(sheetMarks.kept, marks.join(" "));
      await session.sync();
      return { kind: "kept", marks };
    })
  );
}
