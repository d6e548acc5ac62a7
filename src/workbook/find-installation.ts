import type { Framework } from "../framework/framework";
import { isNewerVersion } from "../framework/version-order";
import { optionalSheets } from "../sheets/optional-sheets";
import { categoryKey, sheetKeys } from "../sheets/sheet-keys";
import { isKnownSchema, schemaVersion, sheetMarks } from "../sheets/sheet-marks";
import { type TableNames, tableNames } from "../sheets/table-names";
import type { SheetFacts, WorkbookFacts } from "./inspect-workbook";
import { type MarkedGroup, markedGroups } from "./marked-groups";

/** The sheets of one assessment that stand in the workbook, found by their marks. */
export interface FoundInstallation {
  /** Tells it from others in the same workbook: the suffix of its tables, "" for the first. */
  readonly key: string;
  readonly frameworkVersion: string;
  readonly schema: string;
  /** The layout of each sheet, by plan key: an update brings it up to `schemaVersion`. */
  readonly schemas: ReadonlyMap<string, string>;
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
  /** Made with a newer version of the framework: its codes and levels may mean something else. */
  | { readonly kind: "newer-framework"; readonly found: string }
  /** There are assessments with this framework, but not the one that was asked for. */
  | { readonly kind: "assessment-gone" }
  | { readonly kind: "found"; readonly installation: FoundInstallation };

type Categories = Pick<Framework, "categories">;

/** The table that tells an original from its copy: Excel gives the copy's table another name. */
function tellingTables(
  { categories }: Categories,
  tables: TableNames
): ReadonlyMap<string, string> {
  return new Map([
    [sheetKeys.assessment, tables.settings],
    [sheetKeys.evidence, tables.evidence],
    [sheetKeys.scores, tables.scores],
    [sheetKeys.summary, tables.barriers],
    ...categories.map(({ code }) => [categoryKey(code), tables.category.get(code) ?? ""] as const),
    ...[...optionalSheets].flatMap(([key, { table }]) =>
      table === null ? [] : [[key, tables.optional[table]] as const]
    ),
  ]);
}

function holds(sheet: SheetFacts, table: string | undefined): boolean {
  return sheet.tables.some(({ name }) => name.toLowerCase() === table?.toLowerCase());
}

/** Excel names the copy of `A` `A (2)`, and puts it before the original. */
function isNamedAsCopyOf({ name }: SheetFacts, other: SheetFacts): boolean {
  const plain = (text: string): string => text.replace(/ \(\d+\)$/, "").toLowerCase();
  return name.length > other.name.length && plain(name) === plain(other.name);
}

/** Whether `sheet` is rather the original than the one taken for it so far. */
function isRatherOriginal(
  sheet: SheetFacts,
  known: SheetFacts,
  table: string | undefined
): boolean {
  return table === undefined
    ? isNamedAsCopyOf(known, sheet)
    : !holds(known, table) && holds(sheet, table);
}

/** `3` for `_3`, 1 for the first assessment: the order in which they were made. */
function numberOf(suffix: string): number {
  const number = Number(suffix.replace(/^_/, ""));
  return suffix === "" ? 1 : Number.isFinite(number) ? number : Number.MAX_SAFE_INTEGER;
}

/** The sheets of a group, whatever its version; those of its categories only as far as they are known. */
export function installationOf(group: MarkedGroup, framework: Categories): FoundInstallation {
  const tables = tableNames(framework, group.suffix);
  const telling = tellingTables(framework, tables);
  const sheets = new Map<string, SheetFacts>();
  for (const sheet of group.sheets) {
    const key = sheet.marks[sheetMarks.key] ?? "";
    const known = sheets.get(key);
    const table = telling.get(key);
    if (known === undefined || isRatherOriginal(sheet, known, table)) sheets.set(key, sheet);
  }
  const copies = group.sheets.flatMap((sheet) => {
    const original = sheets.get(sheet.marks[sheetMarks.key] ?? "");
    return original === undefined || original.id === sheet.id ? [] : [{ sheet, original }];
  });
  const { frameworkVersion, schema, suffix } = group;
  const schemas = new Map(
    [...sheets].map(([key, { marks }]) => [key, marks[sheetMarks.schema] ?? schemaVersion] as const)
  );
  return { key: suffix, frameworkVersion, schema, schemas, tables, sheets, copies };
}

/** What one group of marked sheets is to a framework. */
export function installationState(group: MarkedGroup, framework: Framework): InstallationState {
  if (group.frameworkId !== framework.id) return { kind: "other-framework", found: group.mark };
  if (!isKnownSchema(group.schema)) return { kind: "newer-schema", found: group.schema };
  if (isNewerVersion(group.newestFramework, framework.version)) {
    return { kind: "newer-framework", found: `${group.frameworkId}@${group.newestFramework}` };
  }
  return { kind: "found", installation: installationOf(group, framework) };
}

/**
 * @param key of one of several assessments; absent: the only one, or the one that was made first.
 *   Not the first in tab order, since users move tabs.
 */
export function findInstallation(
  facts: WorkbookFacts,
  framework: Framework,
  key?: string
): InstallationState {
  const groups = markedGroups(facts);
  const ours = groups.filter(({ frameworkId }) => frameworkId === framework.id);
  if (ours.length === 0) {
    const other = groups[0]?.mark;
    return other === undefined ? { kind: "none" } : { kind: "other-framework", found: other };
  }
  const [wanted] =
    key === undefined
      ? [...ours].sort((a, b) => numberOf(a.suffix) - numberOf(b.suffix))
      : ours.filter(({ suffix }) => suffix === key);
  return wanted === undefined ? { kind: "assessment-gone" } : installationState(wanted, framework);
}
