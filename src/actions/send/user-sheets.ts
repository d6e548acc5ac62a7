import { openWorkbook } from "../../package/open-workbook";
import { PackageError } from "../../package/package-error";
import { ownSheets } from "./sent-sheets";

export type UserSheets =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Sheets of a file that a person may choose to send too: visible ones with cells that are not ours. */
export function userSheets(bytes: Uint8Array): UserSheets {
  try {
    const { contents } = openWorkbook(bytes);
    const own = new Set(ownSheets(contents).map(({ sheet }) => sheet));
    const names = contents.sheets
      .filter((sheet) => sheet.kind === "worksheet" && sheet.visibility === "visible")
      .filter((sheet) => !own.has(sheet))
      .map(({ name }) => name);
    return { ok: true, names };
  } catch (error) {
    if (error instanceof PackageError) return { ok: false, problem: error.message };
    throw error;
  }
}
