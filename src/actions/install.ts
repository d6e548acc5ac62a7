import type { Framework } from "../framework/framework";
import type { InstallChoices } from "../sheets/install-choices";
import { planSheets } from "../sheets/plan-sheets";
import { defaultSheetNames } from "../sheets/sheet-names";
import { type InstallationState, findInstallation } from "../workbook/find-installation";
import { freeTableSuffix } from "../workbook/free-names";
import { type WorkbookFacts, queueInspection } from "../workbook/inspect-workbook";
import { type Session, withWorkbook } from "../workbook/session";
import { queueVerification } from "../workbook/verify-installation";
import type { WorkbookFailure } from "../workbook/workbook-failure";
import { orFailed } from "./failure";
import { installRefusals } from "./install-refusals";
import type { Refusal } from "../text/refusals";
import { type WriteStep, writeUnderFreeNames } from "./write-sheets";

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

type InstallStep = "looking" | WriteStep;

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

async function writeInstallation(
  { framework, choices }: InstallRequest,
  looked: WorkbookFacts,
  onProgress: (step: InstallStep) => void
): Promise<InstallOutcome> {
  const tableSuffix = freeTableSuffix(framework, looked);
  const wanted = defaultSheetNames(framework);
  const written = await writeUnderFreeNames({
    looked,
    installation: {
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      tableSuffix,
    },
    wanted,
    plan: (sheetNames) => planSheets(framework, { ...choices, sheetNames, tableSuffix }),
    queueVerification: (session, plans) =>
      queueVerification(session, plans, framework, tableSuffix),
    onProgress,
  });
  if (written.kind === "failed") return written;
  return {
    kind: "installed",
    sheets: written.plans.map(({ key, name }) => ({ key, name, wanted: wanted.get(key) ?? name })),
    tableSuffix,
    indicators: framework.indicators.length,
  };
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
  return writeInstallation(request, looked, onProgress);
}
