import type { PageSetup } from "../contents";
import { readPageSetup } from "../read/read-facets";
import { appendInside, setAttributes } from "../xml/edit-element";
import { node } from "../xml/xml-node";
import { child } from "../xml/xml-tree";
import { toStoredText } from "../xml/xml-text";
import { canonicalText } from "../canonical-text";
import type { SheetEditor } from "./sheet-editor";

/** Fit to pages is a switch in the sheet's properties; the numbers stand in the page set-up. */
function editFitToPage(editor: SheetEditor): void {
  const properties = editor.element("sheetPr");
  const setUp = child(properties, "pageSetUpPr");
  const { text } = editor.outline;
  if (properties === undefined) {
    const xml = node("sheetPr", {}, [node("pageSetUpPr", { fitToPage: true })]);
    editor.insert("sheetPr", editor.write(xml));
  } else if (setUp === undefined) {
    // Last of its children by the schema.
    editor.edits.push(
      appendInside(text, properties, editor.write(node("pageSetUpPr", { fitToPage: true })))
    );
  } else {
    editor.edits.push(setAttributes(text, setUp, { fitToPage: "1" }));
  }
}

function editWords(editor: SheetEditor, setup: PageSetup): void {
  const now = readPageSetup(editor.outline.root);
  const header = setup.header ?? now.header;
  const footer = setup.footer ?? now.footer;
  if (header === now.header && footer === now.footer) return;
  const element = editor.element("headerFooter");
  const words = [
    ...(header === undefined ? [] : [node("oddHeader", {}, [], toStoredText(header))]),
    ...(footer === undefined ? [] : [node("oddFooter", {}, [], toStoredText(footer))]),
  ];
  const others = element?.children.filter(({ name }) => !/^odd/.test(name)) ?? [];
  const attributes = element?.attributes ?? {};
  editor.replace(
    "headerFooter",
    editor.write(node("headerFooter", attributes, [...words, ...others]))
  );
}

/** Writes the members of a page set-up that differ from what the sheet has. */
export function editPage(editor: SheetEditor, setup: PageSetup): void {
  const now = readPageSetup(editor.outline.root);
  const { orientation, fitToWidth, fitToHeight, margins } = setup;
  const fits = fitToWidth !== undefined || fitToHeight !== undefined;
  if (fits && now.fitToWidth === undefined) editFitToPage(editor);
  if (margins !== undefined && canonicalText(margins) !== canonicalText(now.margins)) {
    const { left, right, top, bottom, header, footer } = margins;
    editor.replace(
      "pageMargins",
      editor.write(node("pageMargins", { left, right, top, bottom, header, footer }))
    );
  }
  const changed: Record<string, string> = {};
  if (orientation !== undefined && orientation !== now.orientation) {
    changed["orientation"] = orientation;
  }
  if (fitToWidth !== undefined && fitToWidth !== now.fitToWidth) {
    changed["fitToWidth"] = String(fitToWidth);
  }
  if (fitToHeight !== undefined && fitToHeight !== now.fitToHeight) {
    changed["fitToHeight"] = String(fitToHeight);
  }
  if (Object.keys(changed).length > 0) {
    const element = editor.element("pageSetup");
    if (element === undefined) editor.insert("pageSetup", editor.write(node("pageSetup", changed)));
    else editor.edits.push(setAttributes(editor.outline.text, element, changed));
  }
  editWords(editor, setup);
}
