import type { CellFormat } from "../../package/cell-format";
import { DEFAULT_ROW_HEIGHT } from "../host/model/column-width";
import { rowOf } from "../host/model/cell-key";
import type { SheetModel } from "../host/model/sheet-model";

/** Line height of a font in its own size, as Excel fits rows to Calibri: 16 points make a row of 21. */
const LINE = 1.3125;

/**
 * Heights in points of rows that the file gives none: Excel fits them to their largest font when it
 * opens the file. Only what the file brings is looked at: rows do not change while somebody types.
 */
export class RowHeights {
  private readonly fitted = new WeakMap<SheetModel, ReadonlyMap<number, number>>();

  constructor(
    private readonly formats: readonly CellFormat[],
    /** Points of a format's font; undefined for the workbook's default. */
    private readonly sizeOf: (format: CellFormat) => number | undefined
  ) {}

  height(sheet: SheetModel, row: number): number {
    const { layout } = sheet;
    const format = layout.rowAt(row);
    if (format?.hidden === true || format?.height !== undefined) return layout.heightOf(row);
    return this.of(sheet).get(row) ?? DEFAULT_ROW_HEIGHT;
  }

  private of(sheet: SheetModel): ReadonlyMap<number, number> {
    const known = this.fitted.get(sheet);
    if (known !== undefined) return known;
    const heights = new Map<number, number>();
    const byFormat = this.formats.map((format) => {
      const size = this.sizeOf(format);
      return size === undefined ? 0 : Math.ceil((size * LINE) / 0.75) * 0.75;
    });
    for (const [key, cell] of sheet.stored?.cells ?? []) {
      const height = byFormat[cell.format] ?? 0;
      const row = rowOf(key);
      if (height > (heights.get(row) ?? DEFAULT_ROW_HEIGHT)) heights.set(row, height);
    }
    this.fitted.set(sheet, heights);
    return heights;
  }
}
