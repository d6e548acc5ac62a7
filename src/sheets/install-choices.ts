/** What the person who installs has chosen. Texts are the user's own and may hold anything. */
export interface InstallChoices {
  readonly partner: string;
  /** Programme or unit in scope. */
  readonly scope: string;
  readonly round: string;
  /** Handling line, e.g. a classification or "internal use only". */
  readonly handling: string;
  /** Date of the assessment as the user writes it. */
  readonly date?: string;
  /** Version of the add-in that writes the sheets. */
  readonly version: string;
  /** Names that are free in the workbook, by plan key; a key without one takes its default name. */
  readonly sheetNames?: Readonly<Record<string, string>>;
  /** Appended to every table name of the installation, e.g. `_2`, where the user holds ours. */
  readonly tableSuffix?: string;
}
