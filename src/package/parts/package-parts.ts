import { decodeXml, type DecodedXml } from "../xml/decode-xml";
import { refuseDtd } from "../xml/refuse-dtd";
import { parseXml, type XmlElement } from "../xml/xml-tree";
import { readZip, type ZipEntry } from "../zip/read-zip";
import { unpackEntry } from "../zip/unpack-entry";
import { readContentTypes, typeOf, type ContentTypes } from "./content-types";
import { CONTENT_TYPES_KEY, relationshipsKey } from "./part-name";
import { missingPart, partsByKey } from "./parts-by-key";
import type { PartSource } from "./part-source";
import { readRelationships, type Relationship } from "./relationships";

/**
 * The parts of an opened file. Each is unpacked when it is first asked for, and then kept. Parts are
 * asked for by key (see `partKey`), whatever their names in the zip look like.
 */
export class PackageParts implements PartSource {
  private readonly byKey: ReadonlyMap<string, ZipEntry>;
  private readonly bytesOf = new Map<string, Uint8Array>();
  private readonly decoded = new Map<string, DecodedXml>();
  private readonly trees = new Map<string, XmlElement>();
  private readonly relations = new Map<string, Relationship[]>();
  private types: ContentTypes | undefined;

  private constructor(readonly entries: readonly ZipEntry[]) {
    this.byKey = partsByKey(entries);
  }

  /** Throws `PackageError` for anything that is no whole, harmless zip. */
  static open(bytes: Uint8Array): PackageParts {
    const parts = new PackageParts(readZip(bytes));
    parts.byKey.forEach(refuseDtd);
    return parts;
  }

  get names(): string[] {
    return [...this.byKey.values()].map(({ name }) => name);
  }

  /** Of all parts, in the zip's order. */
  get keys(): string[] {
    return [...this.byKey.keys()];
  }

  has(key: string): boolean {
    return this.byKey.has(key);
  }

  nameOf(key: string): string {
    return this.byKey.get(key)?.name ?? key;
  }

  bytes(key: string): Uint8Array {
    const known = this.bytesOf.get(key);
    if (known !== undefined) return known;
    const entry = this.byKey.get(key);
    if (entry === undefined) throw missingPart(key);
    const bytes = unpackEntry(entry);
    this.bytesOf.set(key, bytes);
    return bytes;
  }

  xml(key: string): DecodedXml {
    const known = this.decoded.get(key);
    if (known !== undefined) return known;
    const decoded = decodeXml(this.nameOf(key), this.bytes(key));
    this.bytesOf.delete(key);
    this.decoded.set(key, decoded);
    return decoded;
  }

  tree(key: string): XmlElement {
    const known = this.trees.get(key);
    if (known !== undefined) return known;
    const tree = parseXml(this.nameOf(key), this.xml(key).text);
    this.trees.set(key, tree);
    return tree;
  }

  relationships(owner: string): readonly Relationship[] {
    const known = this.relations.get(owner);
    if (known !== undefined) return known;
    const key = relationshipsKey(owner);
    const found = this.has(key) ? readRelationships(owner, this.tree(key)) : [];
    this.relations.set(owner, found);
    return found;
  }

  get contentTypes(): ContentTypes {
    this.types ??= readContentTypes(this.tree(CONTENT_TYPES_KEY));
    return this.types;
  }

  typeOf(key: string): string {
    return typeOf(this.contentTypes, key);
  }
}
