import { areaName, parseArea } from "../a1";
import type { CellFormat } from "../cell-format";
import type { WrittenCell } from "../changes";
import type { SheetFacets, StoredTable, StoredValue } from "../contents";
import { CONTENT_TYPE } from "../parts/content-types";
import { relationshipsKey } from "../parts/part-name";
import type { SheetOutline } from "../read/sheet-outline";
import type { ChartChanges } from "../stored-chart";
import { setAttributes } from "../xml/edit-element";
import { encodeUtf16 } from "../xml/decode-xml";
import { splice } from "../xml/splice";
import { node, type XmlNode } from "../xml/xml-node";
import { children, type XmlElement } from "../xml/xml-tree";
import { editCells } from "./edit-cells";
import { editFacets, type FacetSurroundings } from "./edit-facets";
import { editPage } from "./edit-page";
import { editView } from "./edit-view";
import type { PackageEdit } from "./package-edit";
import { SheetEditor } from "./sheet-editor";
import { newTableXml } from "./table-xml";
import { writeCharts } from "./write-charts";

export interface SheetWrite {
  readonly facets: SheetFacets;
  readonly cells: readonly WrittenCell[];
  readonly recalculated: readonly { row: number; column: number; value: StoredValue }[];
  /** All tables of the sheet as they will be, for `[@Column]`. */
  readonly tables: readonly StoredTable[];
  readonly newTables: readonly StoredTable[];
  /** Parts of tables that are none any more. */
  readonly endedTables: ReadonlySet<string>;
  readonly charts?: ChartChanges;
  readonly isSelected: boolean | undefined;
}

export interface SheetSurroundings extends FacetSurroundings {
  readonly edit: PackageEdit;
  /** Name of the sheet's part in the zip. */
  readonly partName: string;
  /** Folder of the workbook part, with a slash at its end. */
  readonly folder: string;
  formatIndex(format: CellFormat, existing: number | undefined): number;
  nextTableId(): number;
  /** As `CellChanges.dynamicArray`. */
  dynamicArray(): string | undefined;
  /** Part of a mark that exists already, by its key in `customProperties`. */
  readonly markParts: ReadonlyMap<string, string>;
}

function tableFinder(
  tables: readonly StoredTable[]
): (row: number, column: number) => string | undefined {
  const areas = tables.flatMap(({ name, ref }) => {
    const area = parseArea(ref);
    return area === undefined ? [] : [{ name, ...area }];
  });
  return (row, column) =>
    areas.find(
      ({ top, bottom, left, right }) =>
        row >= top && row <= bottom && column >= left && column <= right
    )?.name;
}

/** Where cells stand; only a hint for readers, but a wrong one loses cells in some of them. */
function editDimension(editor: SheetEditor, cells: readonly WrittenCell[]): void {
  const element = editor.element("dimension");
  if (cells.length === 0) return;
  const now = parseArea(element?.attributes["ref"] ?? "");
  const start = now ?? { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  const area = cells.reduce(
    (grown, { row, column }) => ({
      top: Math.min(grown.top, row),
      left: Math.min(grown.left, column),
      bottom: Math.max(grown.bottom, row),
      right: Math.max(grown.right, column),
    }),
    start
  );
  const ref = areaName(area);
  const cellsElement = editor.element("sheetData");
  if (element !== undefined) {
    if (ref === element.attributes["ref"]) return;
    editor.edits.push(setAttributes(editor.outline.text, element, { ref }));
  } else if (cellsElement?.children.length === 0 && cellsElement.closeStart === cellsElement.end) {
    editor.insert("dimension", editor.write(node("dimension", { ref })));
  }
}

function editTables(editor: SheetEditor, write: SheetWrite, around: SheetSurroundings): void {
  const { newTables, endedTables } = write;
  if (newTables.length === 0 && endedTables.size === 0) return;
  const { edit, parts, partName, sheetKey, folder } = around;
  const ended = new Set(
    [...(endedTables.size > 0 ? parts.relationships(sheetKey) : [])].flatMap(({ id, target }) =>
      endedTables.has(target) ? [id] : []
    )
  );
  const staying = children(editor.element("tableParts"), "tablePart").filter(
    ({ attributes }) => !ended.has(attributes["r:id"] ?? "")
  );
  for (const key of endedTables) {
    if (parts.has(relationshipsKey(key))) edit.dropPart(relationshipsKey(key));
    edit.dropPart(key);
    edit.unrelate(partName, key);
  }
  const added = newTables.map((table) => {
    const part = edit.freeName(`${folder}tables/table`, ".xml");
    edit.addPart(part, newTableXml(table, around.nextTableId()), CONTENT_TYPE.table);
    return node("tablePart", { "r:id": edit.relate(partName, "table", { part }) });
  });
  editor.replace("tableParts", editor.list("tableParts", [...staying, ...added], true));
}

/** Marks stand in parts of their own, as UTF-16 text. */
function writeMarks(editor: SheetEditor, write: SheetWrite, around: SheetSurroundings): void {
  const { customProperties } = write.facets;
  if (customProperties === undefined) return;
  const { edit, partName, folder, markParts } = around;
  const existing = children(editor.element("customProperties"), "customPr");
  const left = new Map(existing.map((element) => [element.attributes["name"] ?? "", element]));
  const items = Object.entries(customProperties).map(([name, text]): XmlNode | XmlElement => {
    const element = left.get(name);
    const key = markParts.get(name);
    left.delete(name);
    if (element !== undefined && key !== undefined) {
      edit.replaceBytesIfNew(key, encodeUtf16(text));
      return element;
    }
    const part = edit.freeName(`${folder}customProperty`, ".bin");
    edit.addPart(part, encodeUtf16(text), CONTENT_TYPE.customProperty);
    return node("customPr", { name, "r:id": edit.relate(partName, "customProperty", { part }) });
  });
  const isSame = left.size === 0 && items.every((item) => "start" in item);
  if (!isSame) editor.replace("customProperties", editor.list("customProperties", items, false));
}

/** The changed text of a sheet's part, new or existing; the parts it needs are added to the package. */
export function writeSheet(
  outline: SheetOutline,
  write: SheetWrite,
  around: SheetSurroundings
): { text: string; formulasChanged: boolean } {
  const editor = new SheetEditor(outline);
  const { facets, cells, recalculated } = write;
  const { edits, formulasChanged } = editCells(outline, {
    cells,
    recalculated,
    rows: facets.rows,
    tableAt: tableFinder(write.tables),
    formatIndex: around.formatIndex,
    dynamicArray: around.dynamicArray,
  });
  editDimension(editor, cells);
  editView(editor, facets, write.isSelected);
  editFacets(editor, facets, around);
  if (facets.pageSetup !== undefined) editPage(editor, facets.pageSetup);
  writeMarks(editor, write, around);
  writeCharts(editor, write.charts, around);
  editTables(editor, write, around);
  return { text: splice(outline.text, [...edits, ...editor.allEdits]), formulasChanged };
}
