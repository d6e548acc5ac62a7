import type { ChangedSheet, NewSheet, WorkbookChanges } from "../changes";
import type { StoredTable } from "../contents";
import { CONTENT_TYPE } from "../parts/content-types";
import type { SheetReader } from "../read/read-sheet";
import type { WorkbookReader } from "../read/read-workbook";
import { outlineSheet } from "../read/sheet-outline";
import { StyleSheet } from "../styles/style-sheet";
import { StyleWriter } from "../styles/style-writer";
import { readHeadingFont } from "../styles/theme-fonts";
import { MAIN_NS, RELATIONSHIPS_NS } from "../xml/namespaces";
import { child, children } from "../xml/xml-tree";
import { selectTab, type TabSelection } from "./active-tab";
import { checkChanges } from "./check-changes";
import { editWorkbook, type AddedSheet } from "./edit-workbook";
import {
  DYNAMIC_ARRAY_ENTRY,
  DYNAMIC_ARRAY_METADATA,
  isDynamicArrayMetadata,
} from "./dynamic-arrays";
import { moveNotes } from "./move-notes";
import { PackageEdit } from "./package-edit";
import { changedTableXml } from "./table-xml";
import { writeSheet, type SheetSurroundings } from "./write-sheet";

const EMPTY_SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATIONSHIPS_NS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;

/** One save of one workbook. The workbook that was read is not changed. */
class Save {
  private readonly edit: PackageEdit;
  private readonly styles: StyleWriter;
  private readonly tabs: TabSelection;
  private readonly workbookName: string;
  private readonly folder: string;
  private tableId: number;
  private formulasChanged = false;
  private hasMetadata = false;

  constructor(
    private readonly workbook: WorkbookReader,
    private readonly changes: WorkbookChanges
  ) {
    const { parts, key, styles } = workbook;
    this.edit = new PackageEdit(parts);
    this.tabs = selectTab(workbook, changes);
    this.workbookName = parts.nameOf(key).replace(/\\/g, "/").replace(/^\//, "");
    this.folder = this.workbookName.slice(0, this.workbookName.lastIndexOf("/") + 1);
    // Its lists grow while formats are written; the reader's must not.
    const ownStyles = new StyleSheet(styles.root, styles.theme);
    this.styles = new StyleWriter(ownStyles, readHeadingFont(parts, workbook.related("theme")));
    const ids = workbook.sheets.flatMap(({ tables }) => tables.map(({ id }) => id));
    this.tableId = Math.max(0, ...ids) + 1;
  }

  run(): Uint8Array {
    const added = this.changes.newSheets.map((sheet) => this.addSheet(sheet));
    for (const change of this.changes.changedSheets) this.changeSheet(change);
    this.writeStyles();
    if (this.formulasChanged) this.dropCalculationChain();
    this.edit.replaceText(
      this.workbook.key,
      editWorkbook(this.workbook, {
        sheets: added,
        names: this.changes.names,
        visibilities: new Map(
          this.changes.changedSheets.flatMap(({ sheet, visibility }) =>
            visibility === undefined ? [] : [[sheet, visibility] as const]
          )
        ),
        activeTab: this.tabs.activeTab,
        recalculateOnOpen: this.changes.recalculateOnOpen,
      })
    );
    return this.edit.finish();
  }

  private around(
    partName: string,
    sheetKey: string,
    marks: ReadonlyMap<string, string>
  ): SheetSurroundings {
    return {
      edit: this.edit,
      parts: this.workbook.parts,
      styles: this.workbook.styles,
      partName,
      sheetKey,
      folder: this.folder,
      markParts: marks,
      dxfIndex: (format) => this.styles.dxfIndex(format),
      formatIndex: (format, existing) => this.styles.formatIndex(format, existing),
      linkId: (address) => this.edit.relate(partName, "hyperlink", { address }),
      nextTableId: () => this.tableId++,
      dynamicArray: () => this.dynamicArray(),
    };
  }

  private dynamicArray(): string | undefined {
    if (this.hasMetadata) return DYNAMIC_ARRAY_ENTRY;
    const key = this.workbook.related("sheetMetadata");
    if (key !== undefined) {
      const { text } = this.workbook.parts.xml(key);
      return isDynamicArrayMetadata(text) ? DYNAMIC_ARRAY_ENTRY : undefined;
    }
    const part = `${this.folder}metadata.xml`;
    if (this.workbook.parts.has(part.toLowerCase())) return undefined;
    this.edit.addPart(part, DYNAMIC_ARRAY_METADATA, CONTENT_TYPE.sheetMetadata);
    this.edit.relate(this.workbookName, "sheetMetadata", { part });
    this.hasMetadata = true;
    return DYNAMIC_ARRAY_ENTRY;
  }

  private addSheet(sheet: NewSheet): AddedSheet {
    const partName = this.edit.freeName(`${this.folder}worksheets/sheet`, ".xml");
    // Claims the name before the sheet's own parts look for theirs.
    this.edit.addPart(partName, "", CONTENT_TYPE.worksheet);
    const outline = outlineSheet(partName, {
      text: EMPTY_SHEET,
      encoding: "utf-8",
      hasMark: false,
    });
    const { text, formulasChanged } = writeSheet(
      outline,
      {
        facets: sheet,
        cells: sheet.cells,
        recalculated: [],
        tables: sheet.tables,
        newTables: sheet.tables,
        endedTables: new Set(),
        ...(sheet.charts && { charts: sheet.charts }),
        isSelected: this.tabs.isSelected(sheet.name),
      },
      this.around(partName, "", new Map())
    );
    this.edit.addPart(partName, text, CONTENT_TYPE.worksheet);
    this.formulasChanged ||= formulasChanged;
    const relationshipId = this.edit.relate(this.workbookName, "worksheet", { part: partName });
    return { name: sheet.name, visibility: sheet.visibility, relationshipId };
  }

  private changeSheet(change: ChangedSheet): void {
    const sheet = this.workbook.sheets.find(({ name }) => name === change.sheet);
    if (sheet === undefined) return;
    const { parts } = this.workbook;
    const wanted = change.tables ?? [];
    const changed = new Map(wanted.filter(({ id }) => id > 0).map((table) => [table.id, table]));
    const tables: StoredTable[] = wanted.filter(({ id }) => id === 0);
    const ended = new Set(change.endedTables);
    const endedParts = new Set<string>();
    for (const { key, table } of sheet.tableParts) {
      if (ended.has(table.id)) {
        endedParts.add(key);
        continue;
      }
      const now = changed.get(table.id);
      if (now !== undefined) this.edit.replaceText(key, changedTableXml(parts, key, now));
      tables.push(now ?? table);
    }
    const { text, formulasChanged } = writeSheet(
      sheet.outline,
      {
        facets: change,
        cells: change.cells,
        recalculated: change.recalculated ?? [],
        tables,
        newTables: wanted.filter(({ id }) => id === 0),
        endedTables: endedParts,
        ...(change.charts && { charts: change.charts }),
        isSelected: this.tabs.isSelected(sheet.name),
      },
      this.around(parts.nameOf(sheet.key).replace(/\\/g, "/"), sheet.key, this.markParts(sheet))
    );
    this.edit.replaceText(sheet.key, text);
    this.formulasChanged ||= formulasChanged;
    if (change.noteMoves) moveNotes(this.edit, parts, sheet.key, change.noteMoves);
  }

  private markParts(sheet: SheetReader): Map<string, string> {
    const { parts } = this.workbook;
    const marks = children(child(sheet.outline.root, "customProperties"), "customPr");
    return new Map(
      marks.flatMap(({ attributes }) => {
        const found = parts
          .relationships(sheet.key)
          .find(({ id }) => id === attributes["r:id"])?.target;
        const isThere = found !== undefined && parts.has(found);
        return isThere ? [[attributes["name"] ?? "", found] as const] : [];
      })
    );
  }

  private writeStyles(): void {
    if (!this.styles.isChanged) return;
    const key = this.workbook.related("styles");
    if (key !== undefined) {
      this.edit.replaceText(key, this.styles.rewrite(this.workbook.parts.xml(key).text));
      return;
    }
    const part = `${this.folder}styles.xml`;
    const name = this.workbook.parts.has(part.toLowerCase())
      ? this.edit.freeName(`${this.folder}styles`, ".xml")
      : part;
    this.edit.addPart(name, this.styles.rewrite(""), CONTENT_TYPE.styles);
    this.edit.relate(this.workbookName, "styles", { part: name });
  }

  /** Excel makes it anew; one that names a cell without a formula makes Excel repair the file. */
  private dropCalculationChain(): void {
    const key = this.workbook.related("calcChain");
    if (key === undefined) return;
    this.edit.dropPart(key);
    this.edit.unrelate(this.workbookName, key);
  }
}

/** See `WorkbookPackage.save`. */
export function saveWorkbook(workbook: WorkbookReader, changes: WorkbookChanges): Uint8Array {
  checkChanges(workbook, changes);
  return new Save(workbook, changes).run();
}
