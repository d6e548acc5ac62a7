import type { SheetPlan } from "../sheets/plan";
import { sheetMarks } from "../sheets/sheet-marks";
import type { WorkbookFacts } from "./inspect-workbook";

/** What of the plans does not stand in the workbook: `sheet NAME` without its mark, `table NAME`. */
export function missingSheets(plans: readonly SheetPlan[], { sheets }: WorkbookFacts): string[] {
  const missing: string[] = [];
  for (const plan of plans) {
    const sheet = sheets.find(({ name }) => name === plan.name);
    if (sheet?.marks[sheetMarks.key] !== plan.key) missing.push(`sheet ${plan.name}`);
    const held = new Set(sheet?.tables.map(({ name }) => name));
    for (const { name } of plan.tables) if (!held.has(name)) missing.push(`table ${name}`);
  }
  return missing;
}
