import { appendInside, insertInOrder, setAttributes } from "../xml/edit-element";
import type { Edit } from "../xml/splice";
import { node, writeNode, writeNodes, type XmlNode } from "../xml/xml-node";
import { child, prefixOf, type XmlElement } from "../xml/xml-tree";

/** Order of the lists in a styles part (CT_Stylesheet). */
const LIST_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

const SAY_NOTHING_WHEN_OFF = /^(?:apply|numFmtId$|fontId$|fillId$|borderId$|xfId$)/;

/** Text by which two entries are the same: order of attributes and switches that are off say nothing. */
function identity(entry: XmlNode): string {
  const attributes = Object.entries(entry.attributes)
    .filter(([key, value]) => !(SAY_NOTHING_WHEN_OFF.test(key) && /^(?:0|false)$/.test(value)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return writeNode({ ...entry, attributes: Object.fromEntries(attributes) });
}

/** One list of a styles part that is only ever appended to. */
export class StyleList {
  private readonly known = new Map<string, number>();
  private readonly added: XmlNode[] = [];
  private readonly seeded: boolean;

  /** `seed` is what the list must begin with where the part does not have it. */
  constructor(
    private readonly name: string,
    private readonly entries: XmlNode[],
    seed: readonly XmlNode[]
  ) {
    this.seeded = entries.length === 0;
    if (this.seeded) this.entries.push(...seed);
    entries.forEach((entry, index) => {
      const key = identity(entry);
      if (!this.known.has(key)) this.known.set(key, index);
    });
  }

  /** Index of an equal entry, appended if there is none. */
  indexOf(entry: XmlNode): number {
    return this.known.get(identity(entry)) ?? this.append(entry);
  }

  append(entry: XmlNode): number {
    const index = this.entries.length;
    this.entries.push(entry);
    this.added.push(entry);
    this.known.set(identity(entry), index);
    return index;
  }

  get isChanged(): boolean {
    return this.added.length > 0;
  }

  /** `seedToo`: some list changed, so that this one's first entries may be referred to. */
  write(prefix: string, seedToo: boolean): string {
    const all = this.seeded && seedToo ? this.entries : this.added;
    if (all.length === 0) return "";
    return writeNode(node(this.name, { count: all.length }, all), prefix);
  }

  edits(text: string, root: XmlElement): Edit[] {
    const prefix = prefixOf(root);
    const list = child(root, this.name);
    if (list === undefined || list.children.length === 0) {
      const whole = this.write(prefix, true);
      if (whole === "") return [];
      if (list !== undefined) return [{ start: list.start, end: list.end, text: whole }];
      return [insertInOrder(text, root, this.name, whole, LIST_ORDER)];
    }
    if (!this.isChanged) return [];
    return [
      setAttributes(text, list, { count: String(list.children.length + this.added.length) }),
      appendInside(text, list, writeNodes(this.added, prefix)),
    ];
  }
}
