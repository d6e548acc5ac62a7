import { PackageError } from "../package-error";
import type { ZipEntry } from "../zip/read-zip";
import { partKey } from "./part-name";

export function isFolder(entry: ZipEntry): boolean {
  return /[\\/]$/.test(entry.name) && entry.size === 0;
}

/** The entries by part key, in the zip's order. Throws `PackageError` for a part that is there twice. */
export function partsByKey(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (isFolder(entry)) continue;
    const key = partKey(entry.name);
    if (byKey.has(key)) {
      throw new PackageError(
        "damaged",
        `The workbook file holds the part "${entry.name}" twice, so that programs may read different contents. Open it in Excel, let Excel repair it and save it.`
      );
    }
    byKey.set(key, entry);
  }
  return byKey;
}

export function missingPart(key: string): PackageError {
  return new PackageError(
    "missing-part",
    `The workbook file is incomplete: its part "${key}" is missing. Open it in Excel, let Excel repair it and save it, or use an older copy.`
  );
}
