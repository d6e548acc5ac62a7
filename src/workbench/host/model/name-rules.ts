import { MAX_NAME, MAX_SHEET_NAME } from "../limits";
import { looksLikeCell } from "./address";

/** Excel's rules for a sheet's name. The name "History" is kept for its own change history. */
export function isLegalSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= MAX_SHEET_NAME &&
    !/[:\\/?*[\]]/.test(name) &&
    // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
    !/[\u0000-\u001F]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

/** Excel's rules for the name of a table or a defined name. `R` and `C` are row and column. */
export function isLegalName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= MAX_NAME &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !looksLikeCell(name)
  );
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
