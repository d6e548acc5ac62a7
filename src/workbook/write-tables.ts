import type { SheetPlan } from "../sheets/plan";
import { type Job, bytesPerCommand } from "./job";

/**
 * Tables over headers that are written already: adding one over cells that a formula refers to
 * would push them down, and growing one cell by cell would need a request each.
 */
export function tableJob(plan: SheetPlan): Job {
  return {
    bytes: plan.tables.length * bytesPerCommand * 4,
    queue: (workbook) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      for (const { name, area, style, filterButtons } of plan.tables) {
        const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
        const table = sheet.tables.add(range, true);
        table.name = name;
        table.style = style;
        if (!filterButtons) table.showFilterButton = false;
      }
    },
  };
}
