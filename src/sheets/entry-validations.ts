import { entryPrompt } from "../text/category-sheet";
import { categoryColumns } from "./category-columns";
import { note } from "./limited-text";
import type { Area, ValidationPlan } from "./plan";
import { confidences } from "./setting-rows";
import type { SheetContext } from "./sheet-context";

/** What may be entered in a table of entries, whichever of the columns it has. */
export function entryValidations(
  { framework: { scale } }: SheetContext,
  header: readonly string[],
  column: (name: string) => Area
): ValidationPlan[] {
  const levels = scale.levels.map((level) => String(level.value));
  const prompts = entryPrompt(scale);
  const weight: ValidationPlan = {
    area: column(categoryColumns.weight),
    rule: { kind: "decimal-above", above: 0 },
    prompt: note("Weight", prompts.weight),
    alert: note("Weight", prompts.weightAlert),
  };
  return [
    {
      area: column(categoryColumns.score),
      rule: { kind: "list", items: [...levels, "NA", "NI"] },
      prompt: note("Score", prompts.score),
      alert: note("Not a score", prompts.scoreAlert),
    },
    {
      area: column(categoryColumns.confidence),
      rule: { kind: "list", items: confidences },
      prompt: note("Confidence", prompts.confidence),
      alert: note("Confidence", prompts.confidenceAlert),
    },
    ...(header.includes(categoryColumns.weight) ? [weight] : []),
  ];
}
