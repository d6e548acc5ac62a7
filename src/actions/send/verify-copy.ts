import { columnOfKey, rowOfKey } from "../../package/a1";
import type { WorkbookContents } from "../../package/contents";
import { openWorkbook, type WorkbookPackage } from "../../package/open-workbook";
import { PackageError } from "../../package/package-error";
import { contentsChecksum } from "./contents-checksum";
import { takeInventory } from "../../package/redact/inventory";
import { manifestLabels, manifestName, sheetLine, verifyLines } from "../../text/send";

/** What the manifest of a copy says of it. */
interface StatedFacts {
  readonly level: string;
  readonly content: string;
  readonly made: string;
  readonly addIn: string;
  readonly checksum: string;
}

export type CopyVerdict =
  /** The sheets say what they said when the manifest was written. */
  | { readonly kind: "as stated"; readonly stated: StatedFacts }
  | {
      readonly kind: "changed";
      readonly stated: StatedFacts;
      readonly checksum: string;
      /** What can be told from the list of sheets; empty where only contents of cells differ. */
      readonly differences: readonly string[];
    }
  | { readonly kind: "no manifest"; readonly problem: string }
  | { readonly kind: "unreadable"; readonly problem: string };

type Rows = readonly (readonly [label: string, value: string])[];

/** Rows of the manifest; a label stands in the first row of its own only. */
function manifestRowsOf({ sheets }: WorkbookContents): Rows | undefined {
  const sheet = sheets.find(({ name }) => name === manifestName);
  if (sheet === undefined) return undefined;
  const byRow = new Map<number, [string, string]>();
  for (const [key, { value }] of sheet.cells) {
    const column = columnOfKey(key);
    const row = byRow.get(rowOfKey(key)) ?? ["", ""];
    if (column > 1 || typeof value !== "string") continue;
    row[column] = value.trim();
    byRow.set(rowOfKey(key), row);
  }
  let label = "";
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([, [own, value]]) => {
      if (own !== "") label = own;
      return [label, value] as const;
    });
}

function differencesOf(rows: Rows, copy: WorkbookPackage): string[] {
  const stated = rows.flatMap(([label, value]) => (label === manifestLabels.sheets ? [value] : []));
  const present = takeInventory(copy).sheets.filter(({ name }) => name !== manifestName);
  const lines = new Set(present.map(sheetLine));
  const names = new Set(present.map(({ name }) => name));
  // A name may hold a colon; what follows the last one is the count.
  const nameIn = (line: string): string => line.slice(0, line.lastIndexOf(": "));
  const known = new Set(stated.map(nameIn));
  return [
    ...stated.flatMap((line) => {
      if (lines.has(line)) return [];
      const name = nameIn(line);
      return [names.has(name) ? verifyLines.otherCount(line) : verifyLines.gone(name)];
    }),
    ...present.flatMap(({ name }) => (known.has(name) ? [] : [verifyLines.added(name)])),
  ];
}

/**
 * Whether a copy that was sent still says what its manifest states: the checksum over the cells of all
 * its other sheets. It finds changes; it is no signature, since whoever changes a sheet can write
 * another manifest. Pure.
 */
export function verifyCopy(bytes: Uint8Array): CopyVerdict {
  try {
    const copy = openWorkbook(bytes);
    const rows = manifestRowsOf(copy.contents);
    const find = (wanted: string): string => rows?.find(([label]) => label === wanted)?.[1] ?? "";
    const l = manifestLabels;
    const stated: StatedFacts = {
      level: find(l.level),
      content: find(l.content),
      made: find(l.made),
      addIn: find(l.addIn),
      checksum: find(l.checksum).toLowerCase(),
    };
    if (rows === undefined || !/^[0-9a-f]{64}$/.test(stated.checksum)) {
      return { kind: "no manifest", problem: verifyLines.noManifest(rows !== undefined) };
    }
    const checksum = contentsChecksum(copy.contents, manifestName);
    if (checksum === stated.checksum) return { kind: "as stated", stated };
    return { kind: "changed", stated, checksum, differences: differencesOf(rows, copy) };
  } catch (error) {
    if (error instanceof PackageError) return { kind: "unreadable", problem: error.message };
    throw error;
  }
}
