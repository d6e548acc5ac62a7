import type { StoredName, Visibility } from "../contents";
import { storedFormula } from "../formula/stored-formula";
import type { WorkbookReader } from "../read/read-workbook";
import { appendInside, insertInOrder, setAttributes } from "../xml/edit-element";
import { splice, type Edit } from "../xml/splice";
import { node, writeNode, type XmlNode } from "../xml/xml-node";
import { child, children, numeric, prefixOf } from "../xml/xml-tree";
import { escapeText, toStoredText } from "../xml/xml-text";
import { bindIds, relationshipPrefix } from "./sheet-editor";
import { WORKBOOK_ORDER } from "./sheet-order";

export interface AddedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationshipId: string;
}

export interface WorkbookEdits {
  readonly sheets: readonly AddedSheet[];
  readonly names: readonly StoredName[];
  /** Sheets of the file that are to be shown or hidden, by name. */
  readonly visibilities: ReadonlyMap<string, Visibility>;
  /** Index of the tab to show; undefined leaves it. */
  readonly activeTab: number | undefined;
  readonly recalculateOnOpen: boolean;
}

/** Names that Excel itself gives a meaning are stored with a prefix that users do not see. */
const RESERVED = new Set(["print_area", "print_titles", "criteria", "extract", "_filterdatabase"]);

function storedName(name: string): string {
  return RESERVED.has(name.toLowerCase()) ? `_xlnm.${name}` : toStoredText(name);
}

function nameKey(name: string, scope: number | null): string {
  return `${scope ?? ""}!${name.toLowerCase()}`;
}

/** Writes into `workbook.xml`; everything that is not asked for keeps its text. */
export function editWorkbook(workbook: WorkbookReader, wanted: WorkbookEdits): string {
  const { parts, key, root } = workbook;
  const { text } = parts.xml(key);
  const prefix = prefixOf(root);
  const idPrefix = relationshipPrefix(root);
  const edits: Edit[] = [];
  const insertions: { rank: number; edit: Edit }[] = [];
  const write = (one: XmlNode): string => bindIds(writeNode(one, prefix), idPrefix);
  const insert = (name: string, xml: string): void => {
    const edit = insertInOrder(text, root, name, xml, WORKBOOK_ORDER);
    insertions.push({ rank: WORKBOOK_ORDER.indexOf(name), edit });
  };

  const sheets = child(root, "sheets");
  if (wanted.sheets.length > 0 && sheets !== undefined) {
    const used = children(sheets, "sheet").map((sheet) => numeric(sheet, "sheetId") ?? 0);
    const first = Math.max(0, ...used) + 1;
    const xml = wanted.sheets.map(({ name, visibility, relationshipId }, index) =>
      write(
        node("sheet", {
          name: toStoredText(name),
          sheetId: first + index,
          state: visibility === "visible" ? null : visibility,
          "r:id": relationshipId,
        })
      )
    );
    edits.push(appendInside(text, sheets, xml.join("")));
  }

  children(sheets, "sheet").forEach((element, index) => {
    const visibility = wanted.visibilities.get(workbook.sheets[index]?.name ?? "");
    if (visibility === undefined) return;
    const state = visibility === "visible" ? null : visibility;
    edits.push(setAttributes(text, element, { state }));
  });

  if (wanted.names.length > 0) {
    const allSheets = [...workbook.sheets, ...wanted.sheets].map(({ name }) => name.toLowerCase());
    const list = child(root, "definedNames");
    const existing = new Map(
      children(list, "definedName").map((element) => [
        nameKey(element.attributes["name"] ?? "", numeric(element, "localSheetId") ?? null),
        element,
      ])
    );
    let added = "";
    for (const { name, scope, formula, hidden } of wanted.names) {
      const index = scope === null ? null : allSheets.indexOf(scope.toLowerCase());
      if (index === -1)
        throw new Error(
          `The name "${name}" belongs to a sheet that is not there: "${scope ?? ""}".`
        );
      const stored = storedName(name);
      const definition = storedFormula(formula.replace(/^=/, ""));
      const element = existing.get(nameKey(stored, index));
      if (element === undefined) {
        const attributes = { name: stored, localSheetId: index, hidden: hidden || null };
        added += write(node("definedName", attributes, [], definition));
        continue;
      }
      const open = setAttributes(text, element, { hidden: hidden ? "1" : null }).text;
      edits.push({
        start: element.start,
        end: element.end,
        text: `${open.replace(/\s*\/?>$/, ">")}${escapeText(definition)}</${element.tag}>`,
      });
    }
    if (added !== "") {
      if (list !== undefined) edits.push(appendInside(text, list, added));
      else insert("definedNames", `<${prefix}definedNames>${added}</${prefix}definedNames>`);
    }
  }

  if (wanted.activeTab !== undefined) {
    const views = child(root, "bookViews");
    const view = child(views, "workbookView");
    const activeTab = String(wanted.activeTab);
    if (view !== undefined) edits.push(setAttributes(text, view, { activeTab }));
    else if (views !== undefined) {
      edits.push(appendInside(text, views, write(node("workbookView", { activeTab }))));
    } else insert("bookViews", write(node("bookViews", {}, [node("workbookView", { activeTab })])));
  }

  if (wanted.recalculateOnOpen) {
    const calculation = child(root, "calcPr");
    if (calculation === undefined)
      insert("calcPr", write(node("calcPr", { fullCalcOnLoad: true })));
    else edits.push(setAttributes(text, calculation, { fullCalcOnLoad: "1" }));
  }
  const ordered = [...insertions].sort((a, b) => a.rank - b.rank).map(({ edit }) => edit);
  return splice(text, [...edits, ...ordered]);
}
