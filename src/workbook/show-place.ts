import type { Session } from "./session";

/**
 * Queues the jump to a sheet and, where one is given, a cell on it; call the answer after the next
 * `sync`: false where the sheet is hidden, which some Excels pass over without an error.
 *
 * @param cell A1 without the sheet, or null for the sheet as the user left it
 */
export function queueShow(
  { workbook }: Session,
  sheet: string,
  cell: string | null
): () => boolean {
  const worksheet = workbook.worksheets.getItem(sheet);
  worksheet.load("visibility");
  worksheet.activate();
  if (cell !== null) worksheet.getRange(cell).select();
  return () => isShown(worksheet);
}

function isShown({ visibility }: Excel.Worksheet): boolean {
  return visibility === "Visible";
}
