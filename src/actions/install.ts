import type { Framework } from "../framework/framework";
import type { InstallChoices } from "../sheets/install-choices";
import type { SheetPlan } from "../sheets/plan";
import { planSheets } from "../sheets/plan-sheets";
import { defaultSheetNames } from "../sheets/sheet-names";
import { type Installation, planJobs } from "../workbook/apply-plan";
import { type InstallationState, findInstallation } from "../workbook/find-installation";
import { freeSheetNames, freeTableSuffix } from "../workbook/free-names";
import { type WorkbookFacts, queueInspection } from "../workbook/inspect-workbook";
import { send } from "../workbook/job";
import { removeWhatWasAdded } from "../workbook/remove-sheets";
import { type Session, withWorkbook } from "../workbook/session";
import { queueVerification } from "../workbook/verify-installation";
import { type WorkbookFailure, workbookFailure } from "../workbook/workbook-failure";
import { orFailed } from "./failure";
import { installRefusals } from "./install-refusals";
import type { Refusal } from "../text/refusals";

export interface InstallRequest {
  readonly framework: Framework;
  /** Names are chosen here, from what is free in the workbook. */
  readonly choices: Omit<InstallChoices, "sheetNames" | "tableSuffix">;
  /** Beside an assessment that is there already, instead of finding that one. */
  readonly another?: boolean;
  /** `FoundAssessment.key` of the one to be found; absent: the only or first one. */
  readonly assessment?: string;
  /** Called before each step, at most once for `looking` and `verifying` of each attempt. */
  readonly onProgress?: (step: InstallStep) => void;
}

type InstallStep = "looking" | "writing" | "verifying" | "undoing";

interface InstalledSheet {
  readonly key: string;
  readonly name: string;
  /** The default name; another was taken where it differs from `name`. */
  readonly wanted: string;
}

export type InstallOutcome =
  | {
      readonly kind: "installed";
      readonly sheets: readonly InstalledSheet[];
      /** Not empty where table names of ours were taken; as `FoundAssessment.key`. */
      readonly tableSuffix: string;
      readonly indicators: number;
    }
  | {
      readonly kind: "already-installed";
      /** As `FoundAssessment.key`. */
      readonly tableSuffix: string;
      /** Version of the framework that the sheets were made from. */
      readonly version: string;
      readonly sheets: readonly InstalledSheet[];
      /** Keys of sheets that are no longer there. */
      readonly missing: readonly string[];
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | {
      readonly kind: "failed";
      readonly failure: WorkbookFailure;
      /** Everything that was added has been taken away again. */
      readonly isRestored: boolean;
    };

function alreadyInstalled(
  framework: Framework,
  state: InstallationState & { kind: "found" }
): InstallOutcome {
  const { key: tableSuffix, frameworkVersion, sheets } = state.installation;
  const wanted = defaultSheetNames(framework);
  return {
    kind: "already-installed",
    tableSuffix,
    version: frameworkVersion,
    sheets: [...sheets].map(([key, { name }]) => ({
      key,
      name,
      wanted: wanted.get(key) ?? name,
    })),
    missing: [...wanted.keys()].filter((key) => !sheets.has(key)),
  };
}

async function inspect(session: Session): Promise<WorkbookFacts> {
  const inspection = queueInspection(session);
  await session.sync();
  return inspection();
}

type OnProgress = (step: InstallStep) => void;

async function writeAndVerify(
  plans: readonly SheetPlan[],
  installation: Installation,
  framework: Framework,
  onProgress: OnProgress
): Promise<void> {
  await withWorkbook(async (session) => {
    onProgress("writing");
    await send(session, planJobs(plans, installation));
    onProgress("verifying");
    const verification = queueVerification(session, plans, framework, installation.tableSuffix);
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

async function writeUnderFreeNames(
  { framework, choices }: InstallRequest,
  looked: WorkbookFacts,
  onProgress: OnProgress
): Promise<InstallOutcome> {
  const tableSuffix = freeTableSuffix(framework, looked);
  const wanted = defaultSheetNames(framework);
  const installation = {
    frameworkId: framework.id,
    frameworkVersion: framework.version,
    tableSuffix,
  };
  const refused: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const sheetNames = freeSheetNames(wanted, looked, refused);
    const plans = planSheets(framework, { ...choices, sheetNames, tableSuffix });
    try {
      await writeAndVerify(plans, installation, framework, onProgress);
    } catch (error) {
      const failure = workbookFailure(error);
      onProgress("undoing");
      const isRestored = await restore(plans, looked);
      const isWorthAnotherName = failure.kind === "already-exists" && attempt < mostAttempts;
      if (!isRestored || !isWorthAnotherName) return { kind: "failed", failure, isRestored };
      refused.push(...Object.values(sheetNames));
      continue;
    }
    return {
      kind: "installed",
      sheets: plans.map(({ key, name }) => ({ key, name, wanted: wanted.get(key) ?? name })),
      tableSuffix,
      indicators: framework.indicators.length,
    };
  }
}

/**
 * Adds the sheets of a framework beside the user's own. Three round trips: look, write, verify; a
 * framework too big for one request takes more. Nothing is written unless everything can be; should
 * Excel stop midway, what was added is taken away again (two more).
 *
 * Another assessment gets sheet names, table names and marks of its own, and shares nothing with the
 * first. Two frameworks do not stand in one workbook.
 */
export async function install(request: InstallRequest): Promise<InstallOutcome> {
  const { framework, another = false, assessment } = request;
  const onProgress = (step: InstallStep): void => request.onProgress?.(step);
  onProgress("looking");
  const looked = await orFailed(() => withWorkbook(inspect));
  if ("failure" in looked) return { ...looked, isRestored: true };
  const state = findInstallation(looked, framework, another ? undefined : assessment);
  if (state.kind === "found" && !another) return alreadyInstalled(framework, state);
  const reasons = installRefusals(looked, state);
  if (reasons.length > 0) return { kind: "refused", reasons };
  return writeUnderFreeNames(request, looked, onProgress);
}
