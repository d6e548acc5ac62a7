import type { Framework } from "../framework/framework";
import { categoryKey, sheetKeys } from "../sheets/sheet-keys";
import { schemaVersion, sheetMarks } from "../sheets/sheet-marks";
import { type TableNames, tableNames } from "../sheets/table-names";
import type { SheetFacts, WorkbookFacts } from "./inspect-workbook";

/** The sheets of one framework that stand in the workbook, found by their marks. */
export interface FoundInstallation {
  readonly frameworkVersion: string;
  readonly schema: string;
  readonly tables: TableNames;
  /** By plan key; sheets that were deleted are absent. */
  readonly sheets: ReadonlyMap<string, SheetFacts>;
  /** Sheets that carry the mark of another one: copies made by a user. */
  readonly copies: readonly { readonly sheet: SheetFacts; readonly original: SheetFacts }[];
}

export type InstallationState =
  | { readonly kind: "none" }
  | { readonly kind: "other-framework"; readonly found: string }
  /** Made by a newer add-in, whose layout this one does not know. */
  | { readonly kind: "newer-schema"; readonly found: string }
  | { readonly kind: "found"; readonly installation: FoundInstallation };

function splitMark(mark: string): { id: string; version: string } {
  const at = mark.lastIndexOf("@");
  return at < 0
    ? { id: mark, version: "" }
    : { id: mark.slice(0, at), version: mark.slice(at + 1) };
}

/** The table that tells an original from its copy: Excel gives the copy's table another name. */
function tellingTables(framework: Framework, tables: TableNames): ReadonlyMap<string, string> {
  return new Map([
    [sheetKeys.assessment, tables.settings],
    [sheetKeys.evidence, tables.evidence],
    [sheetKeys.scores, tables.scores],
    [sheetKeys.summary, tables.summary],
    ...framework.categories.map(
      ({ code }) => [categoryKey(code), tables.category.get(code) ?? ""] as const
    ),
  ]);
}

function holds(sheet: SheetFacts, table: string | undefined): boolean {
  return sheet.tables.some(({ name }) => name.toLowerCase() === table?.toLowerCase());
}

export function findInstallation(facts: WorkbookFacts, framework: Framework): InstallationState {
  const marked = facts.sheets.filter(
    ({ marks }) => marks[sheetMarks.key] !== undefined && marks[sheetMarks.framework] !== undefined
  );
  const ours = marked.filter(
    ({ marks }) => splitMark(marks[sheetMarks.framework] ?? "").id === framework.id
  );
  const first = ours[0];
  if (first === undefined) {
    const other = marked[0]?.marks[sheetMarks.framework];
    return other === undefined ? { kind: "none" } : { kind: "other-framework", found: other };
  }
  const schema = first.marks[sheetMarks.schema] ?? schemaVersion;
  if (Number(schema) > Number(schemaVersion)) return { kind: "newer-schema", found: schema };
  const tables = tableNames(framework, first.marks[sheetMarks.suffix] ?? "");
  const telling = tellingTables(framework, tables);
  const sheets = new Map<string, SheetFacts>();
  for (const sheet of ours) {
    const key = sheet.marks[sheetMarks.key] ?? "";
    const known = sheets.get(key);
    const table = telling.get(key);
    if (known === undefined || (!holds(known, table) && holds(sheet, table))) {
      sheets.set(key, sheet);
    }
  }
  const copies = ours.flatMap((sheet) => {
    const original = sheets.get(sheet.marks[sheetMarks.key] ?? "");
    return original === undefined || original.id === sheet.id ? [] : [{ sheet, original }];
  });
  const { version } = splitMark(first.marks[sheetMarks.framework] ?? "");
  return {
    kind: "found",
    installation: { frameworkVersion: version, schema, tables, sheets, copies },
  };
}
