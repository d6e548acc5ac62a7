import { emptyWorkbook } from "../../package/empty-workbook";
import { openWorkbook, type WorkbookPackage } from "../../package/open-workbook";
import type { Desk } from "../desk/desk";
import { openDesk } from "../desk/open-desk";
import type { FunctionsRuntime, Platform } from "../host/functions-runtime";
import { WorkbookHost } from "../host/workbook-host";

/** A workbook that is open in the workbench. */
export interface OpenBook {
  /** With its ending. */
  readonly fileName: string;
  readonly file: WorkbookPackage;
  readonly host: WorkbookHost;
  readonly desk: Desk;
}

export interface BookOptions {
  readonly functions: FunctionsRuntime | null;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly platform: Platform;
  /** As `HostOptions.openBeside`. */
  readonly openBeside?: (bytes: Uint8Array | null) => void;
}

/** @throws PackageError with a sentence for the person, when the file cannot be opened. */
export function openBook(fileName: string, bytes: Uint8Array, options: BookOptions): OpenBook {
  const file = openWorkbook(bytes);
  // What is broken in a sheet comes up when it is first looked into: now, and not while somebody works.
  file.contents.sheets.forEach((sheet) => [sheet.tables, sheet.cells, sheet.customProperties]);
  const host = new WorkbookHost(file.contents, { ...options, fileName });
  return { fileName, file, host, desk: openDesk(host) };
}

/** What a new workbook is made from. */
export function emptyBook(): { fileName: string; bytes: Uint8Array } {
  return { fileName: "Book1.xlsx", bytes: emptyWorkbook() };
}

/**
 * The bytes of the workbook as it stands now; everything that was not touched keeps its own.
 *
 * @throws UnsavableChangeError or PackageError, each with a sentence for the person.
 */
export function savedBytes({ file, host }: OpenBook): Uint8Array {
  return file.save(host.changes());
}
