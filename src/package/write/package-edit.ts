import { CONTENT_TYPE } from "../parts/content-types";
import type { PackageParts } from "../parts/package-parts";
import { CONTENT_TYPES_KEY, partKey, relationshipsKey, relativeTarget } from "../parts/part-name";
import { isFolder } from "../parts/parts-by-key";
import { officeType } from "../parts/relationships";
import { encodeXml } from "../xml/decode-xml";
import { appendInside } from "../xml/edit-element";
import { PACKAGE_RELATIONSHIPS_NS } from "../xml/namespaces";
import { splice, type Edit } from "../xml/splice";
import { node, writeNode } from "../xml/xml-node";
import { prefixOf } from "../xml/xml-tree";
import type { ZipEntry } from "../zip/read-zip";
import { packEntry, writeZip } from "../zip/write-zip";

interface PendingRelationships {
  readonly ownerName: string;
  readonly added: ReturnType<typeof node>[];
  readonly dropped: Set<string>;
  next: number;
}

/** Gathers what changes in a package, and writes the new file with every other part as it was. */
export class PackageEdit {
  private readonly replaced = new Map<string, Uint8Array>();
  private readonly added = new Map<string, { name: string; bytes: Uint8Array }>();
  private readonly dropped = new Set<string>();
  private readonly types = new Map<string, { name: string; type: string }>();
  private readonly relationships = new Map<string, PendingRelationships>();

  constructor(private readonly parts: PackageParts) {}

  /** A changed text for an XML part that exists; the same text changes nothing. */
  replaceText(key: string, text: string): void {
    const original = this.parts.xml(key);
    if (text !== original.text) this.replaced.set(key, encodeXml(original, text));
  }

  /** New bytes for a part that exists; the same bytes change nothing. */
  replaceBytesIfNew(key: string, bytes: Uint8Array): void {
    const now = this.parts.bytes(key);
    const isSame = now.length === bytes.length && now.every((byte, at) => byte === bytes[at]);
    if (!isSame) this.replaced.set(key, bytes);
  }

  /** A name `<stem><n><ending>` that no part has, in any case. */
  freeName(stem: string, ending: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${ending}`;
      const key = partKey(name);
      if (!this.parts.has(key) && !this.added.has(key)) return name;
    }
  }

  addPart(name: string, content: string | Uint8Array, type: string): void {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const key = partKey(name);
    this.added.set(key, { name, bytes });
    if (this.parts.typeOf(key) !== type) this.types.set(key, { name, type });
  }

  dropPart(key: string): void {
    this.dropped.add(key);
    this.types.delete(key);
  }

  /** Relates the part with this zip name to another; the id of the new relationship. */
  relate(
    ownerName: string,
    type: string,
    target: { readonly part: string } | { readonly address: string }
  ): string {
    const pending = this.pending(ownerName);
    const id = `rId${pending.next++}`;
    const address = "part" in target ? relativeTarget(ownerName, target.part) : target.address;
    pending.added.push(
      node("Relationship", {
        Id: id,
        Type: officeType(type),
        Target: address,
        TargetMode: "part" in target ? null : "External",
      })
    );
    return id;
  }

  /** Takes away the relationships of an owner that lead to a part that is dropped. */
  unrelate(ownerName: string, targetKey: string): void {
    const pending = this.pending(ownerName);
    for (const { id, target, isExternal } of this.parts.relationships(partKey(ownerName))) {
      if (!isExternal && target === targetKey) pending.dropped.add(id);
    }
  }

  private pending(ownerName: string): PendingRelationships {
    const owner = partKey(ownerName);
    const known = this.relationships.get(owner);
    if (known !== undefined) return known;
    const used = this.parts.relationships(owner).map(({ id }) => /^rId(\d{1,9})$/i.exec(id)?.[1]);
    const pending: PendingRelationships = {
      ownerName,
      added: [],
      dropped: new Set(),
      next: Math.max(0, ...used.map((number) => Number(number ?? 0))) + 1,
    };
    this.relationships.set(owner, pending);
    return pending;
  }

  private writeRelationships(): void {
    for (const [owner, { ownerName, added, dropped }] of this.relationships) {
      if (added.length === 0 && dropped.size === 0) continue;
      const key = relationshipsKey(owner);
      if (this.parts.has(key)) {
        const { text } = this.parts.xml(key);
        const root = this.parts.tree(key);
        const edits: Edit[] = this.parts
          .relationships(owner)
          .filter(({ id }) => dropped.has(id))
          .map(({ element }) => ({ start: element.start, end: element.end, text: "" }));
        const xml = added.map((one) => writeNode(one, prefixOf(root))).join("");
        if (xml !== "") edits.push(appendInside(text, root, xml));
        this.replaceText(key, splice(text, edits));
        continue;
      }
      const slash = ownerName.replace(/\\/g, "/").lastIndexOf("/") + 1;
      this.addPart(
        `${ownerName.slice(0, slash)}_rels/${ownerName.slice(slash)}.rels`,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS_NS}">${added.map((one) => writeNode(one)).join("")}</Relationships>`,
        CONTENT_TYPE.relationships
      );
    }
  }

  private writeContentTypes(): void {
    const { overrides } = this.parts.contentTypes;
    const { text } = this.parts.xml(CONTENT_TYPES_KEY);
    const root = this.parts.tree(CONTENT_TYPES_KEY);
    const edits: Edit[] = [...this.dropped, ...this.types.keys()].flatMap((key) => {
      const element = overrides.get(key)?.element;
      return element === undefined ? [] : [{ start: element.start, end: element.end, text: "" }];
    });
    const xml = [...this.types.values()]
      .map(({ name, type }) => node("Override", { PartName: `/${name}`, ContentType: type }))
      .map((one) => writeNode(one, prefixOf(root)))
      .join("");
    if (xml !== "") edits.push(appendInside(text, root, xml));
    this.replaceText(CONTENT_TYPES_KEY, splice(text, edits));
  }

  /** The new file: parts in their old order, new ones behind them. */
  finish(): Uint8Array {
    this.writeRelationships();
    this.writeContentTypes();
    const entries = this.parts.entries.flatMap((entry): ZipEntry[] => {
      const key = isFolder(entry) ? "" : partKey(entry.name);
      if (this.dropped.has(key)) return [];
      const bytes = this.replaced.get(key);
      if (bytes === undefined) return [entry];
      const packed = packEntry(entry.name, bytes);
      // The name's own bytes stay: an old writer's code page may not be UTF-8.
      const { nameBytes, isUtf8Name, externalAttributes } = entry;
      return [{ ...packed, nameBytes, isUtf8Name, externalAttributes }];
    });
    const added = [...this.added.values()].map(({ name, bytes }) => packEntry(name, bytes));
    return writeZip([...entries, ...added]);
  }
}
