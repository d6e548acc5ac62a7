import { openAsNewWorkbook } from "../workbook/open-copy";

/** Opens a made copy in a window of its own; false where this Excel cannot. */
export async function openCopy(bytes: Uint8Array): Promise<boolean> {
  try {
    await openAsNewWorkbook(bytes);
    return true;
  } catch {
    return false;
  }
}
