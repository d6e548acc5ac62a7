import type { ConditionalFormat, Hyperlink, SheetFacets } from "../contents";
import { formulaRules, readConditionalFormat } from "../read/read-conditional-formats";
import { hyperlinkElements, readColumn, readHyperlink, readMerges } from "../read/read-facets";
import { readValidation, validationElements } from "../read/read-validations";
import type { PackageParts } from "../parts/package-parts";
import type { StyleSheet } from "../styles/style-sheet";
import { children } from "../xml/xml-tree";
import { node } from "../xml/xml-node";
import { canonicalText } from "../canonical-text";
import * as nodes from "./facet-nodes";
import { keepEqual, type SheetEditor } from "./sheet-editor";

/** What lists of a sheet need from the rest of the package. */
export interface FacetSurroundings {
  readonly parts: PackageParts;
  /** Key of the sheet's part; "" for a new one. */
  readonly sheetKey: string;
  readonly styles: StyleSheet;
  dxfIndex(format: ConditionalFormat): number | undefined;
  /** Relationship id for an address outside the workbook. */
  linkId(address: string): string;
}

function editColumns(editor: SheetEditor, facets: SheetFacets): void {
  if (facets.columns === undefined) return;
  const existing = children(editor.element("cols"), "col").map((element) => ({
    element,
    value: readColumn(element),
  }));
  const items = keepEqual(facets.columns, existing, nodes.columnNode);
  editor.replace("cols", editor.list("cols", items, false));
}

function editMerges(editor: SheetEditor, facets: SheetFacets): void {
  const { merges } = facets;
  if (merges === undefined) return;
  if (canonicalText(merges) === canonicalText(readMerges(editor.outline.root))) return;
  const items = merges.map((ref) => node("mergeCell", { ref }));
  editor.replace("mergeCells", editor.list("mergeCells", items, true));
}

/**
 * Rules by formula are replaced, all others stay. A block that holds both kinds keeps the others;
 * rules whose reading has not changed keep their place.
 */
function editConditionalFormats(
  editor: SheetEditor,
  facets: SheetFacets,
  around: FacetSurroundings
): void {
  if (facets.conditionalFormats === undefined) return;
  const left = facets.conditionalFormats.map((format) => ({ format, key: canonicalText(format) }));
  for (const found of formulaRules(editor.outline.root)) {
    const key = canonicalText(readConditionalFormat(found, around.styles));
    const at = left.findIndex((wanted) => wanted.key === key);
    if (at >= 0) {
      left.splice(at, 1);
      continue;
    }
    const { rule, block } = found;
    const isOnly = children(block, "cfRule").length === 1;
    const { start, end } = isOnly ? block : rule;
    editor.edits.push({ start, end, text: "" });
  }
  const xml = left
    .map(({ format }) => nodes.conditionalFormatNode(format, around.dxfIndex(format)))
    .map((one) => editor.write(one))
    .join("");
  if (xml !== "") editor.insert("conditionalFormatting", xml);
}

function editValidations(editor: SheetEditor, facets: SheetFacets): void {
  if (facets.validations === undefined) return;
  const existing = validationElements(editor.outline.root).map((element) => ({
    element,
    value: readValidation(element),
  }));
  const items = keepEqual(facets.validations, existing, nodes.validationNode);
  if (items.length === existing.length && items.every((item) => "start" in item)) return;
  editor.replace("dataValidations", editor.list("dataValidations", items, true));
}

function editHyperlinks(editor: SheetEditor, facets: SheetFacets, around: FacetSurroundings): void {
  if (facets.hyperlinks === undefined) return;
  const existing = hyperlinkElements(editor.outline.root).map((element) => ({
    element,
    value: readHyperlink(element, around.parts, around.sheetKey),
  }));
  const items = keepEqual<Hyperlink>(facets.hyperlinks, existing, (link) =>
    nodes.hyperlinkNode(link, link.target === undefined ? undefined : around.linkId(link.target))
  );
  if (items.length === existing.length && items.every((item) => "start" in item)) return;
  editor.replace("hyperlinks", editor.list("hyperlinks", items, false));
}

/** Edits of all list facets, in schema order, so that insertions at one place stand right. */
export function editFacets(
  editor: SheetEditor,
  facets: SheetFacets,
  around: FacetSurroundings
): void {
  editColumns(editor, facets);
  editMerges(editor, facets);
  editConditionalFormats(editor, facets, around);
  editValidations(editor, facets);
  editHyperlinks(editor, facets, around);
}
