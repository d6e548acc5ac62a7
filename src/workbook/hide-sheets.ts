import type { Assessor } from "../assessment/second-assessor";
import { isHiddenWhileBlind } from "../sheets/blind-sheets";
import { sheetKeys } from "../sheets/sheet-keys";
import { sheetMarks } from "../sheets/sheet-marks";
import type { FoundInstallation } from "./find-installation";
import type { SheetFacts } from "./inspect-workbook";
import type { Session } from "./session";

/** Sheets that must be hidden and sheets that were hidden by us and need it no longer. */
function changes(
  { sheets, copies }: FoundInstallation,
  at: Assessor | null
): { readonly hide: readonly SheetFacts[]; readonly show: readonly SheetFacts[] } {
  // A copy that a user made of a sheet holds the same scores.
  const all = [...sheets.values(), ...copies.map(({ sheet }) => sheet)];
  const isToHide = ({ marks }: SheetFacts): boolean =>
    isHiddenWhileBlind(marks[sheetMarks.key] ?? "", at);
  return {
    hide: all.filter((sheet) => sheet.isVisible && isToHide(sheet)),
    show: all.filter((sheet) => sheetMarks.hidden in sheet.marks && !isToHide(sheet)),
  };
}

/** Whether sheets would change from shown to hidden or back, which a locked structure forbids. */
export function needsHiding(installation: FoundInstallation, at: Assessor | null): boolean {
  const { hide, show } = changes(installation, at);
  return hide.length + show.length > 0;
}

/**
 * Queues what is shown to whoever works in the workbook now. Sheets are hidden the plain way, so that
 * Excel's own Unhide lists them, and marked, so that no sheet is shown again that a user had hidden.
 * The Agreement sheet, or B's own, is brought to the front first: a hidden sheet cannot stay there.
 */
export function queueSheetsFor(
  { workbook }: Session,
  installation: FoundInstallation,
  at: Assessor | null
): void {
  const { hide, show } = changes(installation, at);
  const worksheet = ({ id }: SheetFacts): Excel.Worksheet => workbook.worksheets.getItem(id);
  for (const sheet of show) {
    worksheet(sheet).visibility = "Visible";
    worksheet(sheet).customProperties.getItem(sheetMarks.hidden).delete();
  }
  const front = at === "B" ? sheetKeys.secondAssessor : sheetKeys.agreement;
  const landing = installation.sheets.get(front);
  if (landing !== undefined && (landing.isVisible || show.includes(landing))) {
    worksheet(landing).activate();
  }
  for (const sheet of hide) {
    worksheet(sheet).customProperties.add(sheetMarks.hidden, "while blind");
    worksheet(sheet).visibility = "Hidden";
  }
}
