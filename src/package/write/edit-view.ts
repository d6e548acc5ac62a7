import { cellName } from "../a1";
import type { Freeze, SheetFacets } from "../contents";
import { readFreeze, readGridlines } from "../read/read-facets";
import { setAttributes } from "../xml/edit-element";
import { node, writeNodes, type XmlNode } from "../xml/xml-node";
import { child, flag, type XmlElement } from "../xml/xml-tree";
import { canonicalText } from "../canonical-text";
import type { SheetEditor } from "./sheet-editor";

function paneNodes({ rows, columns }: Freeze): XmlNode[] {
  if (rows === 0 && columns === 0) return [];
  const active = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const first = cellName(rows, columns);
  const pane = node("pane", {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: first,
    activePane: active,
    state: "frozen",
  });
  const others = active === "bottomRight" ? ["topRight", "bottomLeft"] : [];
  return [
    pane,
    ...others.map((name) => node("selection", { pane: name })),
    node("selection", { pane: active, activeCell: first, sqref: first }),
  ];
}

const VIEW_CHILDREN = new Set(["pane", "selection"]);

/** Frozen panes, gridlines and whether the tab is selected: all stand in the sheet's first view. */
export function editView(
  editor: SheetEditor,
  { freeze, showGridlines }: Pick<SheetFacets, "freeze" | "showGridlines">,
  isSelected: boolean | undefined
): void {
  const { text, root } = editor.outline;
  const views = editor.element("sheetViews");
  const view = child(views, "sheetView");
  const now = readFreeze(root);
  const changesFreeze =
    freeze !== undefined &&
    canonicalText(freeze) !== canonicalText(now) &&
    !(freeze?.rows === 0 && freeze.columns === 0 && now === null);
  const attributes: Record<string, string | null> = {};
  if (showGridlines !== undefined && showGridlines !== readGridlines(root)) {
    attributes["showGridLines"] = showGridlines ? null : "0";
  }
  if (isSelected !== undefined && isSelected !== flag(view, "tabSelected")) {
    attributes["tabSelected"] = isSelected ? "1" : null;
  }
  if (!changesFreeze && Object.keys(attributes).length === 0) return;
  const panes = freeze ? writeNodes(paneNodes(freeze), editor.prefix) : "";
  if (view === undefined) {
    const fresh = { ...attributes, workbookViewId: "0" };
    const open = Object.entries(fresh)
      .map(([name, value]) => (value === null ? "" : ` ${name}="${value}"`))
      .join("");
    const { prefix } = editor;
    const tag = `${prefix}sheetView`;
    const xml = panes === "" ? `<${tag}${open}/>` : `<${tag}${open}>${panes}</${tag}>`;
    editor.replace("sheetViews", `<${prefix}sheetViews>${xml}</${prefix}sheetViews>`);
    return;
  }
  const open = setAttributes(text, view, attributes).text;
  const inner = changesFreeze
    ? panes + rest(text, view)
    : text.slice(view.openEnd, view.closeStart);
  const isEmpty = view.closeStart === view.end;
  const content = isEmpty && !changesFreeze ? "" : inner;
  editor.edits.push({
    start: view.start,
    end: view.end,
    text:
      content === ""
        ? open.replace(/\s*\/?>$/, "/>")
        : `${open.replace(/\s*\/?>$/, ">")}${content}</${view.tag}>`,
  });
}

/** A view's other children: pivot selections and extensions. */
function rest(text: string, view: XmlElement): string {
  return view.children
    .filter(({ name }) => !VIEW_CHILDREN.has(name))
    .map(({ start, end }) => text.slice(start, end))
    .join("");
}
