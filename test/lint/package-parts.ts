/** An .xlsx as text parts, for checks that must not trust the code under test. */
import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";
import { unzipSync } from "fflate";

export interface Parts {
  readonly names: readonly string[];
  bytes(name: string): Uint8Array | undefined;
  xml(name: string): Document;
}

const ELEMENT = 1;
const RELATIONSHIP_TYPE = /\/([A-Za-z]+)$/;

export interface Relationship {
  readonly id: string;
  /** Last word of the type, e.g. `worksheet`. */
  readonly type: string;
  /** Part name without a leading slash; the address itself where it is external. */
  readonly target: string;
  readonly external: boolean;
}

export function readParts(file: Uint8Array): Parts {
  const entries = unzipSync(file);
  const byName = new Map(
    Object.entries(entries).map(([name, bytes]) => [
      name.replaceAll("\\", "/").toLowerCase(),
      bytes,
    ])
  );
  return {
    names: Object.keys(entries).map((name) => name.replaceAll("\\", "/")),
    bytes: (name) => byName.get(name.toLowerCase()),
    xml(name) {
      const bytes = byName.get(name.toLowerCase());
      if (bytes === undefined) throw new Error(`no part ${name}`);
      const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
      const text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
      return new DOMParser({ onError: () => undefined }).parseFromString(text, "text/xml");
    },
  };
}

/**
 * Elements by local name, whatever their prefix, in the order of the document. The library's own
 * search keeps a live list for every question, which costs five times as much for cell after cell.
 */
export function elements(from: Document | Element, localName: string): Element[] {
  const found: Element[] = [];
  let node: Node | null = from.firstChild;
  while (node !== null) {
    if (node.nodeType === ELEMENT && (node as Element).localName === localName) {
      found.push(node as Element);
    }
    let next: Node | null = node.firstChild ?? node.nextSibling;
    // Up again until something follows; `from` itself ends the walk.
    while (next === null && node !== null) {
      node = node.parentNode;
      if (node === null || node === from) return found;
      next = node.nextSibling;
    }
    node = next;
  }
  return found;
}

export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const rels = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (parts.bytes(rels) === undefined) return [];
  return elements(parts.xml(rels), "Relationship").map((relationship) => {
    const target = decodeURIComponent(relationship.getAttribute("Target") ?? "");
    const external = relationship.getAttribute("TargetMode") === "External";
    return {
      id: relationship.getAttribute("Id") ?? "",
      type: RELATIONSHIP_TYPE.exec(relationship.getAttribute("Type") ?? "")?.[1] ?? "",
      target: external
        ? target
        : new URL(target.replaceAll("\\", "/"), `x://p/${folder}`).pathname.slice(1),
      external,
    };
  });
}
