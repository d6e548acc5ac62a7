import type { DecodedXml } from "../xml/decode-xml";
import { child, parseXml, type XmlElement } from "../xml/xml-tree";

/** A sheet's part with everything but its cells parsed. */
export interface SheetOutline {
  readonly part: string;
  readonly text: string;
  /** `sheetData` has no children here; its offsets are right. */
  readonly root: XmlElement;
  readonly sheetData: XmlElement | undefined;
}

/**
 * Where the content of `sheetData` stands, found by its tags alone; undefined when it is empty, or
 * a comment makes the search doubtful.
 */
function findCells(text: string): { from: number; to: number } | undefined {
  const opening = /<([A-Za-z_][\w.-]*:)?sheetData(?:\s[^<>]*)?>/.exec(text);
  if (opening === null || opening[0].endsWith("/>")) return undefined;
  const from = opening.index + opening[0].length;
  const to = text.lastIndexOf(`</${opening[1] ?? ""}sheetData`);
  // Its second letter is rarer than its first, which makes the search quick.
  const comment = text.indexOf("!--");
  if (to < from) return undefined;
  // A search from the end for what is not there would walk through all cells.
  if (comment >= 0 && (comment < from || text.lastIndexOf("-->") > to)) return undefined;
  return { from, to };
}

/**
 * Parses a sheet's part except for its cells, which are most of it and are seldom asked for. Throws
 * `PackageError` when what is parsed is not well formed.
 */
export function outlineSheet(
  part: string,
  { text }: DecodedXml,
  parse: typeof parseXml = parseXml
): SheetOutline {
  const cells = findCells(text);
  const root =
    cells === undefined
      ? parse(part, text)
      : parse(part, text.slice(0, cells.from) + text.slice(cells.to), {
          at: cells.from,
          length: cells.to - cells.from,
        });
  return { part, text, root, sheetData: child(root, "sheetData") };
}
