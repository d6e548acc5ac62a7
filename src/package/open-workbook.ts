import type { WorkbookChanges } from "./changes";
import type { WorkbookContents } from "./contents";
import { PackageParts } from "./parts/package-parts";
import { WorkbookReader } from "./read/read-workbook";
import { saveWorkbook } from "./write/save-workbook";

export interface WorkbookPackage {
  readonly contents: WorkbookContents;
  /** Names of all parts, as the zip spells them, in its order. */
  readonly partNames: readonly string[];
  /**
   * The bytes of a new file with these changes. Parts that need no change keep their packed bytes;
   * the opened package itself stays as it is. Throws `Error` for changes that would make Excel
   * repair the file (a sheet, table or name taken already, a header that is not its column's name).
   */
  save(changes: WorkbookChanges): Uint8Array;
}

/**
 * Reads a workbook (.xlsx, .xlsm, .xltx, .xltm). Sheets are parsed when they are first asked for.
 * Throws `PackageError`, here or from a sheet's members, with a whole sentence that says what is
 * wrong and what to do.
 */
export function openWorkbook(bytes: Uint8Array): WorkbookPackage {
  const reader = new WorkbookReader(PackageParts.open(bytes));
  return {
    contents: reader,
    partNames: reader.parts.names,
    save: (changes) => saveWorkbook(reader, changes),
  };
}
