import type { StoredSheet, WorkbookContents } from "../../package/contents";
import { sheetMarks } from "../../sheets/sheet-marks";

/** A sheet of ours in a file. */
export interface OwnSheet {
  readonly sheet: StoredSheet;
  /** Its plan key. */
  readonly key: string;
  readonly suffix: string;
  readonly framework: string;
  readonly schema: string;
}

const travelling: readonly string[] = [
  sheetMarks.key,
  sheetMarks.framework,
  sheetMarks.schema,
  sheetMarks.suffix,
];

/** Sheets with our marks, in tab order; copies that a user made are among them. */
export function ownSheets({ sheets }: WorkbookContents): OwnSheet[] {
  return sheets.flatMap((sheet) => {
    if (sheet.kind !== "worksheet") return [];
    const marks = sheet.customProperties;
    const key = marks[sheetMarks.key];
    const framework = marks[sheetMarks.framework];
    if (key === undefined || framework === undefined) return [];
    const suffix = marks[sheetMarks.suffix] ?? "";
    return [{ sheet, key, suffix, framework, schema: marks[sheetMarks.schema] ?? "1" }];
  });
}

const plainMark = /^[\p{L}\p{N}@._/ -]{0,100}$/u;

/** The marks that a sheet carries on: those by which it is known, and only if they are plain. */
export function travellingMarks({ customProperties }: StoredSheet): Record<string, string> {
  return Object.fromEntries(
    travelling.flatMap((name) => {
      const value = customProperties[name];
      return value !== undefined && plainMark.test(value) ? [[name, value] as const] : [];
    })
  );
}
