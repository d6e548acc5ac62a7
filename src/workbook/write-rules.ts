import type {
  Area,
  ConditionalFormatPlan,
  SheetPlan,
  ValidationPlan,
  ValidationRule,
} from "../sheets/plan";
import { type Job, bytesPerCommand } from "./job";

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.items.join(",") } };
    case "list-from":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "decimal-above":
      return { decimal: { formula1: rule.above, operator: "GreaterThan" } };
    case "decimal-between":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  }
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Queues a rule on what may be entered. Blanks are always allowed; anything else is stopped. */
export function applyValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = rangeOf(sheet, plan.area);
  dataValidation.rule = excelRule(plan.rule);
  dataValidation.ignoreBlanks = true;
  if (plan.prompt !== undefined) dataValidation.prompt = { showPrompt: true, ...plan.prompt };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", ...plan.alert };
}

export function applyConditionalFormat(sheet: Excel.Worksheet, plan: ConditionalFormatPlan): void {
  const { custom } = rangeOf(sheet, plan.area).conditionalFormats.add("Custom");
  custom.rule.formula = plan.formula;
  custom.format.font.color = plan.font;
  custom.format.fill.color = plan.fill;
  if (plan.bold === true) custom.format.font.bold = true;
}

/** Validation and conditional formats. Both may name tables, so they follow all tables. */
export function ruleJob(plan: SheetPlan): Job {
  const commands = plan.validations.length * 4 + plan.conditionalFormats.length * 6;
  return {
    bytes: commands * bytesPerCommand,
    queue: (workbook) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      for (const validation of plan.validations) applyValidation(sheet, validation);
      for (const format of plan.conditionalFormats) applyConditionalFormat(sheet, format);
    },
  };
}
