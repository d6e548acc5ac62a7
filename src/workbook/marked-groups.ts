import { schemaVersion, sheetMarks } from "../sheets/sheet-marks";
import type { SheetFacts, WorkbookFacts } from "./inspect-workbook";

/** The sheets of one assessment, of whatever framework, copies included. */
export interface MarkedGroup {
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  /** Both, as the sheets carry them: `<id>@<version>`. */
  readonly mark: string;
  /** Of its table names; "" for none. */
  readonly suffix: string;
  readonly schema: string;
  /** In tab order; at least one. */
  readonly sheets: readonly SheetFacts[];
}

function splitMark(mark: string): { id: string; version: string } {
  const at = mark.lastIndexOf("@");
  return at < 0
    ? { id: mark, version: "" }
    : { id: mark.slice(0, at), version: mark.slice(at + 1) };
}

/**
 * All sheets that carry our marks, by framework and suffix, in tab order of the first sheet of each.
 * The version does not part them: a set may hold a sheet that an older version made.
 */
export function markedGroups(facts: WorkbookFacts): MarkedGroup[] {
  const groups = new Map<string, MarkedGroup & { readonly sheets: SheetFacts[] }>();
  for (const sheet of facts.sheets) {
    const mark = sheet.marks[sheetMarks.framework];
    if (mark === undefined || sheet.marks[sheetMarks.key] === undefined) continue;
    const { id, version } = splitMark(mark);
    const suffix = sheet.marks[sheetMarks.suffix] ?? "";
    const name = JSON.stringify([id, suffix]);
    const known = groups.get(name);
    if (known === undefined) {
      const schema = sheet.marks[sheetMarks.schema] ?? schemaVersion;
      groups.set(name, {
        frameworkId: id,
        frameworkVersion: version,
        mark,
        suffix,
        schema,
        sheets: [sheet],
      });
    } else known.sheets.push(sheet);
  }
  return [...groups.values()];
}

/**
 * Whether a table stands on a sheet of another assessment. It may bear a name of ours all the same:
 * once our own table is gone, its name is free for whatever a user makes there.
 */
export function isOfAnother(
  facts: WorkbookFacts,
  own: { readonly frameworkId: string; readonly suffix: string },
  table: string
): boolean {
  return markedGroups(facts).some(
    ({ frameworkId, suffix, sheets }) =>
      (frameworkId !== own.frameworkId || suffix !== own.suffix) &&
      sheets.some(({ tables }) =>
        tables.some(({ name }) => name.toLowerCase() === table.toLowerCase())
      )
  );
}
