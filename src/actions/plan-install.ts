import type { Framework } from "../framework/framework";
import { categoryOfKey, sheetKeys } from "../sheets/sheet-keys";
import { defaultSheetNames } from "../sheets/sheet-names";
import { categorySheetHolds, sheetHolds } from "../text/planned-sheets";
import type { Refusal } from "../text/refusals";
import { findInstallation } from "../workbook/find-installation";
import { freeSheetNames } from "../workbook/free-names";
import { type WorkbookFacts, queueInspection } from "../workbook/inspect-workbook";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";
import { installRefusals } from "./install-refusals";

interface PlannedSheet {
  readonly key: string;
  /** The name that it will bear: free in this workbook. */
  readonly name: string;
  /** What it holds, in a few words for the person who decides. */
  readonly holds: string;
}

export type PlanInstallOutcome =
  | {
      readonly kind: "planned";
      /** They go behind the workbook's own tabs, in this order. */
      readonly sheets: readonly PlannedSheet[];
      readonly indicators: number;
      /** Name of the last sheet that is shown now: ours follow it. */
      readonly after: string;
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Failed;

export interface PlanInstallRequest {
  readonly framework: Framework;
  /** Beside an assessment that is there already, instead of finding that one. */
  readonly another: boolean;
}

const fixedSheets: Readonly<Record<string, string>> = {
  [sheetKeys.readMe]: sheetHolds.readMe,
  [sheetKeys.assessment]: sheetHolds.assessment,
  [sheetKeys.evidence]: sheetHolds.evidence,
  [sheetKeys.scores]: sheetHolds.scores,
  [sheetKeys.summary]: sheetHolds.summary,
};

function holds(framework: Framework, key: string): string {
  const category = categoryOfKey(key);
  return category === null ? (fixedSheets[key] ?? "") : categorySheetHolds(framework, category);
}

function lastShown({ sheets }: WorkbookFacts): string {
  const shown = sheets.filter(({ isVisible }) => isVisible);
  return (shown[shown.length - 1] ?? sheets[sheets.length - 1])?.name ?? "";
}

/**
 * Says what an installation would add and where, and everything that forbids it. Reads only; one
 * round trip. The names are what `install` takes unless the workbook changes meanwhile, or a chart
 * sheet bears one of them: those Excel does not list.
 */
export function planInstall({
  framework,
  another,
}: PlanInstallRequest): Promise<PlanInstallOutcome> {
  return orFailed(async (): Promise<PlanInstallOutcome> => {
    const facts = await withWorkbook(async (session) => {
      const inspection = queueInspection(session);
      await session.sync();
      return inspection();
    });
    const state = findInstallation(facts, framework);
    const reasons = installRefusals(facts, state);
    if (state.kind === "found" && !another) reasons.push({ kind: "already-installed" });
    if (reasons.length > 0) return { kind: "refused", reasons };
    const names = freeSheetNames(defaultSheetNames(framework), facts);
    return {
      kind: "planned",
      sheets: Object.entries(names).map(([key, name]) => ({
        key,
        name,
        holds: holds(framework, key),
      })),
      indicators: framework.indicators.length,
      after: lastShown(facts),
    };
  });
}
