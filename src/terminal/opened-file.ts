/** A workbook of the user as it is opened, written by an action and saved. */
import type { Failed } from "../actions/failure";
import { openWorkbook, type WorkbookPackage } from "../package/open-workbook";
import { PackageError } from "../package/package-error";
import type { WorkbookChanges } from "../package/changes";
import { failureSentence } from "../text/failures";
import { type Refusal, refusalSentence } from "../text/refusals";
import { fileProblem, RefusedInput } from "./refused";

/** Named as the user named it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws RefusedInput where it is no workbook that can be read whole */
export function openInput({ name, bytes }: NamedFile): WorkbookPackage {
  return orRefused(name, () => {
    const opened = openWorkbook(bytes);
    // A sheet is parsed when it is first looked into, and kept: what is broken in one is the file's
    // fault, and must not come up later as a fault of the program.
    opened.contents.sheets.forEach((sheet) => [sheet.tables, sheet.cells, sheet.customProperties]);
    return opened;
  });
}

/** What an action did not do, as bad input where the user can mend it. */
export function stoppedBy(
  name: string,
  outcome: { readonly kind: "refused"; readonly reasons: readonly Refusal[] } | Failed
): Error {
  if (outcome.kind === "refused") {
    return new RefusedInput(
      outcome.reasons.map((reason) => fileProblem(name, reason.kind, refusalSentence(reason)))
    );
  }
  const { kind, code, detail, statement } = outcome.failure;
  const sentence = failureSentence(kind);
  if (kind !== "unknown" && kind !== "refused-value") {
    return new RefusedInput([fileProblem(name, kind, sentence)]);
  }
  return new Error([sentence, code, detail, statement].filter((part) => part !== "").join(" "));
}

/**
 * The bytes of the workbook with its changes. They are opened again: a fault here must not reach the
 * user's disk.
 */
export function savedFile(
  name: string,
  opened: WorkbookPackage,
  changes: WorkbookChanges
): Uint8Array {
  return orRefused(name, () => proved(opened.save(changes), opened));
}

function proved(bytes: Uint8Array, before: WorkbookPackage): Uint8Array {
  const after = openWorkbook(bytes);
  const names = new Set(after.contents.sheets.map((sheet) => sheet.name));
  const lost = before.contents.sheets.filter((sheet) => !names.has(sheet.name));
  if (lost.length > 0)
    throw new Error(`the saved file lost ${lost.map((sheet) => sheet.name).join()}`);
  return bytes;
}

function orRefused<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new RefusedInput([fileProblem(name, error.code, error.message)]);
  }
}
