import type { StoredName, WorkbookContents } from "../../../package/contents";
import {
  accessDenied,
  itemAlreadyExists,
  itemNotFound,
  invalidArgument,
} from "../protocol/rich-api-error";
import type { CellArea } from "./cell-area";
import { CellEdits } from "./cell-edits";
import { ChangeLog } from "./change-log";
import { FormatPatches } from "./format-patch";
import { editFormula, type FormulaEdit } from "./formula-edit";
import { isLegalSheetName, sameName } from "./name-rules";
import { columnOf, rowOf } from "./cell-key";
import { SheetModel } from "./sheet-model";
import type { Shift } from "./shift";
import { TableModel } from "./table-model";
import type { Calendar } from "./typed-date";

export interface NameModel {
  readonly name: string;
  /** undefined: the whole workbook. */
  readonly sheet: SheetModel | undefined;
  /** Without the leading `=`. */
  formula: string;
  hidden: boolean;
  comment: string;
  /** Not in the file as it stands here. */
  isChanged: boolean;
  readonly isStored: boolean;
}

/** A workbook behind Office.js: its sheets, names and tables as they stand now. */
export class WorkbookModel {
  /** Worksheets in tab order. */
  sheets: SheetModel[] = [];
  names: NameModel[] = [];
  readonly settings = new Map<string, unknown>();
  readonly formats = new FormatPatches();
  readonly log = new ChangeLog();
  readonly edits = new CellEdits();
  isStructureProtected: boolean;
  structurePassword: string | undefined;
  calculationMode = "Automatic";
  activeSheet: SheetModel | undefined;
  /** Changes that the package has no place for; saving must not lose them without a word. */
  readonly unsaved = new Set<string>();
  selection: { sheet: SheetModel; area: CellArea } | undefined;
  /** Told of every shift, so that ranges which the client keeps can follow. */
  onShift: (sheet: SheetModel, shift: Shift) => void = () => undefined;
  private nextId = 1;

  constructor(
    readonly contents: WorkbookContents,
    public isReadOnly: boolean,
    private readonly currentYear: () => number
  ) {
    this.isStructureProtected = contents.isStructureProtected;
    for (const stored of contents.sheets) {
      if (stored.kind !== "worksheet") continue;
      const sheet = new SheetModel(this.newId("0001"), stored.name, stored, () => contents.formats);
      sheet.tables = stored.tables.map(
        (table) => new TableModel(this.newId("000C"), table.id, table)
      );
      this.sheets.push(sheet);
    }
    this.activeSheet = this.findSheet(contents.activeSheet) ?? this.sheets[0];
    this.names = contents.names.map((name) => this.readName(name));
  }

  private readName({ name, scope, formula, hidden }: StoredName): NameModel {
    const sheet = scope === null ? undefined : this.findSheet(scope);
    return { name, sheet, formula, hidden, comment: "", isChanged: false, isStored: true };
  }

  newId(kind: string): string {
    const number = this.nextId.toString(16).toUpperCase().padStart(8, "0");
    this.nextId += 1;
    return `{${number}-${kind}-0000-0000-000000000000}`;
  }

  get calendar(): Calendar {
    return { date1904: this.contents.date1904, currentYear: this.currentYear() };
  }

  /** @throws RichApiError AccessDenied in a workbook that is open for viewing only. */
  assertWritable(): void {
    if (this.isReadOnly) throw accessDenied();
  }

  /** @throws RichApiError AccessDenied when sheets may not be added, renamed, moved or deleted. */
  assertStructureWritable(): void {
    this.assertWritable();
    if (this.isStructureProtected) throw accessDenied();
  }

  findSheet(key: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key));
  }

  sheet(key: string): SheetModel {
    const found = this.findSheet(key);
    if (found === undefined) throw itemNotFound();
    return found;
  }

  /** Chart sheets take names away from worksheets, although Office.js does not show them. */
  assertFreeSheetName(name: string, except?: SheetModel): void {
    if (!isLegalSheetName(name)) throw invalidArgument();
    const isTaken =
      this.sheets.some((sheet) => sheet !== except && sameName(sheet.name, name)) ||
      this.contents.sheets.some((s) => s.kind !== "worksheet" && sameName(s.name, name));
    if (isTaken) throw itemAlreadyExists();
  }

  allTables(): { sheet: SheetModel; table: TableModel }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  findTable(key: string): { sheet: SheetModel; table: TableModel } | undefined {
    return this.allTables().find(({ table }) => table.id === key || sameName(table.name, key));
  }

  findName(name: string, sheet?: SheetModel): NameModel | undefined {
    return this.names.find((known) => known.sheet === sheet && sameName(known.name, name));
  }

  /** Tables and workbook-wide names share one space of names. */
  assertFreeName(name: string): void {
    const isTable = this.allTables().some(({ table }) => sameName(table.name, name));
    if (isTable || this.findName(name) !== undefined) throw itemAlreadyExists();
  }

  /** Lets every formula and name follow a change, as Excel does. */
  editFormulas(edit: FormulaEdit): void {
    for (const sheet of this.sheets) {
      const edited: [number, string][] = [];
      for (const [key, formula] of sheet.cells.formulas()) {
        const table =
          edit.kind === "rename-column" || edit.kind === "delete-columns"
            ? sheet.tableAt(rowOf(key), columnOf(key))?.name
            : undefined;
        const after = editFormula(formula, { sheet: sheet.name, table }, edit);
        if (after !== formula) edited.push([key, after]);
      }
      for (const [key, formula] of edited) {
        sheet.cells.replaceFormula(rowOf(key), columnOf(key), formula);
      }
      for (const chart of sheet.charts) {
        chart.followEdit((formula) =>
          editFormula(`=${formula}`, { sheet: sheet.name, table: undefined }, edit).slice(1)
        );
      }
    }
    for (const name of this.names) {
      const place = { sheet: name.sheet?.name ?? "", table: undefined };
      const after = editFormula(`=${name.formula}`, place, edit).slice(1);
      if (after === name.formula) continue;
      name.formula = after;
      name.isChanged = true;
      this.log.name(name.name);
    }
  }
}
