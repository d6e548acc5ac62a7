import { outlineSheet, type SheetOutline } from "../read/sheet-outline";
import type { DecodedXml } from "../xml/decode-xml";
import { aliasOf } from "../xml/namespaces";
import { QuickAttributes } from "../xml/quick-tag";
import { QuickText } from "../xml/quick-text";
import { rootStart } from "../xml/quick-start";
import { quickTree } from "../xml/quick-tree";
import type { XmlElement } from "../xml/xml-tree";
import { treeOf } from "./gather-parts";
import { mayHideTags } from "./hiding";

const ROOT = "<worksheet";
const PROPERTIES = "<customProperties";
const AFTER_PROPERTIES = "</customProperties>";
const CELLS = "<sheetData";

/** What of a sheet's part is looked into: its marks and where its cells stand. */
export interface SheetText {
  readonly text: string;
  /** Its root; of its children maybe no other than `customProperties`. */
  readonly root: XmlElement;
  /** Of the rows; null where the exact parser has to find them. */
  readonly cells: { readonly from: number; readonly to: number } | null;
  /** Everything but the cells, parsed. Throws `PackageError`. */
  outline(): SheetOutline;
}

/** The opening tag that a text begins with; null where it is not known to be one. */
function openingTag(head: string, name: string): string | null {
  const tag = new QuickAttributes(head, new QuickText(head, 0));
  return tag.read(name.length) === null || tag.isSelfClosing ? null : head.slice(0, tag.end);
}

/** The only place of `found` from `from` on; -1 where there is none, NaN where there are several. */
function onlyPlace(text: string, found: string, from: number): number {
  const at = text.indexOf(found, from);
  return at >= 0 && text.indexOf(found, at + 1) >= 0 ? NaN : at;
}

/** Whether elements of the sheet may be written with a prefix, too. */
function hasOtherPrefix({ attributes }: XmlElement): boolean {
  return Object.entries(attributes).some(
    ([name, value]) => name.startsWith("xmlns:") && aliasOf(value) === ""
  );
}

let last: { readonly text: string; readonly root: XmlElement | undefined } | undefined;

/** Sheets of one program begin alike, so the tree is often that of the sheet before. */
function rootOf(text: string): XmlElement | undefined {
  if (last?.text !== text) last = { text, root: quickTree(text) };
  return last.root;
}

/** Undefined where the sheet is not written as programs write it. */
function quickSheet(text: string): Pick<SheetText, "root" | "cells"> | undefined {
  const start = rootStart(text);
  if (!text.startsWith(ROOT, start) || mayHideTags(text, start)) return undefined;
  const cellsAt = text.indexOf(`${CELLS}>`, start);
  const to = text.lastIndexOf("</sheetData>");
  if (cellsAt < 0 || to < cellsAt) return undefined;
  // Apart from the cells, which need not be searched for what a tag may hold.
  const opening = openingTag(text.slice(start, cellsAt), ROOT);
  if (opening === null) return undefined;
  const from = cellsAt + CELLS.length + 1;
  const at = onlyPlace(text, PROPERTIES, to);
  const end = at < 0 ? to : text.indexOf(AFTER_PROPERTIES, at) + AFTER_PROPERTIES.length;
  if (Number.isNaN(at) || end < at) return undefined;
  const marks = at < 0 ? "" : text.slice(at, end);
  const root = rootOf(`${opening}${marks}</worksheet>`);
  if (root?.name !== "worksheet" || hasOtherPrefix(root)) return undefined;
  return { root, cells: { from, to } };
}

/** Throws `PackageError` for a part that is not well formed, as far as it is looked into. */
export function sheetText(part: string, decoded: DecodedXml): SheetText {
  const { text } = decoded;
  let known: SheetOutline | undefined;
  const outline = (): SheetOutline => (known ??= outlineSheet(part, decoded, treeOf));
  const quick = quickSheet(text);
  if (quick !== undefined) return { text, ...quick, outline };
  const { root, sheetData } = outline();
  const isPlain = sheetData?.tag === "sheetData" && !mayHideTags(text, sheetData.openEnd);
  const cells = isPlain ? { from: sheetData.openEnd, to: sheetData.closeStart } : null;
  return { text, root, cells, outline };
}
