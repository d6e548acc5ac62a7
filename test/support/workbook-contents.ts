import type {
  StoredCell,
  StoredName,
  StoredSheet,
  StoredTable,
  StoredValue,
  WorkbookContents,
} from "../../src/package/contents";

interface SheetSketch {
  readonly name: string;
  /** Rows of values from A1 on; a text that starts with = is a formula without a cached value. */
  readonly rows?: readonly (readonly StoredValue[])[];
  readonly tables?: readonly StoredTable[];
  readonly isProtected?: boolean;
  readonly kind?: StoredSheet["kind"];
}

export interface WorkbookSketch {
  readonly sheets?: readonly SheetSketch[];
  readonly names?: readonly StoredName[];
  readonly isStructureProtected?: boolean;
}

function cells(rows: SheetSketch["rows"] = []): Map<number, StoredCell> {
  const found = new Map<number, StoredCell>();
  rows.forEach((row, r) =>
    row.forEach((value, column) => {
      if (value === null) return;
      const isFormula = typeof value === "string" && value.startsWith("=");
      found.set(r * 16384 + column, {
        value: isFormula ? null : value,
        ...(isFormula ? { formula: value } : {}),
        format: 0,
      });
    })
  );
  return found;
}

function sheet(sketch: SheetSketch, index: number): StoredSheet {
  return {
    name: sketch.name,
    sheetId: index + 1,
    visibility: "visible",
    kind: sketch.kind ?? "worksheet",
    isProtected: sketch.isProtected ?? false,
    cells: cells(sketch.rows),
    tables: sketch.tables ?? [],
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    freeze: null,
    pageSetup: { orientation: "portrait" },
    hyperlinks: [],
    showGridlines: true,
    customProperties: {},
    notes: [],
    charts: [],
    lookRules: [],
  };
}

/** A workbook as it would be read from a file; one sheet of the user's unless more are given. */
export function workbookContents(sketch: WorkbookSketch = {}): WorkbookContents {
  const sheets = (sketch.sheets ?? [{ name: "Sheet1" }]).map(sheet);
  return {
    kind: "xlsx",
    date1904: false,
    isStructureProtected: sketch.isStructureProtected ?? false,
    isReadOnly: false,
    sheets,
    names: sketch.names ?? [],
    formats: [{}],
    activeSheet: sheets[0]?.name ?? "",
  };
}

/** A table over cells that the sketch holds. */
export function storedTable(
  name: string,
  ref: string,
  columns: readonly string[],
  id = 1
): StoredTable {
  return {
    id,
    name,
    ref,
    columns,
    headerRow: true,
    totalsRow: false,
    style: "TableStyleMedium2",
    filterButtons: true,
  };
}
