import type { Framework } from "../framework/framework";
import { assessmentSheet } from "./assessment-sheet";
import { categorySheet } from "./category-sheet";
import { evidenceSheet } from "./evidence-sheet";
import type { InstallChoices } from "./install-choices";
import type { SheetPlan } from "./plan";
import { readMeSheet } from "./read-me-sheet";
import { scoresSheet } from "./scores-sheet";
import { sheetContext } from "./sheet-context";
import { summarySheet } from "./summary-sheet";

/**
 * Every sheet of one installation, in tab order: Read me, Assessment, one per category, Evidence,
 * Scores, Summary. A formula names only tables of these plans.
 */
export function planSheets(framework: Framework, choices: InstallChoices): SheetPlan[] {
  const context = sheetContext(framework, choices);
  return [
    readMeSheet(context),
    assessmentSheet(context),
    ...framework.categories.map((category) => categorySheet(context, category)),
    evidenceSheet(context),
    scoresSheet(context),
    summarySheet(context),
  ];
}
