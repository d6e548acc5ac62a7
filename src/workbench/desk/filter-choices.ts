import type { WorkbookModel } from "../host/model/workbook-model";
import type { FilterChoice } from "./desk";
import { shownIn } from "./filter-table";
import type { TableStates } from "./table-states";

/**
 * What the filter of a table's column can keep: the distinct shown texts, sorted, "" for blanks.
 * Empty where the workbook has no such table.
 */
export function filterChoices(
  book: WorkbookModel,
  name: string,
  column: string,
  states: TableStates
): readonly FilterChoice[] {
  const found = book.findTable(name);
  if (found === undefined) return [];
  const { sheet, table } = found;
  const kept = states.filters(table).get(column);
  const { top, bottom } = table.bodyArea;
  const texts = new Set<string>();
  for (let row = top; row <= bottom; row += 1) {
    texts.add(shownIn(sheet, table, column, row, book.contents.date1904));
  }
  return [...texts]
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .map((text) => ({ text, isKept: kept?.has(text) ?? true }));
}
