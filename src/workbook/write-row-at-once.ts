import { isFormula } from "../sheets/formula-text";
import { categoryColumns } from "../sheets/category-columns";
import { isKnownSchema, sheetMarks } from "../sheets/sheet-marks";
import { isNewerVersion } from "../framework/version-order";
import { toCellText } from "./cell-text";
import { codeKey } from "./read-entries";
import { TooManyCellsError } from "./read-table";
import type { RowCell } from "./row-cells";
import type { Session } from "./session";

/** Which row is meant, and whose sheet it must stand on. */
export interface RowTarget {
  readonly table: string;
  /** A code of the framework: letters, digits, `_` and `-`, so nothing that `find` takes for a wildcard. */
  readonly code: string;
  /** What the sheet's marks must say. */
  readonly sheetKey: string;
  readonly frameworkId: string;
  /** The newest that the sheet may have been made with. */
  readonly frameworkVersion: string;
  readonly suffix: string;
}

export interface WrittenRow {
  readonly sheet: string;
  /** Counted from 0 on the sheet. */
  readonly row: number;
  /** The cells as they stood before, from left to right. */
  readonly before: readonly RowCell[];
  /**
   * False where the row that was found need not be the row that is read: its code stands in another
   * row too (a hidden one, which `find` passes over), or the sheet is not the one that was meant.
   */
  readonly isSure: boolean;
}

/** Entry columns as they are installed: side by side, so that one write fills them. */
const entryRun = [
  categoryColumns.score,
  categoryColumns.confidence,
  categoryColumns.evidence,
  categoryColumns.basis,
] as const;

function firstRow<T>(rows: readonly (readonly T[])[], table: string): readonly T[] {
  const row = Array.isArray(rows) ? rows[0] : undefined;
  if (row === undefined) throw new TooManyCellsError(`The row of ${table} cannot be read.`);
  return row;
}

interface Marks {
  readonly key: Excel.WorksheetCustomProperty;
  readonly framework: Excel.WorksheetCustomProperty;
  readonly suffix: Excel.WorksheetCustomProperty;
  readonly schema: Excel.WorksheetCustomProperty;
}

/** Queues the reads of what the sheet says about itself; it fails where it says nothing. */
function queueMarks({ customProperties }: Excel.Worksheet): Marks {
  const key = customProperties.getItem(sheetMarks.key);
  key.load("value");
  const framework = customProperties.getItem(sheetMarks.framework);
  framework.load("value");
  const suffix = customProperties.getItemOrNullObject(sheetMarks.suffix);
  suffix.load("value");
  const schema = customProperties.getItemOrNullObject(sheetMarks.schema);
  schema.load("value");
  return { key, framework, suffix, schema };
}

function isMeant({ key, framework, suffix, schema }: Marks, target: RowTarget): boolean {
  const version = framework.value.slice(target.frameworkId.length + 1);
  return (
    key.value === target.sheetKey &&
    framework.value.startsWith(`${target.frameworkId}@`) &&
    (suffix.isNullObject ? "" : suffix.value) === target.suffix &&
    (schema.isNullObject || isKnownSchema(schema.value)) &&
    !isNewerVersion(version, target.frameworkVersion)
  );
}

/**
 * Queues the search for a row by its code and the write into it, in one batch; call the answer after
 * the next `sync`. Excel ends a batch at its first error and nothing after it is done, so every doubt
 * is put as a question that fails before the write is reached: `ItemNotFound` where the table, a
 * column, the code or our mark is not there, where a search from above and one from below meet
 * different rows, and where the entry columns do not stand side by side. Nothing is written then.
 *
 * `find` is given the header too: in a single cell Excel would search the whole sheet. What it says
 * of hidden rows is nowhere documented, so the answer compares all codes once more.
 *
 * @param cells score, confidence, evidence, basis; "" empties a cell
 */
export function queueRowAtOnce(
  { workbook }: Session,
  target: RowTarget,
  cells: readonly (string | number)[]
): () => WrittenRow {
  const table = workbook.tables.getItem(target.table);
  const { worksheet } = table;
  worksheet.load("name");
  const marks = queueMarks(worksheet);
  const codeColumn = table.columns.getItem(categoryColumns.code);
  const codes = codeColumn.getDataBodyRange();
  codes.load("values,rowIndex");
  const searched = codeColumn.getRange();
  // Codes differ without case, and readers compare them so: both spellings must be met.
  const criteria = { completeMatch: true, matchCase: false } as const;
  const fromAbove = searched.find(target.code, { ...criteria, searchDirection: "Forward" });
  const fromBelow = searched.find(target.code, { ...criteria, searchDirection: "Backwards" });
  const found = fromAbove.getIntersection(fromBelow).getIntersection(codes).getEntireRow();
  const [first, ...others] = entryRun.map((header) =>
    table.columns.getItem(header).getDataBodyRange()
  );
  const score = (first ?? codes).getIntersection(found);
  others.forEach((column, index) => {
    column.getIntersection(score.getOffsetRange(0, index + 1)).load("columnIndex");
  });
  const before = score.getResizedRange(0, entryRun.length - 1);
  before.load("values,formulas,numberFormat,rowIndex,columnIndex");
  // Another proxy: loads and writes of one object would be told apart by their order only.
  score.getResizedRange(0, entryRun.length - 1).values = [
    cells.map((value) => (typeof value === "string" ? toCellText(value) : value)),
  ];
  return () => {
    const { name } = worksheet;
    const row = rowOf(before);
    return {
      sheet: name,
      row,
      before: cellsBefore(before, target.table),
      isSure: isMeant(marks, target) && isOnlyRow(codes, target.code, row),
    };
  };
}

function rowOf({ rowIndex }: Excel.Range): number {
  return rowIndex;
}

function cellsBefore(range: Excel.Range, table: string): RowCell[] {
  const values = firstRow<unknown>(range.values, table);
  const formulas = firstRow<unknown>(range.formulas, table);
  const formats = firstRow<unknown>(range.numberFormat, table);
  return values.map((value, index) => {
    const formula = formulas[index];
    return {
      column: range.columnIndex + index,
      value: typeof value === "number" || typeof value === "boolean" ? value : String(value ?? ""),
      ...(isFormula(formula, value) ? { formula } : {}),
      isText: formats[index] === "@",
    };
  });
}

function isOnlyRow(codes: Excel.Range, code: string, row: number): boolean {
  const values: unknown[][] = codes.values;
  const rows = values.flatMap(([value], index) =>
    codeKey(value) === codeKey(code) ? [codes.rowIndex + index] : []
  );
  return rows.length === 1 && rows[0] === row;
}
