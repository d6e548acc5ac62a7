import { workbooksBelow, type ChosenFile } from "./chosen-files";

/** Files of a folder that is dropped; a drive that is dropped by mistake ends there. */
export const MOST_FILES = 5000;

export interface Dropped {
  readonly files: readonly ChosenFile[];
  /** Files of other kinds in folders. */
  readonly others: number;
  /** A folder holds more than `MOST_FILES`. */
  readonly isTooMany: boolean;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)));

/** All entries of a folder: browsers hand over a hundred at a time. A folder that cannot be read is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([]))
    );
    if (next.length === 0) return all;
    all.push(...next);
  }
}

async function collect(entry: FileSystemEntry, found: ChosenFile[]): Promise<void> {
  if (found.length > MOST_FILES) return;
  if (isFile(entry)) {
    const file = await fileOf(entry);
    if (file !== null) found.push({ path: entry.fullPath.replace(/^\//, ""), file });
  } else if (isFolder(entry)) {
    for (const inner of await entriesOf(entry)) await collect(inner, found);
  }
}

/**
 * What was dropped: files as they are, folders with all that is in them, where the browser tells of
 * folders. Called while the drop is handled: afterwards the browser has forgotten.
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<Dropped> {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const loose = [...files].map((file) => ({ path: file.name, file }));
  if (entries.every((entry) => entry === null || entry.isFile)) {
    return Promise.resolve({ files: loose, others: 0, isTooMany: false });
  }
  return below(entries.filter((entry) => entry !== null));
}

async function below(entries: readonly FileSystemEntry[]): Promise<Dropped> {
  const beside: ChosenFile[] = [];
  const inFolders: ChosenFile[] = [];
  for (const entry of entries) await collect(entry, entry.isFile ? beside : inFolders);
  const isTooMany = inFolders.length > MOST_FILES;
  const { workbooks, others } = workbooksBelow(inFolders.slice(0, MOST_FILES));
  return { files: [...beside, ...workbooks], others, isTooMany };
}
