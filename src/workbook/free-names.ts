import { numberedSheetName } from "../sheets/sheet-names";
import { allTableNames, tableNames } from "../sheets/table-names";
import type { Framework } from "../framework/framework";
import type { WorkbookFacts } from "./inspect-workbook";
import { markedGroups } from "./marked-groups";

/**
 * Every wanted sheet name, or the first numbered form of it that nobody has. By plan key.
 *
 * @param refused names that Excel refused although no worksheet bears them: a chart sheet does
 */
export function freeSheetNames(
  wanted: ReadonlyMap<string, string>,
  facts: WorkbookFacts,
  refused: readonly string[] = []
): Record<string, string> {
  const taken = new Set(
    [...facts.sheets.map(({ name }) => name), ...refused].map((name) => name.toLowerCase())
  );
  const free: Record<string, string> = {};
  for (const [key, name] of wanted) {
    let candidate = name;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      candidate = numberedSheetName(name, number);
    }
    taken.add(candidate.toLowerCase());
    free[key] = candidate;
  }
  return free;
}

/** Names that no new table can bear, in lower case: Excel keeps tables and names in one space. */
function takenNames({ names, sheets }: WorkbookFacts): ReadonlySet<string> {
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  return new Set([...names, ...tables].map((name) => name.toLowerCase()));
}

/** Whether a table or a defined name of the workbook bears it, in any case. */
export function isTableNameTaken(name: string, facts: WorkbookFacts): boolean {
  return takenNames(facts).has(name.toLowerCase());
}

/**
 * A suffix with which none of our table names is taken by a table or a defined name; Excel keeps
 * both in one space. Empty where the plain names are free. A suffix that sheets of ours bear is never
 * free, even where their tables were renamed or deleted: it is what tells assessments apart.
 */
export function freeTableSuffix(framework: Framework, facts: WorkbookFacts): string {
  const taken = takenNames(facts);
  const isFree = (suffix: string): boolean =>
    allTableNames(tableNames(framework, suffix)).every((name) => !taken.has(name.toLowerCase()));
  const borne = new Set(markedGroups(facts).map(({ suffix }) => suffix));
  let suffix = "";
  for (let number = 2; borne.has(suffix) || !isFree(suffix); number += 1) suffix = `_${number}`;
  return suffix;
}
