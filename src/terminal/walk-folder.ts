/** What lies in a folder of received workbooks, in the same order on every computer. */
import type { Dirent } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { notReadWords } from "../text/portfolio-files";

export interface FolderEntry {
  /** Path below the folder, `/` between folders, on every system. */
  readonly name: string;
  readonly path: string;
  /** Why it is not read; null: it is a workbook to read. */
  readonly skipped: string | null;
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function whySkipped(entry: Dirent): string | null {
  const { name } = entry;
  if (entry.isSymbolicLink()) return notReadWords.link;
  if (!entry.isFile()) return notReadWords.special;
  if (name.startsWith("~$")) return notReadWords.lock;
  if (name.startsWith(".")) return notReadWords.hidden;
  if (/\.xls[xm]$/i.test(name)) return null;
  return /\.(?:xls|xlsb|xlt[xm]?|ods)$/i.test(name) ? notReadWords.otherExcel : notReadWords.other;
}

/**
 * Every file in the folder and below it, sorted by path. Links are named and not followed, so nothing
 * outside the folder is read and nothing is read twice.
 *
 * @param left real paths of files and folders that are no part of it: what the command itself writes
 * @throws what `readdir` throws where the folder itself cannot be read
 */
export async function walkFolder(
  folder: string,
  left: ReadonlySet<string>
): Promise<FolderEntry[]> {
  const root = await realpath(folder);
  const found: FolderEntry[] = [];
  const open: { readonly at: string; readonly name: string }[] = [{ at: root, name: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    let entries: Dirent[];
    try {
      entries = await readdir(next.at, { withFileTypes: true });
    } catch (error) {
      if (next.name === "") throw error;
      const skipped = notReadWords.folder(reasonOf(error));
      found.push({ name: `${next.name}/`, path: next.at, skipped });
      continue;
    }
    for (const entry of entries) {
      const at = path.join(next.at, entry.name);
      const name = next.name === "" ? entry.name : `${next.name}/${entry.name}`;
      if (left.has(at)) continue;
      if (!entry.isDirectory()) found.push({ name, path: at, skipped: whySkipped(entry) });
      else if (!entry.name.startsWith(".")) open.push({ at, name });
      else found.push({ name: `${name}/`, path: at, skipped: notReadWords.hiddenFolder });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
