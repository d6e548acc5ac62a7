import type { WorkbookModel } from "../host/model/workbook-model";
import type { DeskAnswer } from "./desk";
import { done, refusalOf, refused } from "./desk-sentences";
import { applyFilters, hiddenRows, hideRows } from "./filter-table";
import { sortTable } from "./sort-table";
import { pictureOf, restorePicture, type Steps } from "./step";
import type { TableStates } from "./table-states";

const GONE = "The table is not in the workbook any more.";

/** Sorts a table's body by one of its columns; rows that a filter hides are sorted with the others. */
export function sortBy(
  book: WorkbookModel,
  name: string,
  column: string,
  isDescending: boolean,
  steps: Steps,
  states: TableStates
): DeskAnswer {
  const found = book.findTable(name);
  if (found === undefined) return refused(GONE);
  const { sheet, table } = found;
  const offset = table.columns.findIndex((one) => one.name === column);
  if (offset < 0) return refused(`The table has no column “${column}”.`);
  try {
    book.assertWritable();
    sheet.assertCellsWritable(table.bodyArea);
  } catch (error) {
    return refusalOf(error, { isReadOnly: book.isReadOnly });
  }
  const before = pictureOf(sheet, table.bodyArea);
  const hiddenBefore = hiddenRows(sheet, table.bodyArea);
  const sortedBefore = states.sorted(table);
  sortTable(sheet, table, offset, isDescending);
  const sorted = { column, isDescending };
  states.setSorted(table, sorted);
  const after = pictureOf(sheet, table.bodyArea);
  book.log.area(sheet, table.bodyArea);
  book.edits.add({ sheet, area: table.bodyArea, kind: "RangeEdited" });
  // The filter belongs to the rows' contents, not to their places.
  applyFilters(sheet, table, states.filters(table), book.contents.date1904);
  const hiddenAfter = hiddenRows(sheet, table.bodyArea);
  steps.add({
    undo: (again) => {
      restorePicture(again, sheet, before);
      hideRows(sheet, table.bodyArea, hiddenBefore);
      states.setSorted(table, sortedBefore);
    },
    redo: (again) => {
      restorePicture(again, sheet, after);
      hideRows(sheet, table.bodyArea, hiddenAfter);
      states.setSorted(table, sorted);
    },
  });
  return done;
}

/** Sets or (null) takes away the filter of one column, and hides and shows rows accordingly. */
export function filterBy(
  book: WorkbookModel,
  name: string,
  column: string,
  kept: ReadonlySet<string> | null,
  steps: Steps,
  states: TableStates
): DeskAnswer {
  const found = book.findTable(name);
  if (found === undefined) return refused(GONE);
  const { sheet, table } = found;
  try {
    book.assertWritable();
    sheet.assertAllowed("allowAutoFilter");
  } catch (error) {
    return refusalOf(error, { isReadOnly: book.isReadOnly });
  }
  const before = states.filters(table).get(column) ?? null;
  const hiddenBefore = hiddenRows(sheet, table.bodyArea);
  states.setFilter(table, column, kept);
  applyFilters(sheet, table, states.filters(table), book.contents.date1904);
  const hiddenAfter = hiddenRows(sheet, table.bodyArea);
  const set = (now: ReadonlySet<string> | null, hidden: ReadonlySet<number>): void => {
    states.setFilter(table, column, now);
    hideRows(sheet, table.bodyArea, hidden);
  };
  steps.add({ undo: () => set(before, hiddenBefore), redo: () => set(kept, hiddenAfter) });
  return done;
}
