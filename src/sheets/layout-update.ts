import { evidenceColumns } from "./evidence-columns";
import { sheetKeys } from "./sheet-keys";
import { isOlderSchema } from "./sheet-marks";

/** An assessment as it stands, as far as its layout goes. */
export interface StandingLayout {
  /** The schema version that each sheet bears, by plan key. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Headers of the evidence log, users' columns included; null where it is not there. */
  readonly evidenceHeader: readonly string[] | null;
}

/** What brings it up to `schemaVersion`. Nothing of it empties or moves a cell. */
export interface LayoutUpdate {
  /** Columns that the evidence log lacks, to be added at its right end. */
  readonly newColumns: readonly string[];
  /** Plan keys of sheets whose mark becomes the present version, the Evidence sheet last. */
  readonly marked: readonly string[];
}

/**
 * Pure. From schema 1 to 2: the log gets the columns that it lacks. A log that is of version 2 already
 * keeps the columns that it has, since a user may have deleted one. Null: nothing is older.
 */
export function layoutUpdate({ schemas, evidenceHeader }: StandingLayout): LayoutUpdate | null {
  const older = [...schemas].filter(([, schema]) => isOlderSchema(schema)).map(([key]) => key);
  if (older.length === 0) return null;
  const held = new Set(evidenceHeader?.map((header) => header.trim().toLowerCase()));
  const isLogOlder = older.includes(sheetKeys.evidence) && evidenceHeader !== null;
  return {
    newColumns: isLogOlder
      ? Object.values(evidenceColumns).filter((header) => !held.has(header.toLowerCase()))
      : [],
    marked: [
      ...older.filter((key) => key !== sheetKeys.evidence),
      ...older.filter((key) => key === sheetKeys.evidence),
    ],
  };
}
