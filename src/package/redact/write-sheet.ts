import { areaName, cellName, columnName, type Area } from "../a1";
import type { StoredTable } from "../contents";
import { MAIN_NS, RELATIONSHIPS_NS } from "../xml/namespaces";
import { cellXml, formulaXml } from "../write/cell-xml";
import { node, writeNode, writeNodes, type XmlNode } from "../xml/xml-node";
import { child, children, type XmlElement } from "../xml/xml-tree";
import { fromStoredText } from "../xml/xml-text";
import { allowed, areas, type Allowed } from "./allow-list";
import type { KeptCell } from "./kept-cells";
import type { KeptSheetSource } from "./kept-workbook";
import * as rules from "./sheet-allowed";

export interface SheetWriting extends rules.SheetChecks {
  readonly isSelected: boolean;
  /** Whether the formula of this cell travels. */
  readonly keepsFormula: (cell: KeptCell) => boolean;
  /** Whether a place inside the workbook, e.g. `Sheet!A1`, travels. */
  readonly keepsPlace: (location: string) => boolean;
  /** Ids of relationships, by what they are for. */
  readonly ids: {
    readonly tables: readonly string[];
    readonly marks: readonly (readonly [name: string, id: string])[];
    readonly drawing: string | undefined;
  };
}

const one = (from: XmlElement | undefined, rule: Allowed): XmlNode[] => {
  const kept = from === undefined ? undefined : allowed(from, rule);
  const says =
    kept !== undefined && (kept.children.length > 0 || Object.keys(kept.attributes).length > 0);
  return says ? [kept] : [];
};

const many = (from: readonly XmlElement[], rule: Allowed): XmlNode[] =>
  from.flatMap((element) => allowed(element, rule) ?? []);

function views(root: XmlElement, isSelected: boolean): string {
  const source = child(child(root, "sheetViews"), "sheetView");
  const view = (source && allowed(source, rules.VIEW)) ?? node("sheetView");
  const attributes = {
    ...view.attributes,
    ...(isSelected && { tabSelected: "1" }),
    workbookViewId: "0",
  };
  return writeNode(node("sheetViews", {}, [node("sheetView", attributes, view.children)]));
}

/** Column names and header cells must agree to the letter. */
function headerTexts(tables: readonly StoredTable[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { ref, columns, headerRow } of tables) {
    const start = /^\$?([A-Z]+)\$?(\d+)/.exec(ref);
    if (!headerRow || start === null) continue;
    const left = [...(start[1] ?? "")].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
    columns.forEach((name, index) => texts.set(`${columnName(left + index)}${start[2]}`, name));
  }
  return texts;
}

function sheetData(
  { cells: { cells, rows }, tables }: KeptSheetSource,
  writing: SheetWriting
): { xml: string; area: Area | undefined } {
  const headers = headerTexts(tables);
  const byRow = new Map<number, KeptCell[]>();
  for (const row of rows.keys()) byRow.set(row, []);
  let area: Area | undefined;
  for (const cell of cells) {
    const { row, column } = cell;
    const there = byRow.get(row);
    if (there === undefined) byRow.set(row, [cell]);
    else there.push(cell);
    area = {
      top: Math.min(area?.top ?? row, row),
      bottom: Math.max(area?.bottom ?? row, row),
      left: Math.min(area?.left ?? column, column),
      right: Math.max(area?.right ?? column, column),
    };
  }
  const rule = rules.rowAllowed(writing);
  const xml = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const attributes = allowed(node("row", rows.get(row) ?? {}), rule)?.attributes ?? {};
      const content = inRow
        .sort((a, b) => a.column - b.column)
        .map((cell) => {
          const header = headers.get(cellName(row, cell.column));
          const stays =
            header === undefined && cell.formula !== undefined && writing.keepsFormula(cell);
          const style = writing.style(String(cell.style));
          return cellXml("", {
            row,
            column: cell.column,
            value: header ?? cell.value,
            formulaXml: stays ? formulaXml("", cell.formula ?? "") : "",
            style: style === "0" ? undefined : style,
          });
        })
        .join("");
      const written = writeNode(node("row", { r: row + 1, ...attributes }));
      if (content === "") return Object.keys(attributes).length === 0 ? "" : written;
      return `${written.slice(0, -2)}>${content}</row>`;
    })
    .join("");
  return { xml: `<sheetData>${xml}</sheetData>`, area };
}

function links(root: XmlElement, { keepsPlace }: SheetWriting): XmlNode[] {
  const kept = children(child(root, "hyperlinks"), "hyperlink").flatMap(({ attributes }) => {
    const { location } = attributes;
    const ref = areas(attributes["ref"] ?? "");
    const isInside = attributes["r:id"] === undefined && location !== undefined;
    if (!isInside || ref === undefined || !keepsPlace(fromStoredText(location))) return [];
    return [node("hyperlink", { ref, location })];
  });
  return kept.length === 0 ? [] : [node("hyperlinks", {}, kept)];
}

function counted(name: string, items: readonly XmlNode[]): XmlNode[] {
  return items.length === 0 ? [] : [node(name, { count: items.length }, items)];
}

function conditionalFormats(root: XmlElement, writing: SheetWriting): XmlNode[] {
  const rule = rules.ruleAllowed(writing);
  return children(root, "conditionalFormatting").flatMap((block) => {
    const sqref = areas(block.attributes["sqref"] ?? "");
    // A rule without one of its formulas would mean something else.
    const kept = children(block, "cfRule").flatMap((source) => {
      const result = allowed(source, rule);
      return result !== undefined && isWhole(source, result) ? [result] : [];
    });
    return sqref === undefined || kept.length === 0
      ? []
      : [node("conditionalFormatting", { sqref }, kept)];
  });
}

function isWhole(source: XmlElement, kept: XmlNode): boolean {
  const inner = (element: XmlElement | XmlNode): number =>
    element.children.reduce(
      (sum, below) => sum + (below.name === "extLst" ? 0 : 1 + inner(below)),
      0
    );
  const lost = ["text", "val", "formula"].some(
    (name) => source.attributes[name] !== undefined && kept.attributes[name] === undefined
  );
  return inner(source) === inner(kept) && !lost;
}

function validations(root: XmlElement, writing: SheetWriting): XmlNode[] {
  const rule = rules.validationAllowed(writing);
  const kept = children(child(root, "dataValidations"), "dataValidation").flatMap((source) => {
    const result = allowed(source, rule);
    return result !== undefined && source.children.length === result.children.length
      ? [result]
      : [];
  });
  return counted("dataValidations", kept);
}

/** The sheet's part, made anew from what of it may travel. */
export function writeKeptSheet(source: KeptSheetSource, writing: SheetWriting): string {
  const { root } = source.sheet.outline;
  const { ids } = writing;
  const data = sheetData(source, writing);
  const merges = children(child(root, "mergeCells"), "mergeCell").flatMap(({ attributes }) => {
    const ref = areas(attributes["ref"] ?? "");
    return ref === undefined ? [] : [node("mergeCell", { ref })];
  });
  const columns = many(children(child(root, "cols"), "col"), rules.columnAllowed(writing)).filter(
    ({ attributes }) => Number(attributes["width"] ?? 1) > 0
  );
  const before = [
    ...one(child(root, "sheetPr"), rules.SHEET_PROPERTIES),
    node("dimension", { ref: data.area === undefined ? "A1" : areaName(data.area) }),
  ];
  const behindViews = [
    ...one(child(root, "sheetFormatPr"), rules.SHEET_FORMAT).filter(
      ({ attributes }) => attributes["defaultRowHeight"] !== undefined
    ),
    ...(columns.length === 0 ? [] : [node("cols", {}, columns)]),
  ];
  const after = [
    ...counted("mergeCells", merges),
    ...conditionalFormats(root, writing),
    ...validations(root, writing),
    ...links(root, writing),
    ...one(child(root, "printOptions"), rules.PRINT_OPTIONS),
    ...one(child(root, "pageMargins"), rules.PAGE_MARGINS),
    ...one(child(root, "pageSetup"), rules.PAGE_SETUP),
    ...one(child(root, "headerFooter"), rules.headerFooterAllowed(writing)),
    ...(ids.marks.length === 0
      ? []
      : [
          node(
            "customProperties",
            {},
            ids.marks.map(([name, id]) => node("customPr", { name, "r:id": id }))
          ),
        ]),
    ...(ids.drawing === undefined ? [] : [node("drawing", { "r:id": ids.drawing })]),
    ...counted(
      "tableParts",
      ids.tables.map((id) => node("tablePart", { "r:id": id }))
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATIONSHIPS_NS}">${writeNodes(before)}${views(root, writing.isSelected)}${writeNodes(behindViews)}${data.xml}${writeNodes(after)}</worksheet>`;
}

/** Rules for looks and entries that stand on the sheet, for counting what went. */
export function countRules(root: XmlElement): number {
  const validationCount = children(child(root, "dataValidations"), "dataValidation").length;
  return children(root, "conditionalFormatting").reduce(
    (sum, block) => sum + children(block, "cfRule").length,
    validationCount
  );
}
