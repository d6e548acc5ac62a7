import type { ChangedSheet, WorkbookChanges } from "../changes";
import { SheetReader } from "../read/read-sheet";
import type { WorkbookReader } from "../read/read-workbook";
import { child, flag } from "../xml/xml-tree";

export interface TabSelection {
  /** Undefined: the file's own active tab stays. */
  readonly activeTab: number | undefined;
  /** What the view of a written sheet must say; undefined leaves it. */
  isSelected(sheet: string): boolean | undefined;
}

const KEEP: TabSelection = { activeTab: undefined, isSelected: () => undefined };

function isTabSelected(sheet: SheetReader): boolean {
  if (sheet.kind !== "worksheet") return false;
  return flag(child(child(sheet.outline.root, "sheetViews"), "sheetView"), "tabSelected");
}

/**
 * Which tab a saved file opens on. Excel opens every sheet whose view says that it is selected, and
 * two of them are a group in which typing goes to both. The mark stands in the sheets' own parts: it
 * can be cleared only where the part is written anyway. If it cannot, the user's tab stays active.
 */
export function selectTab(workbook: WorkbookReader, changes: WorkbookChanges): TabSelection {
  const wanted = changes.activeSheet;
  if (wanted === undefined || wanted === workbook.activeSheet) return KEEP;
  const all = [...workbook.sheets, ...changes.newSheets];
  const activeTab = all.findIndex(({ name }) => name === wanted);
  const target = all[activeTab];
  if (target === undefined) throw new Error(`There is no sheet "${wanted}" to show.`);
  const changed = changes.changedSheets.find(({ sheet }) => sheet === wanted)?.visibility;
  if ((changed ?? target.visibility) !== "visible") return KEEP;
  const isWritten = (name: string): boolean =>
    changes.changedSheets.some(({ sheet }: ChangedSheet) => sheet === name);
  // A chart sheet's part is never written, so its mark could not be cleared.
  const isFree = workbook.sheets.every(
    (sheet) =>
      sheet.name === wanted ||
      (sheet.kind === "worksheet" && (!isTabSelected(sheet) || isWritten(sheet.name))) ||
      (sheet.kind !== "worksheet" && sheet.name !== workbook.activeSheet)
  );
  if (!isFree) return KEEP;
  if (target instanceof SheetReader && !isWritten(wanted) && !isTabSelected(target)) return KEEP;
  return { activeTab, isSelected: (sheet) => sheet === wanted };
}
