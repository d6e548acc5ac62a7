import type { Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/rich-api-error";
import { resolveReference, type Place } from "../model/resolve-reference";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import { CellRange } from "./cell-range";

/**
 * An argument that may be a Range or an address, as most methods of Excel take one.
 *
 * @param sheet where an address without a sheet's name is looked for.
 */
export function rangeArgument(
  args: Arguments,
  index: number,
  book: WorkbookModel,
  sheet: SheetModel | undefined
): Place {
  const value = args.raw(index);
  if (value instanceof CellRange) return value.place;
  const place = typeof value === "string" ? resolveReference(book, sheet, value) : undefined;
  if (place === undefined) throw invalidArgument();
  return place;
}
