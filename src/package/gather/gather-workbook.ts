import { cellKey, parseArea } from "../a1";
import type { CellKey, StoredTable, WorkbookContents } from "../contents";
import { readCells } from "../read/read-cells";
import type { ValueSurroundings } from "../read/cell-value";
import { locateWorkbook } from "../read/locate-workbook";
import { readCustomProperties } from "../read/read-facets";
import { readTables } from "../read/read-tables";
import { readSharedStrings } from "../read/shared-strings";
import { outlineSheet, type SheetOutline } from "../read/sheet-outline";
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
import { CellBudget, TableTarget } from "./table-target";

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
  private last: { readonly key: string; readonly outline: SheetOutline } | undefined;
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
    let strings: readonly string[] | undefined;
    return {
      string: (at) => {
        strings ??= readSharedStrings(this.parts, relatedPart(this.parts, key, "sharedStrings"));
        return strings[at];
      },
      date1904: this.date1904,
    };
  }

  private outline(key: string): SheetOutline {
    if (this.last?.key !== key) {
      this.last = undefined;
      this.last = { key, outline: outlineSheet(this.parts.nameOf(key), this.parts.xml(key)) };
    }
    return this.last.outline;
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
      tables.filter(({ name }) => wanted(sheet, name))
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
    return refers ? readCustomProperties(this.outline(key).root, this.parts, key) : {};
  }

  private read(key: string, tables: readonly StoredTable[]): void {
    const targets = tables.flatMap((table) => {
      const target = TableTarget.of(table, this.budget);
      return target === null ? [] : [{ table, target }];
    });
    if (targets.length === 0) return;
    gatherCells(this.outline(key), this.around, {
      put(row, column, value, hasFormula) {
        for (const { target } of targets) target.put(row, column, value, hasFormula);
      },
    });
    for (const { table, target } of targets) {
      this.tables.set(
        table,
        target.cells((row, column) => this.formulas(key).get(cellKey(row, column)) ?? null)
      );
    }
  }

  private formulas(key: string): ReadonlyMap<CellKey, string> {
    if (this.lastFormulas?.key !== key) {
      const all = new Map<CellKey, string>();
      const cells = readCells(this.outline(key), () => [], this.around.date1904);
      for (const [cell, { formula }] of cells) if (formula !== undefined) all.set(cell, formula);
      this.lastFormulas = { key, all };
    }
    return this.lastFormulas.all;
  }

  table(name: string): GatheredTable | null {
    const found = this.known.get(name.toLowerCase());
    if (found === undefined) return null;
    if (!this.tables.has(found.table)) this.read(found.sheet.key, [found.table]);
    return this.tables.get(found.table) ?? null;
  }

  cellsOf(name: string, area?: string): ReadonlyMap<CellKey, GatheredValue> {
    const cells = new Map<CellKey, GatheredValue>();
    const sheet = this.listed.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const within = area === undefined ? undefined : parseArea(area);
    if (sheet?.kind !== "worksheet" || (area !== undefined && within === undefined)) return cells;
    gatherCells(this.outline(sheet.key), this.around, {
      put: (row, column, value) => {
        if (
          within !== undefined &&
          (row < within.top || row > within.bottom || column < within.left || column > within.right)
        ) {
          return;
        }
        const key = cellKey(row, column);
        if (value === "") cells.delete(key);
        else {
          this.budget.take(1, `the cells of the sheet "${sheet.name}"`);
          cells.set(key, value);
        }
      },
    });
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
