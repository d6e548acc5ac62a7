/** How our sheets are recognised after they were renamed, moved or copied: custom properties. */

/** Version of the layout of the sheets: tables, their columns and their marks. */
export const schemaVersion = "2";

/** Whether this add-in knows the layout: a mark that is no number is one of the future, too. */
export function isKnownSchema(schema: string): boolean {
  return Number(schema) <= Number(schemaVersion);
}

/** Whether the layout is one that an update brings up to date. */
export function isOlderSchema(schema: string): boolean {
  return Number(schema) < Number(schemaVersion);
}

/** Names of the custom properties that every sheet of ours carries. */
export const sheetMarks = {
  /** The plan's key, see `sheet-keys.ts`. */
  key: "HSA.key",
  /** `<framework id>@<framework version>`. */
  framework: "HSA.framework",
  /** `schemaVersion` of the add-in that made the sheet. */
  schema: "HSA.schema",
  /** The suffix of the installation's table names, see `table-names.ts`; empty for none. */
  suffix: "HSA.suffix",
  /** On the Evidence sheet: marks of kept warnings about identifiers, separated by spaces. */
  kept: "HSA.kept",
  /** On a sheet that the add-in has hidden while scores are blind, so that no other one is shown again. */
  hidden: "HSA.hidden",
  /** On the sheets of the summary and the plan: what the last builds wrote, see `written-cells.ts`.
   * Parts of it that do not fit stand in `HSA.written.2`, `HSA.written.3`, … */
  written: "HSA.written",
  /** The same while a build writes, so that one of the two is whole wherever Excel stops. */
  writing: "HSA.writing",
  /** On the sheets of a portfolio, which bear no framework: `portfolioVersion`. */
  portfolio: "HSA.portfolio",
} as const;
