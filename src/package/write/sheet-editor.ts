import type { SheetOutline } from "../read/sheet-outline";
import { insertInOrder } from "../xml/edit-element";
import { RELATIONSHIPS_NS } from "../xml/namespaces";
import type { Edit } from "../xml/splice";
import { writeNode, type XmlNode } from "../xml/xml-node";
import { child, prefixOf, type XmlElement } from "../xml/xml-tree";
import { canonicalText } from "../canonical-text";
import { SHEET_ORDER } from "./sheet-order";

/** Collects the edits of one sheet's part outside its cells. */
export class SheetEditor {
  readonly edits: Edit[] = [];
  private readonly insertions: { rank: number; edit: Edit }[] = [];
  readonly prefix: string;
  private readonly idPrefix: string | undefined;

  constructor(readonly outline: SheetOutline) {
    this.prefix = prefixOf(outline.root);
    this.idPrefix = relationshipPrefix(outline.root);
  }

  element(name: string): XmlElement | undefined {
    return child(this.outline.root, name);
  }

  write(one: XmlNode): string {
    return bindIds(writeNode(one, this.prefix), this.idPrefix);
  }

  /** Takes the place of the child with this name; an empty text takes it away. */
  replace(name: string, xml: string): void {
    const now = this.element(name);
    if (now !== undefined) {
      if (this.outline.text.slice(now.start, now.end) !== xml) {
        this.edits.push({ start: now.start, end: now.end, text: xml });
      }
    } else if (xml !== "") {
      this.insert(name, xml);
    }
  }

  /** Adds a child behind those that the schema wants before it. */
  insert(name: string, xml: string): void {
    const { text, root } = this.outline;
    const rank = SHEET_ORDER.indexOf(name);
    this.insertions.push({ rank, edit: insertInOrder(text, root, name, xml, SHEET_ORDER) });
  }

  /** Everything collected; insertions at one place in the order of the schema. */
  get allEdits(): Edit[] {
    const ordered = [...this.insertions].sort((a, b) => a.rank - b.rank);
    return [...this.edits, ...ordered.map(({ edit }) => edit)];
  }

  /**
   * A list element with these items; items that `kept` knows are copied as they stand, so that
   * what a plain reading leaves out survives.
   */
  list(name: string, items: readonly (XmlNode | XmlElement)[], counted: boolean): string {
    if (items.length === 0) return "";
    const now = this.element(name);
    const inner = items.map((item) => this.item(item)).join("");
    const count = counted ? ` count="${items.length}"` : "";
    const tag = now?.tag ?? `${this.prefix}${name}`;
    return `<${tag}${count}>${inner}</${tag}>`;
  }

  private item(item: XmlNode | XmlElement): string {
    return "start" in item ? this.outline.text.slice(item.start, item.end) : this.write(item);
  }
}

/** Prefix that the document has for relationship ids; undefined when it declares none at its root. */
export function relationshipPrefix(root: XmlElement): string | undefined {
  return Object.entries(root.attributes)
    .find(([name, value]) => name.startsWith("xmlns:") && value === RELATIONSHIPS_NS)?.[0]
    .slice("xmlns:".length);
}

/** Canonical `r:id` as this document writes it; where it has no prefix, the element declares one. */
export function bindIds(xml: string, prefix: string | undefined): string {
  if (prefix === "r") return xml;
  const bound = prefix === undefined ? ` xmlns:r="${RELATIONSHIPS_NS}" r:id="` : ` ${prefix}:id="`;
  return xml.replace(/ r:id="/g, bound);
}

/** Items as nodes, or as the elements they were read from where their reading is equal. */
export function keepEqual<T>(
  wanted: readonly T[],
  existing: readonly { readonly element: XmlElement; readonly value: T }[],
  make: (value: T) => XmlNode
): (XmlNode | XmlElement)[] {
  const left = existing.map(({ element, value }) => ({ element, key: canonicalText(value) }));
  return wanted.map((value) => {
    const at = left.findIndex(({ key }) => key === canonicalText(value));
    return at < 0 ? make(value) : (left.splice(at, 1)[0]?.element ?? make(value));
  });
}
