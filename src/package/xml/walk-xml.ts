import { SaxesParser, type SaxesTagPlain } from "saxes";
import { PackageError } from "../package-error";
import { MAX_XML_DEPTH } from "../limits";
import { aliasOf, STRICT_PREFIX } from "./namespaces";
import { quickWalk } from "./quick-walk";
import type { XmlVisitor } from "./xml-visitor";

function badXml(part: string, reason: string): PackageError {
  return new PackageError(
    "bad-xml",
    `The part "${part}" of the workbook is not well-formed XML (${reason}). Open the file in Excel, let Excel repair it and save it, or use an older copy.`
  );
}

/** Prefix to namespace, one layer for each element that declares any. */
class Scopes {
  private readonly layers: Map<string, string>[] = [
    new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]),
  ];
  private names = new Map<string, string>();
  private readonly declaring: boolean[] = [];

  constructor(private readonly part: string) {}

  push(tag: SaxesTagPlain): void {
    let layer: Map<string, string> | undefined;
    for (const name in tag.attributes) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      layer ??= new Map(this.layers[this.layers.length - 1]);
      layer.set(name.slice(6), tag.attributes[name] ?? "");
    }
    this.declaring.push(layer !== undefined);
    if (layer === undefined) return;
    this.layers.push(layer);
    this.names = new Map();
  }

  pop(): void {
    if (!this.declaring.pop()) return;
    this.layers.pop();
    this.names = new Map();
  }

  canonical(name: string, isAttribute: boolean): string {
    const key = isAttribute ? `@${name}` : name;
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    let canonical = name;
    if (!isAttribute || prefix !== "") {
      const namespace = this.layers[this.layers.length - 1]?.get(prefix);
      if (namespace === undefined && prefix !== "") {
        throw badXml(this.part, `the prefix "${prefix}" is not declared`);
      }
      if (!isAttribute && namespace?.startsWith(STRICT_PREFIX)) {
        throw new PackageError(
          "strict-ooxml",
          "The workbook is saved as Strict Open XML Spreadsheet, which is not supported. Open it in Excel, choose Save As > Excel Workbook (.xlsx) and try again."
        );
      }
      canonical = aliasOf(namespace ?? "") + name.slice(colon + 1);
    }
    this.names.set(key, canonical);
    return canonical;
  }
}

/** The visitor from where another left off. */
function behind(visitor: XmlVisitor, told: number): XmlVisitor {
  let left = told;
  return {
    open(name, attributes, start, end, tag) {
      if (--left < 0) visitor.open(name, attributes, start, end, tag);
    },
    close(name, start, end) {
      if (--left < 0) visitor.close(name, start, end);
    },
    text(text) {
      if (--left < 0) visitor.text(text);
    },
  };
}

/**
 * Walks a document once, in order, with canonical names (see `aliasOf`) and exact offsets. Throws
 * `PackageError` for XML that is not well formed, nested too deep, or in the strict namespaces.
 */
export function walkXml(part: string, text: string, visitor: XmlVisitor): void {
  const told = quickWalk(text, visitor);
  if (told !== undefined) walkExactly(part, text, told === 0 ? visitor : behind(visitor, told));
}

/** As `walkXml`, by a parser that knows all of XML. */
export function walkExactly(part: string, text: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({
    position: false,
    xmlns: false,
  });
  const scopes = new Scopes(part);
  let depth = 0;
  // Saxes tells where a tag ends; a `<` cannot stand inside a tag, so the last one begins it.
  const startOf = (end: number): number => text.lastIndexOf("<", end - 1);
  parser.on("error", (error) => {
    throw badXml(part, error.message);
  });
  parser.on("doctype", () => {
    throw new PackageError(
      "dtd",
      `The part "${part}" of the workbook holds a document type declaration (DTD), which no Office program writes. Open the file in Excel only if you trust its sender, save it again and try with the saved file.`
    );
  });
  parser.on("opentag", (tag) => {
    if (++depth > MAX_XML_DEPTH) throw badXml(part, "its elements are nested too deep");
    scopes.push(tag);
    let attributes: Record<string, string> = tag.attributes;
    for (const name in attributes) {
      if (!name.includes(":")) continue;
      const renamed: Record<string, string> = Object.create(null) as Record<string, string>;
      for (const other in attributes) {
        const isDeclaration = other === "xmlns" || other.startsWith("xmlns:");
        const key = isDeclaration ? other : scopes.canonical(other, true);
        renamed[key] = attributes[other] ?? "";
      }
      attributes = renamed;
      break;
    }
    const end = parser.position;
    visitor.open(scopes.canonical(tag.name, false), attributes, startOf(end), end, tag.name);
  });
  parser.on("closetag", (tag) => {
    depth--;
    const end = parser.position;
    visitor.close(scopes.canonical(tag.name, false), tag.isSelfClosing ? end : startOf(end), end);
    scopes.pop();
  });
  const tell = (piece: string): void => {
    if (depth > 0) visitor.text(piece);
  };
  parser.on("text", tell);
  parser.on("cdata", tell);
  // A last line feed keeps saxes from holding back a final carriage return.
  parser.write(text.endsWith("\r") ? `${text}\n` : text).close();
}
