import type { Framework } from "../framework/framework";
import type { SheetPlan } from "../sheets/plan";
import { type SheetContext, sheetContext } from "../sheets/sheet-context";
import type { Refusal } from "../text/refusals";
import { type FoundInstallation, findInstallation } from "../workbook/find-installation";
import { isTableNameTaken } from "../workbook/free-names";
import type { WorkbookFacts } from "../workbook/inspect-workbook";
import { type Details, readDescribedGroups } from "../workbook/read-details";
import { withWorkbook } from "../workbook/session";
import { queueSheetVerification } from "../workbook/verify-sheets";
import { orFailed } from "./failure";
import { installRefusals } from "./install-refusals";
import { type WriteSheetsOutcome, type WriteStep, writeUnderFreeNames } from "./write-sheets";

/** A sheet that is added to an assessment when it is first used. */
export interface WantedSheet {
  /** Its plan key; one that no installation makes. */
  readonly key: string;
  /** The name that it would like to have; `optionalSheets` has those of our own. */
  readonly name: string;
  /**
   * Pure. The plan bears `key` and the name that the context has for it; the context's sheet names
   * are those of the sheets as they are called now, the new ones included.
   */
  readonly plan: (context: SheetContext) => SheetPlan;
}

export interface AddSheetsRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
  /** In tab order. */
  readonly sheets: readonly WantedSheet[];
  /** Of the add-in. */
  readonly version: string;
  /** Called before each step, at most once for each step of each attempt. */
  readonly onProgress?: (step: "looking" | WriteStep) => void;
}

interface StandingSheet {
  readonly key: string;
  readonly name: string;
  /** False: it was there already and was left as it is. */
  readonly isNew: boolean;
}

export type AddSheetsOutcome =
  | {
      readonly kind: "added";
      /** Every sheet that was asked for, in that order. */
      readonly sheets: readonly StandingSheet[];
      /** As `FoundAssessment.key`. */
      readonly assessment: string;
    }
  | { readonly kind: "refused"; readonly reasons: readonly Refusal[] }
  | Extract<WriteSheetsOutcome, { readonly kind: "failed" }>;

export interface Looked {
  readonly facts: WorkbookFacts;
  readonly installation: FoundInstallation;
  readonly details: Details;
}

type WhichAssessment = Pick<AddSheetsRequest, "framework" | "assessment" | "version">;

/** What stands of the assessment, or why nothing can be added to it. One round trip; see `addSheets`. */
export async function lookAtAssessment(
  request: WhichAssessment
): Promise<Looked | readonly Refusal[]> {
  const { facts, groups } = await withWorkbook(readDescribedGroups);
  const state = findInstallation(facts, request.framework, request.assessment);
  if (state.kind === "none") return [{ kind: "not-installed" }];
  if (state.kind !== "found") return installRefusals(facts, state);
  const { installation } = state;
  const { framework } = request;
  const described = groups.find(
    ({ group }) => group.frameworkId === framework.id && group.suffix === installation.key
  );
  const nothing = { partner: "", scope: "", round: "", date: "", handling: "" };
  return { facts, installation, details: described?.details ?? nothing };
}

/** @param added names of sheets that are about to be added, by plan key */
export function contextOf(
  { framework, version }: WhichAssessment,
  { installation, details }: Looked,
  added: Readonly<Record<string, string>>
): SheetContext {
  const standing = [...installation.sheets].map(([key, { name }]) => [key, name] as const);
  return sheetContext(framework, {
    ...details,
    version,
    sheetNames: { ...Object.fromEntries(standing), ...added },
    tableSuffix: installation.key,
  });
}

/** Names are in one space with the user's: a table of theirs may have taken one meanwhile. */
function takenTables(plans: readonly SheetPlan[], facts: WorkbookFacts): Refusal[] {
  return plans
    .flatMap(({ tables }) => tables)
    .filter(({ name }) => isTableNameTaken(name, facts))
    .map(({ name }) => ({ kind: "table-name-taken", table: name }));
}

/** Behind the last sheet of the assessment, wherever the user has moved it. */
function positionOf({ facts, installation }: Looked): number {
  const own = new Set([...installation.sheets.values()].map(({ id }) => id));
  return facts.sheets.reduce((last, { id }, index) => (own.has(id) ? index : last), -1) + 1;
}

/** Adds what `looked` lacks; see `addSheets`. */
export async function addLooked(
  request: AddSheetsRequest,
  looked: Looked
): Promise<AddSheetsOutcome> {
  const { facts, installation } = looked;
  const assessment = installation.key;
  const missing = request.sheets.filter(({ key }) => !installation.sheets.has(key));
  const standing = new Map([...installation.sheets].map(([key, { name }]) => [key, name]));
  if (missing.length > 0) {
    const plan = (names: Readonly<Record<string, string>>): SheetPlan[] => {
      const context = contextOf(request, looked, names);
      return missing.map((sheet) => sheet.plan(context));
    };
    const wanted = new Map(missing.map(({ key, name }) => [key, name]));
    const reasons = [
      ...installRefusals(facts, { kind: "found", installation }),
      ...takenTables(plan(Object.fromEntries(wanted)), facts),
    ];
    if (reasons.length > 0) return { kind: "refused", reasons };
    const { id: frameworkId, version: frameworkVersion } = request.framework;
    const written = await writeUnderFreeNames({
      looked: facts,
      installation: { frameworkId, frameworkVersion, tableSuffix: assessment },
      wanted,
      plan,
      standing: { names: new Map(standing), position: positionOf(looked) },
      queueVerification: queueSheetVerification,
      onProgress: (step) => request.onProgress?.(step),
    });
    if (written.kind === "failed") return written;
    for (const { key, name } of written.plans) standing.set(key, name);
  }
  return {
    kind: "added",
    sheets: request.sheets.map(({ key, name }) => ({
      key,
      name: standing.get(key) ?? name,
      isNew: !installation.sheets.has(key),
    })),
    assessment,
  };
}

/**
 * Adds sheets to an assessment that is in the workbook, behind its other sheets, with its marks and
 * the suffix of its table names. A sheet that is there already is left as it is; should all be there,
 * nothing is written. Three round trips (look, write, verify), one where nothing is to be written;
 * one more where the Assessment sheet's details table was renamed. Should Excel stop midway, what was
 * added is taken away again (two more).
 */
export async function addSheets(request: AddSheetsRequest): Promise<AddSheetsOutcome> {
  request.onProgress?.("looking");
  const looked = await orFailed(() => lookAtAssessment(request));
  if ("failure" in looked) return { ...looked, isRestored: true };
  if (!("facts" in looked)) return { kind: "refused", reasons: looked };
  return addLooked(request, looked);
}
