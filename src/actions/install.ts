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
import type { Refusal } from "../text/refusals";

export interface InstallRequest {
  readonly framework: Framework;
  /** Names are chosen here, from what is free in the workbook. */
  readonly choices: Omit<InstallChoices, "sheetNames" | "tableSuffix">;
}

export interface InstalledSheet {
  readonly key: string;
  readonly name: string;
  /** The default name; another was taken where it differs from `name`. */
  readonly wanted: string;
}

export type InstallOutcome =
  | {
      readonly kind: "installed";
      readonly sheets: readonly InstalledSheet[];
      /** Not empty where table names of ours were taken. */
      readonly tableSuffix: string;
      readonly indicators: number;
    }
  | {
      readonly kind: "already-installed";
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

/** Everything that forbids to install, at once. */
function refusals(facts: WorkbookFacts, state: InstallationState): Refusal[] {
  const reasons: Refusal[] = [];
  if (facts.isReadOnly) reasons.push({ kind: "read-only" });
  if (facts.isStructureProtected) reasons.push({ kind: "structure-locked" });
  if (state.kind === "other-framework" || state.kind === "newer-schema") reasons.push(state);
  return reasons;
}

function alreadyInstalled(
  framework: Framework,
  state: InstallationState & { kind: "found" }
): InstallOutcome {
  const { frameworkVersion, sheets } = state.installation;
  const wanted = defaultSheetNames(framework);
  return {
    kind: "already-installed",
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

async function writeAndVerify(
  plans: readonly SheetPlan[],
  installation: Installation,
  framework: Framework
): Promise<void> {
  await withWorkbook(async (session) => {
    await send(session, planJobs(plans, installation));
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
  framework: Framework,
  choices: InstallRequest["choices"],
  looked: WorkbookFacts
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
      await writeAndVerify(plans, installation, framework);
    } catch (error) {
      const failure = workbookFailure(error);
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
 * Excel stop midway, what was added is taken away again.
 */
export async function install({ framework, choices }: InstallRequest): Promise<InstallOutcome> {
  const looked = await orFailed(() => withWorkbook(inspect));
  if ("failure" in looked) return { ...looked, isRestored: true };
  const state = findInstallation(looked, framework);
  if (state.kind === "found") return alreadyInstalled(framework, state);
  const reasons = refusals(looked, state);
  if (reasons.length > 0) return { kind: "refused", reasons };
  return writeUnderFreeNames(framework, choices, looked);
}
