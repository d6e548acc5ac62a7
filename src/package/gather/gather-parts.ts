import { MAX_GATHERED_PART_BYTES, MAX_GATHERED_WORK, MIN_GATHERED_READ } from "../limits";
import { PackageError } from "../package-error";
import { readContentTypes, typeOf } from "../parts/content-types";
import type { PartSource } from "../parts/part-source";
import { CONTENT_TYPES_KEY, relationshipsKey } from "../parts/part-name";
import { missingPart, partsByKey } from "../parts/parts-by-key";
import { readRelationships, type Relationship } from "../parts/relationships";
import { decodeXml, type DecodedXml } from "../xml/decode-xml";
import { quickTree } from "../xml/quick-tree";
import { type Gap, parseXml, type XmlElement } from "../xml/xml-tree";
import { readZip, type ZipEntry } from "../zip/read-zip";
import { unpackAtOnce } from "../zip/unpack-at-once";

/** Most parts are small, and to make room for each costs more than to unpack it: each takes its turn. */
const room = new Uint8Array(256 * 1024);

/**
 * The type that `[Content_Types].xml` states for a part, where it is found as programs write it: there
 * are as many entries as parts, and one is wanted. Null where the whole has to be parsed.
 */
function statedType(text: string, name: string): string | null {
  const stated = `PartName="/${name}"`;
  const at = text.indexOf(stated);
  if (at < 0 || text.includes("<!") || text.includes(stated, at + 1)) return null;
  const tag = text.slice(text.lastIndexOf("<", at), text.indexOf(">", at));
  const type = tag.startsWith("<Override ") ? / ContentType="([^"&<]+)"/.exec(tag) : null;
  return type?.[1] ?? null;
}

/** As `parseXml`, quickly where the text allows it. Throws `PackageError` as that does. */
export function treeOf(part: string, text: string, gap?: Gap): XmlElement {
  return quickTree(text, gap) ?? parseXml(part, text, gap);
}

/**
 * The parts of a file of which few are read, each once: nothing but relationships is kept. A part
 * that nobody asks for is never unpacked, so what is wrong inside it is not seen.
 */
export class GatherParts implements PartSource {
  private readonly byKey: ReadonlyMap<string, ZipEntry>;
  private readonly relations = new Map<string, Relationship[]>();
  private work = 0;

  /** Throws `PackageError` for anything that is no whole, harmless zip. */
  constructor(bytes: Uint8Array) {
    this.byKey = partsByKey(readZip(bytes));
  }

  has(key: string): boolean {
    return this.byKey.has(key);
  }

  nameOf(key: string): string {
    return this.byKey.get(key)?.name ?? key;
  }

  /**
   * Counts what reading costs: sheets of a hostile file may all refer to the same part, and a mark may
   * be stated a hundred thousand times. Throws `PackageError` where it is more than any workbook needs.
   *
   * @param length bytes or characters that are gone through
   */
  spend(length: number): void {
    this.work += Math.max(length, MIN_GATHERED_READ);
    if (this.work > MAX_GATHERED_WORK) {
      throw new PackageError(
        "too-big",
        `To read the assessments of the workbook, more than ${MAX_GATHERED_WORK} bytes have to be gone through: it is very large, or its sheets use the same parts over and over, as no Excel file does. Open the file in Excel only if you trust its sender, save it again and try with the saved file.`
      );
    }
  }

  /** Good until the next part is asked for. */
  bytes(key: string): Uint8Array {
    const entry = this.byKey.get(key);
    if (entry === undefined) throw missingPart(key);
    if (entry.size > MAX_GATHERED_PART_BYTES) {
      throw new PackageError(
        "too-big",
        `The part "${entry.name}" of the workbook unpacks to ${entry.size} bytes; at most ${MAX_GATHERED_PART_BYTES} are read for a portfolio. Make the workbook smaller, for example by moving data to another file.`
      );
    }
    this.spend(entry.size);
    return unpackAtOnce(entry, room);
  }

  xml(key: string): DecodedXml {
    return decodeXml(this.nameOf(key), this.bytes(key));
  }

  tree(key: string): XmlElement {
    return treeOf(this.nameOf(key), this.xml(key).text);
  }

  relationships(owner: string): readonly Relationship[] {
    const known = this.relations.get(owner);
    if (known !== undefined) return known;
    const key = relationshipsKey(owner);
    const found = this.has(key) ? readRelationships(owner, this.tree(key)) : [];
    this.relations.set(owner, found);
    return found;
  }

  typeOf(key: string): string {
    const { text } = this.xml(CONTENT_TYPES_KEY);
    const root = (): XmlElement => treeOf(this.nameOf(CONTENT_TYPES_KEY), text);
    return statedType(text, this.nameOf(key)) ?? typeOf(readContentTypes(root()), key);
  }
}
