import type { WorkbookHost } from "./workbook-host";

/**
 * States of a workbook that a person tries the add-in in. They are a pretence of the host: nothing
 * of them is saved, so that the file stays what it was.
 */
export function setReadOnly(host: WorkbookHost, isOn: boolean): Promise<void> {
  return host.act((book) => {
    book.isReadOnly = isOn;
  });
}

/** No sheet can be added, renamed, moved or deleted. */
export function setStructureProtected(host: WorkbookHost, isOn: boolean): Promise<void> {
  return host.act((book) => {
    book.isStructureProtected = isOn;
  });
}

/** Locked cells refuse every change; a cell is locked unless its format says otherwise. */
export function setSheetProtected(
  host: WorkbookHost,
  sheetId: string,
  isOn: boolean
): Promise<void> {
  return host.act((book) => {
    book.sheet(sheetId).isProtected = isOn;
  });
}
