import { cellKey, parseArea } from "../a1";
import type { StoredTable } from "../contents";
import { PackageError } from "../package-error";
import type { SheetReader } from "../read/read-sheet";
import { readSharedStrings } from "../read/shared-strings";
import type { WorkbookReader } from "../read/read-workbook";
import { child, children, numeric } from "../xml/xml-tree";
import { fromStoredText } from "../xml/xml-text";
import { type KeptCells, readKeptCells } from "./kept-cells";
import type { KeptSheet, RedactionPlan } from "./redaction";

export interface KeptSheetSource {
  readonly plan: KeptSheet;
  readonly sheet: SheetReader;
  readonly cells: KeptCells;
  /** Its tables; a column whose header does not travel has another name. */
  readonly tables: readonly StoredTable[];
}

/** The source with what of it travels, in tab order. */
export interface KeptWorkbook {
  readonly workbook: WorkbookReader;
  readonly sheets: readonly KeptSheetSource[];
  readonly plan: RedactionPlan;
}

/** A header cell and its column's name are one text: where the cell was emptied, the name goes too. */
function renamedTables({ tables }: SheetReader, { emptied }: KeptCells): StoredTable[] {
  return tables.map((table) => {
    const area = parseArea(table.ref);
    if (area === undefined || !table.headerRow) return table;
    const isKept = (index: number): boolean => !emptied.has(cellKey(area.top, area.left + index));
    const taken = new Set(
      table.columns.filter((_name, index) => isKept(index)).map((name) => name.toLowerCase())
    );
    const columns = table.columns.map((name, index) => {
      if (isKept(index)) return name;
      let number = index + 1;
      while (taken.has(`column${number}`)) number++;
      taken.add(`column${number}`);
      return `Column${number}`;
    });
    return { ...table, columns };
  });
}

/**
 * Reads what of a workbook travels by the plan.
 *
 * @throws PackageError for parts that are not well formed, and when no sheet is left
 * @throws Error for a sheet that is not there, has no cells or is hidden: those never travel
 */
export function readKeptWorkbook(workbook: WorkbookReader, plan: RedactionPlan): KeptWorkbook {
  let strings: string[] | undefined;
  const shared = (): readonly string[] =>
    (strings ??= readSharedStrings(workbook.parts, workbook.related("sharedStrings")));
  const wanted = new Map(plan.sheets.map((one) => [one.sheet, one]));
  const sheets = workbook.sheets.flatMap((sheet): KeptSheetSource[] => {
    const keep = wanted.get(sheet.name);
    if (keep === undefined) return [];
    wanted.delete(sheet.name);
    if (sheet.kind !== "worksheet" || sheet.visibility !== "visible") {
      throw new Error(`The sheet "${sheet.name}" is hidden or has no cells.`);
    }
    const cells = readKeptCells(sheet, keep, shared, workbook.date1904);
    return [{ plan: keep, sheet, cells, tables: renamedTables(sheet, cells) }];
  });
  const [missing] = wanted.keys();
  if (missing !== undefined) throw new Error(`There is no sheet "${missing}".`);
  if (sheets.length === 0) {
    throw new PackageError("not-a-workbook", "No sheet is left to send. Choose at least one.");
  }
  return { workbook, sheets, plan };
}

export interface DefinedName {
  readonly name: string;
  /** Place of its sheet in tab order; undefined for the workbook's own. */
  readonly scope: number | undefined;
  /** As the file has it. */
  readonly stored: string;
}

export function definedNames({ root }: WorkbookReader): DefinedName[] {
  return children(child(root, "definedNames"), "definedName").map((element) => ({
    name: fromStoredText(element.attributes["name"] ?? ""),
    scope: numeric(element, "localSheetId"),
    stored: element.text,
  }));
}
