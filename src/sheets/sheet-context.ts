import type { Framework } from "../framework/framework";
import type { InstallChoices } from "./install-choices";
import { defaultSheetNames } from "./sheet-names";
import type { TableNames } from "./table-names";
import { tableNames } from "./table-names";

/** What every sheet of one installation is planned from. */
export interface SheetContext {
  readonly framework: Framework;
  readonly choices: InstallChoices;
  readonly tables: TableNames;
  /** By plan key, in tab order; sheets that are added later stand in it once they are there. */
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** What plans are made from; sheets that nobody has chosen a name for have their default ones. */
export function sheetContext(framework: Framework, choices: InstallChoices): SheetContext {
  const chosen = choices.sheetNames ?? {};
  return {
    framework,
    choices,
    tables: tableNames(framework, choices.tableSuffix),
    sheetNames: new Map([...defaultSheetNames(framework), ...Object.entries(chosen)]),
  };
}

/** The name that the sheet of a key has or will have. */
export function sheetName(context: SheetContext, key: string): string {
  return context.sheetNames.get(key) ?? key;
}
