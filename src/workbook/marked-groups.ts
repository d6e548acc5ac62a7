import { isInstalledKey } from "../sheets/sheet-keys";
import { isNewerVersion } from "../framework/version-order";
import { isKnownSchema, schemaVersion, sheetMarks } from "../sheets/sheet-marks";
import type { SheetFacts, WorkbookFacts } from "./inspect-workbook";

/** The sheets of one assessment, of whatever framework, copies included. */
export interface MarkedGroup {
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  /** Both, as the sheets carry them: `<id>@<version>`. */
  readonly mark: string;
  /** Of its table names; "" for none. */
  readonly suffix: string;
  /** The newest that one of its sheets has. */
  readonly schema: string;
  /** The newest version of the framework that one of its sheets has. */
  readonly newestFramework: string;
  /** In tab order; at least one. */
  readonly sheets: readonly SheetFacts[];
}

/**
 * The sheet whose marks speak for the group: one that was made at installation where there is one,
 * because sheets that are added later bear the version of their own day.
 */
function speaker(sheets: readonly SheetFacts[]): SheetFacts | undefined {
  return sheets.find(({ marks }) => isInstalledKey(marks[sheetMarks.key] ?? "")) ?? sheets[0];
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
  const groups = new Map<string, SheetFacts[]>();
  for (const sheet of facts.sheets) {
    const mark = sheet.marks[sheetMarks.framework];
    // Marks that say nothing are none: a program that kept their names and lost their texts wrote them.
    if (!mark || !sheet.marks[sheetMarks.key]) continue;
    const name = JSON.stringify([splitMark(mark).id, sheet.marks[sheetMarks.suffix] ?? ""]);
    groups.set(name, [...(groups.get(name) ?? []), sheet]);
  }
  return [...groups.values()].map(groupOf);
}

function groupOf(sheets: readonly SheetFacts[]): MarkedGroup {
  const marks = speaker(sheets)?.marks ?? {};
  const mark = marks[sheetMarks.framework] ?? "";
  const { id, version } = splitMark(mark);
  const schemas = sheets.map((sheet) => sheet.marks[sheetMarks.schema] ?? schemaVersion);
  return {
    frameworkId: id,
    frameworkVersion: version,
    mark,
    suffix: marks[sheetMarks.suffix] ?? "",
    schema: newest(schemas),
    newestFramework: sheets
      .map((sheet) => splitMark(sheet.marks[sheetMarks.framework] ?? "").version)
      .reduce((a, b) => (isNewerVersion(b, a) ? b : a), version),
    sheets,
  };
}

function newest(schemas: readonly string[]): string {
  const unknown = schemas.find((schema) => !isKnownSchema(schema));
  return unknown ?? schemas.reduce((a, b) => (Number(b) > Number(a) ? b : a));
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
  const bearers = bearersIn(facts).get(table.toLowerCase()) ?? [];
  return bearers.some(
    ({ frameworkId, suffix }) => frameworkId !== own.frameworkId || suffix !== own.suffix
  );
}

const known = new WeakMap<WorkbookFacts, ReadonlyMap<string, readonly MarkedGroup[]>>();

/** The groups on whose sheets a table of this name stands, by name in lower case. */
function bearersIn(facts: WorkbookFacts): ReadonlyMap<string, readonly MarkedGroup[]> {
  const found = known.get(facts);
  if (found !== undefined) return found;
  const bearers = new Map<string, MarkedGroup[]>();
  for (const group of markedGroups(facts)) {
    for (const { name } of group.sheets.flatMap(({ tables }) => tables)) {
      const same = bearers.get(name.toLowerCase());
      if (same === undefined) bearers.set(name.toLowerCase(), [group]);
      else same.push(group);
    }
  }
  known.set(facts, bearers);
  return bearers;
}
