import { cellKey, parseArea } from "../a1";
import type { CellKey, StoredTable, WorkbookContents } from "../contents";
import { readCells } from "../read/read-cells";
import type { ValueSurroundings } from "../read/cell-value";
import { locateWorkbook } from "../read/locate-workbook";
import { readCustomProperties } from "../read/read-facets";
import { readTables } from "../read/read-tables";
import {
  definedName,
  definedNames,
  isDate1904,
  isReadOnly,
  isStructureProtected,
  type ListedSheet,
  listSheets,
  relatedPart,
} from "../read/workbook-part";
import { gatherCells } from "./gather-cells";
import { GatherParts } from "./gather-parts";
import type {
  GatheredSheet,
  GatheredTable,
  GatheredValue,
  GatheredWorkbook,
  WantedTables,
} from "./gathered";
import { ownText } from "./own-text";
import { type SharedTexts, sharedTexts } from "./shared-texts";
import { type SheetText, sheetText } from "./sheet-text";
import { AreaSink } from "./area-sink";
import { CellBudget } from "./cell-budget";
import { type TableShape, tableShape, TableSink, TableTarget } from "./table-target";

interface KnownTable {
  readonly sheet: ListedSheet;
  readonly table: StoredTable;
}

class Gatherer implements GatheredWorkbook {
  readonly kind: WorkbookContents["kind"];
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly GatheredSheet[];
  readonly names: readonly string[];

  private readonly parts: GatherParts;
  private readonly budget = new CellBudget();
  private readonly around: ValueSurroundings;
  private readonly listed: readonly ListedSheet[];
  /** By name in lower case: the first in tab order. */
  private readonly known = new Map<string, KnownTable>();
  private readonly tables = new Map<StoredTable, GatheredTable | null>();
  /** Of the parts that marks refer to, by key. */
  private readonly markTexts = new Map<string, string>();
  private last: { readonly key: string; readonly sheet: SheetText } | undefined;
  private lastFormulas:
    { readonly key: string; readonly all: ReadonlyMap<CellKey, string> } | undefined;

  constructor(bytes: Uint8Array, wanted: WantedTables) {
    this.parts = new GatherParts(bytes);
    const { key, kind } = locateWorkbook(this.parts);
    this.kind = kind;
    const root = this.parts.tree(key);
    this.isStructureProtected = isStructureProtected(root);
    this.isReadOnly = isReadOnly(this.parts, root);
    this.names = definedNames(root).map((element) => ownText(definedName(element)));
    this.date1904 = isDate1904(root);
    this.around = this.surroundings(key);
    this.listed = listSheets(this.parts, key, root);
    this.sheets = this.listed.map((sheet) => this.gatherSheet(sheet, wanted));
  }

  private surroundings(key: string): ValueSurroundings {
    let texts: SharedTexts | undefined;
    return {
      string: (at) => {
        texts ??= sharedTexts(this.parts, relatedPart(this.parts, key, "sharedStrings"));
        return texts(at);
      },
      date1904: this.date1904,
    };
  }

  /** One at a time is held. */
  private sheetText(key: string): SheetText {
    if (this.last?.key !== key) {
      this.last = undefined;
      this.last = { key, sheet: sheetText(this.parts.nameOf(key), this.parts.xml(key)) };
    }
    return this.last.sheet;
  }

  private gatherSheet(listed: ListedSheet, wanted: WantedTables): GatheredSheet {
    const { key, kind } = listed;
    const isWorksheet = kind === "worksheet";
    const tables = isWorksheet ? readTables(this.parts, key).map(({ table }) => table) : [];
    const sheet: GatheredSheet = {
      name: ownText(listed.name),
      isVisible: listed.visibility === "visible",
      kind,
      marks: isWorksheet ? this.marks(key) : {},
      tables: tables.map(({ id, name }) => ({ id: String(id), name })),
    };
    for (const table of [...tables].reverse()) this.know(listed, table);
    this.read(
      key,
      tables.flatMap((table) => {
        const headers = wanted(sheet, table.name);
        return headers === false ? [] : (tableShape(table, headers) ?? []);
      })
    );
    return sheet;
  }

  /** Of two of one name on a sheet the first counts, if it says which cells are its own. */
  private know(sheet: ListedSheet, table: StoredTable): void {
    const name = table.name.toLowerCase();
    const other = this.known.get(name);
    if (other !== undefined && other.sheet !== sheet) return;
    if (parseArea(table.ref) === undefined) this.known.delete(name);
    else this.known.set(name, { sheet, table });
  }

  private marks(key: string): Readonly<Record<string, string>> {
    const refers = this.parts.relationships(key).some(({ type }) => type === "customProperty");
    if (!refers) return {};
    return readCustomProperties(this.sheetText(key).root, this.parts, key, this.markTexts);
  }

  private read(key: string, shapes: readonly TableShape[]): void {
    if (shapes.length === 0) return;
    this.budget.takeTables(shapes);
    this.parts.spend(this.sheetText(key).text.length);
    const { targets } = gatherCells(
      this.sheetText(key),
      this.around,
      () => new TableSink(shapes.map((shape) => new TableTarget(shape)))
    );
    for (const target of targets) {
      const formulaAt = (row: number, column: number): string | null =>
        this.formulas(key).get(cellKey(row, column)) ?? null;
      this.tables.set(target.shape.table, target.cells(formulaAt));
    }
  }

  private formulas(key: string): ReadonlyMap<CellKey, string> {
    if (this.lastFormulas?.key !== key) {
      const all = new Map<CellKey, string>();
      const cells = readCells(this.sheetText(key).outline(), () => [], this.around.date1904);
      for (const [cell, { formula }] of cells) if (formula !== undefined) all.set(cell, formula);
      this.lastFormulas = { key, all };
    }
    return this.lastFormulas.all;
  }

  table(name: string): GatheredTable | null {
    const found = this.known.get(name.toLowerCase());
    if (found === undefined) return null;
    const shape = this.tables.has(found.table) ? null : tableShape(found.table, true);
    if (shape !== null) this.read(found.sheet.key, [shape]);
    return this.tables.get(found.table) ?? null;
  }

  cellsOf(name: string, area?: string): ReadonlyMap<CellKey, GatheredValue> {
    const sheet = this.listed.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const within = area === undefined ? undefined : parseArea(area);
    if (sheet?.kind !== "worksheet" || (area !== undefined && within === undefined))
      return new Map();
    const makeSink = (): AreaSink => new AreaSink(within);
    const text = this.sheetText(sheet.key);
    this.parts.spend(text.text.length);
    const { cells } = gatherCells(text, this.around, makeSink);
    return cells;
  }
}

/**
 * Reads from a workbook (.xlsx, .xlsm, .xltx, .xltm) which sheets and tables it holds, what marks
 * they carry, and the values of the wanted tables; the same that `openWorkbook` would read. Only the
 * parts that are needed for that are unpacked: other sheets, styles, drawings and the like are never
 * looked into, so what is wrong inside them is no reason to refuse the file. Throws `PackageError`
 * with a whole sentence that says what is wrong and what to do.
 */
export function gatherWorkbook(bytes: Uint8Array, wanted: WantedTables): GatheredWorkbook {
  return new Gatherer(bytes, wanted);
}
