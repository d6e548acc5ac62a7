import type { Framework } from "../../framework/framework";
import type { StoredSheet, WorkbookContents } from "../../package/contents";
import { optionalSheets } from "../../sheets/optional-sheets";
import { isPortfolioSheet } from "../../sheets/portfolio/portfolio-names";
import { sheetKeys } from "../../sheets/sheet-keys";
import { defaultSheetNames } from "../../sheets/sheet-names";
import { allTableNames, tableNames } from "../../sheets/table-names";
import { sendProblems } from "../../text/send";
import type { ProtectedTexts } from "./quoting";
import type { OwnSheet } from "./sent-sheets";

/** What the add-in calls a sheet with this key, whatever somebody calls it; the key for a copy of none. */
export function plainSheetName(framework: Framework, key: string): string {
  return defaultSheetNames(framework).get(key) ?? optionalSheets.get(key)?.name ?? key;
}

/** The names that the add-in gives to sheets and tables. */
export function ownNames(framework: Framework, own: readonly OwnSheet[]): string[] {
  const suffixes = new Set(["", ...own.map(({ suffix }) => suffix)]);
  return [
    ...defaultSheetNames(framework).values(),
    ...[...optionalSheets.values()].map(({ name }) => name),
    ...[...suffixes].flatMap((suffix) => allTableNames(tableNames(framework, suffix))),
  ];
}

/**
 * Sheets that bear a name of ours or a table of ours and no marks: the log of evidence may be among them,
 * and what it protects would not be known.
 */
export function sheetsWithoutMarks(
  { sheets }: WorkbookContents,
  own: readonly OwnSheet[],
  framework: Framework
): string[] {
  const keys = new Set(own.map(({ key }) => key));
  // A sheet of the user's own may bear such a name where ours took another.
  const names = new Set(
    [
      ...defaultSheetNames(framework),
      ...[...optionalSheets].map(([key, { name }]) => [key, name] as const),
    ]
      .filter(([key]) => !keys.has(key))
      .map(([, name]) => name.toLowerCase())
  );
  const tables = new Set(
    keys.has(sheetKeys.evidence) ? [] : ownNames(framework, own).map((name) => name.toLowerCase())
  );
  const marked = new Set(own.map(({ sheet }) => sheet));
  return sheets
    .filter((sheet) => !marked.has(sheet) && !isPortfolioSheet(sheet.customProperties))
    .filter(
      (sheet) =>
        names.has(sheet.name.toLowerCase()) ||
        sheet.tables.some(({ name }) => tables.has(name.toLowerCase()))
    )
    .map(({ name }) => name);
}

/** Names of sheets and tables that would be sent and quote what is not: nothing can stand in their place. */
export function namesThatQuote(
  sheets: readonly StoredSheet[],
  given: readonly string[],
  texts: ProtectedTexts
): string[] {
  const plain = new Set(given.map((name) => name.toLowerCase()));
  const quotes = (name: string): boolean =>
    !plain.has(name.replace(/ \(\d+\)$/, "").toLowerCase()) && texts.isQuotedIn(name);
  return sheets.flatMap(({ name, tables }) => [
    ...(quotes(name) ? [sendProblems.sheetNameQuotes(name)] : []),
    ...tables.flatMap((table) =>
      quotes(table.name) ? [sendProblems.tableNameQuotes(table.name, name)] : []
    ),
  ]);
}
