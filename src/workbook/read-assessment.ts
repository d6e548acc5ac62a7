import { blindAssessor, seenBy } from "../assessment/blind-view";
import type { Framework } from "../framework/framework";
import { tableNames } from "../sheets/table-names";
import { assembleAssessment, dropOthers, type HeldAssessment } from "./assemble-assessment";
import { findInstallation, type FoundInstallation } from "./find-installation";
import { type WorkbookFacts, queueInspection } from "./inspect-workbook";
import { queueRounds } from "./read-rounds";
import { findRenamedTables, queueTables } from "./read-tables";
import type { Session } from "./session";
import { assessmentTables } from "./table-wishes";

export type { HeldAssessment } from "./assemble-assessment";

export type AssessmentRead =
  | HeldAssessment
  | { readonly kind: "not-installed"; readonly facts: WorkbookFacts }
  | { readonly kind: "other-framework"; readonly found: string }
  | { readonly kind: "newer-schema"; readonly found: string }
  | { readonly kind: "newer-framework"; readonly found: string }
  | { readonly kind: "assessment-gone" }
  /** Assessor B scores blind in this workbook: what A scored must not be seen. */
  | { readonly kind: "blind" };

/**
 * Queues what else is to be read of an assessment that was found, so that it needs no round trip of
 * its own; says whether it has queued anything.
 */
export type Alongside = (found: {
  readonly facts: WorkbookFacts;
  readonly installation: FoundInstallation;
}) => boolean;

/**
 * Reads an assessment for assessor A and whatever follows from A's scores. While scores are blind
 * assessor B's are left out; while B works in the workbook the answer is `blind`. Round trips as
 * `readBothAssessors`.
 */
export async function readAssessment(
  session: Session,
  framework: Framework,
  key?: string,
  alongside?: Alongside
): Promise<AssessmentRead> {
  const read = await readBothAssessors(session, framework, key, alongside);
  if (read.kind !== "held") return read;
  if (blindAssessor(read.assessment) === "B") return { kind: "blind" };
  return { ...read, assessment: seenBy(read.assessment, "A") };
}

/**
 * Reads every table of one assessment, of both assessors: for actions that keep them apart. One round
 * trip; one more where a table was renamed or something is read alongside, or where no key is given
 * and the only assessment bears a suffix.
 *
 * @param key `FoundInstallation.key`; absent: the only assessment or the one that was made first
 */
export async function readBothAssessors(
  session: Session,
  framework: Framework,
  key?: string,
  alongside?: Alongside
): Promise<Exclude<AssessmentRead, { readonly kind: "blind" }>> {
  const inspection = queueInspection(session);
  const queued = queueTables(session, assessmentTables(framework, tableNames(framework, key)));
  let readRounds = queueRounds(session, tableNames(framework, key));
  await session.sync();
  const facts = inspection();
  const state = findInstallation(facts, framework, key);
  if (state.kind === "none") return { kind: "not-installed", facts };
  if (state.kind !== "found") return state;
  const { installation } = state;
  const wishes = assessmentTables(framework, installation.tables);
  let isQueued = alongside?.({ facts, installation }) ?? false;
  let tables;
  if (installation.key === (key ?? "")) {
    tables = queued();
  } else {
    // The plain names belong to the user here; ours bear the suffix that the marks name.
    const suffixed = queueTables(session, wishes);
    readRounds = queueRounds(session, installation.tables);
    await session.sync();
    isQueued = false;
    tables = suffixed();
  }
  dropOthers(facts, framework, installation, tables);
  const renamed = await findRenamedTables(session, wishes, installation, tables, isQueued);
  return assembleAssessment(framework, facts, installation, tables, readRounds(), renamed);
}
