import type { SheetPlan } from "../sheets/plan";
import {
  type Installation,
  type Standing,
  installationMarks,
  planJobs,
} from "../workbook/apply-plan";
import { freeSheetNames } from "../workbook/free-names";
import type { WorkbookFacts } from "../workbook/inspect-workbook";
import { send } from "../workbook/job";
import { removeWhatWasAdded } from "../workbook/remove-sheets";
import { type Session, withWorkbook } from "../workbook/session";
import { type WorkbookFailure, workbookFailure } from "../workbook/workbook-failure";
import { orFailed } from "./failure";

export type WriteStep = "writing" | "verifying" | "undoing";

export interface SheetsToWrite {
  readonly looked: WorkbookFacts;
  readonly installation: Installation;
  /** The names that the new sheets would like to have, by plan key, in tab order. */
  readonly wanted: ReadonlyMap<string, string>;
  /** Plans in tab order under the names that are free, by plan key. */
  readonly plan: (names: Readonly<Record<string, string>>) => readonly SheetPlan[];
  /** Absent: behind all other sheets. */
  readonly standing?: Standing;
  /** Queues the read-back; its answer throws where something is not as it was written. */
  readonly queueVerification: (session: Session, plans: readonly SheetPlan[]) => () => void;
  readonly onProgress: (step: WriteStep) => void;
}

export type WriteSheetsOutcome =
  | { readonly kind: "written"; readonly plans: readonly SheetPlan[] }
  | {
      readonly kind: "failed";
      readonly failure: WorkbookFailure;
      /** Everything that was added has been taken away again. */
      readonly isRestored: boolean;
    };

async function writeAndVerify(plans: readonly SheetPlan[], request: SheetsToWrite): Promise<void> {
  await withWorkbook(async (session) => {
    request.onProgress("writing");
    await send(session, planJobs(plans, installationMarks(request.installation), request.standing));
    request.onProgress("verifying");
    const verification = request.queueVerification(session, plans);
    await session.sync();
    verification();
  });
}

/** Undoes a write that failed; false where that fails too. */
async function restore(plans: readonly SheetPlan[], before: WorkbookFacts): Promise<boolean> {
  const cleaned = await orFailed(async () => {
    await withWorkbook((session) => removeWhatWasAdded(session, plans, before));
    return { kind: "cleaned" } as const;
  });
  return cleaned.kind === "cleaned";
}

/** Chart sheets cannot be listed, so a name may prove taken only when it is used. */
const mostAttempts = 4;

/**
 * Adds sheets under names that are free. Two round trips (write, verify); more where they are too
 * big for one request. Should Excel stop midway, what was added is taken away again (two more).
 */
export async function writeUnderFreeNames(request: SheetsToWrite): Promise<WriteSheetsOutcome> {
  const refused: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const names = freeSheetNames(request.wanted, request.looked, refused);
    const plans = request.plan(names);
    try {
      await writeAndVerify(plans, request);
    } catch (error) {
      const failure = workbookFailure(error);
      request.onProgress("undoing");
      const isRestored = await restore(plans, request.looked);
      const isWorthAnotherName = failure.kind === "already-exists" && attempt < mostAttempts;
      if (!isRestored || !isWorthAnotherName) return { kind: "failed", failure, isRestored };
      refused.push(...Object.values(names));
      continue;
    }
    return { kind: "written", plans };
  }
}
