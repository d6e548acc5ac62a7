import type { Area, Position, Scalar, Surroundings, TableArea } from "../../formulas/surroundings";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";

/** The workbook as formulas see it. Good for one calculation: names are looked up once. */
export class ModelSurroundings implements Surroundings {
  private readonly sheets = new Map<string, SheetModel>();
  private readonly tables = new Map<string, TableArea>();

  readonly hasMacros: boolean;

  constructor(private readonly book: WorkbookModel) {
    this.hasMacros = book.contents.kind === "xlsm" || book.contents.kind === "xltm";
    for (const sheet of book.sheets) this.sheets.set(sheet.name.toLowerCase(), sheet);
    for (const { sheet, table } of book.allTables()) {
      this.tables.set(table.name.toLowerCase(), {
        sheet: sheet.name,
        area: { sheet: sheet.name, ...table.area },
        columns: table.columnNames,
        headerRow: table.headerRow,
        totalsRow: table.totalsRow,
      });
    }
  }

  sheet(name: string): SheetModel | undefined {
    return this.sheets.get(name.toLowerCase());
  }

  cell(sheet: string, row: number, column: number): Scalar {
    return this.sheet(sheet)?.cells.value(row, column) ?? null;
  }

  usedArea(sheet: string): Area | null {
    const used = this.sheet(sheet)?.cells.usedArea(true);
    return used === undefined ? null : { sheet, ...used };
  }

  table(name: string): TableArea | undefined {
    return this.tables.get(name.toLowerCase());
  }

  tableAt({ sheet, row, column }: Position): string | undefined {
    return this.sheet(sheet)?.tableAt(row, column)?.name;
  }

  name(name: string, sheet: string): string | undefined {
    const on = this.sheet(sheet);
    const found = (on && this.book.findName(name, on)) ?? this.book.findName(name);
    return found?.formula;
  }

  hasSheet(name: string): boolean {
    return this.sheets.has(name.toLowerCase());
  }
}
