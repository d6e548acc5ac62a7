import type { StoredValue } from "../../package/contents";
import { cellsOf, intersection, type CellArea } from "../host/model/cell-area";
import type { SheetModel } from "../host/model/sheet-model";

/** What the rules of a range know of all its cells. Good for one state of the workbook. */
export class RuleFigures {
  /** Ascending. */
  readonly numbers: readonly number[];
  private readonly counts = new Map<string, number>();

  constructor(sheet: SheetModel, areas: readonly CellArea[]) {
    const numbers: number[] = [];
    const used = sheet.cells.usedArea(true);
    for (const area of areas) {
      // Rules often stand on whole columns: blank cells say nothing.
      const part = used === undefined ? undefined : intersection(area, used);
      if (part === undefined) continue;
      for (const { row, column } of cellsOf(part)) {
        const value = sheet.cells.value(row, column);
        if (typeof value === "number") numbers.push(value);
        const key = keyOfValue(value);
        if (key !== null) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      }
    }
    this.numbers = numbers.sort((one, other) => one - other);
  }

  /** How often the range holds the value; upper and lower case are the same, as in Excel. */
  countOf(value: StoredValue): number {
    const key = keyOfValue(value);
    return key === null ? 0 : (this.counts.get(key) ?? 0);
  }

  get mean(): number {
    return this.numbers.reduce((sum, one) => sum + one, 0) / this.numbers.length;
  }

  /** Of the population, as Excel's rules take it. */
  get deviation(): number {
    const { mean, numbers } = this;
    return Math.sqrt(numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / numbers.length);
  }

  /** As PERCENTILE.INC. @param share 0 to 1 */
  percentile(share: number): number {
    const { numbers } = this;
    const at = share * (numbers.length - 1);
    const below = numbers[Math.floor(at)] ?? NaN;
    const above = numbers[Math.ceil(at)] ?? NaN;
    return below + (above - below) * (at - Math.floor(at));
  }
}

function keyOfValue(value: StoredValue): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "object") return `error ${value.error}`;
  return typeof value === "string" ? `text ${value.toLowerCase()}` : `${typeof value} ${value}`;
}
