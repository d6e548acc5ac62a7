import type { Check } from "./allow-list";
import { mayStay, type Reach } from "./formula-reach";
import type { KeptCell } from "./kept-cells";
import type { KeptWorkbook } from "./kept-workbook";

/**
 * Decides which formulas travel. One that uses a defined name does not: names are texts of their own,
 * and what they stand for can reach anywhere.
 */
export class KeptFormulas {
  private readonly reach: Reach;
  keptCount = 0;

  constructor(
    private readonly kept: KeptWorkbook,
    words: Check
  ) {
    const { sheets } = kept;
    const changed = sheets.filter(({ cells }) => cells.hiddenRemoved > 0 || cells.replaced > 0);
    this.reach = {
      sheets: new Set(sheets.map(({ sheet }) => sheet.name.toLowerCase())),
      changed: new Set(changed.map(({ sheet }) => sheet.name.toLowerCase())),
      tables: new Map(
        sheets.flatMap(({ sheet }) =>
          sheet.tables.map(({ name }) => [name.toLowerCase(), sheet.name.toLowerCase()] as const)
        )
      ),
      words: (text) => words(text) !== undefined,
    };
  }

  ofCell({ formula }: KeptCell, sheet: string): boolean {
    if (formula === undefined || this.kept.plan.formulas === "values") return false;
    const stays = mayStay(formula, sheet, this.reach);
    if (stays) this.keptCount++;
    return stays;
  }

  /** Of a conditional format, a validation rule or a chart. */
  ofRule(stored: string, sheet: string): boolean {
    return mayStay(stored, sheet, this.reach, true);
  }

  place(location: string, sheet: string): boolean {
    return mayStay(location.replace(/^#/, ""), sheet, this.reach, true);
  }
}
