import type { ColumnFormat, Freeze, Hyperlink, PageSetup } from "../contents";
import type { PackageParts } from "../parts/package-parts";
import type { PartSource } from "../parts/part-source";
import { decodeUtf16 } from "../xml/decode-xml";
import { child, children, flag, numeric, type XmlElement } from "../xml/xml-tree";
import { fromStoredText } from "../xml/xml-text";
import { oneOf } from "./read-validations";

export function readColumn(element: XmlElement): ColumnFormat {
  const width = numeric(element, "width");
  return {
    first: (numeric(element, "min") ?? 1) - 1,
    last: (numeric(element, "max") ?? 1) - 1,
    ...(width !== undefined && { width }),
    ...(flag(element, "hidden") && { hidden: true }),
  };
}

export function readColumns(root: XmlElement): ColumnFormat[] {
  return children(child(root, "cols"), "col").map(readColumn);
}

export function readMerges(root: XmlElement): string[] {
  return children(child(root, "mergeCells"), "mergeCell").map(
    ({ attributes }) => attributes["ref"] ?? ""
  );
}

function firstView(root: XmlElement): XmlElement | undefined {
  return child(child(root, "sheetViews"), "sheetView");
}

export function readFreeze(root: XmlElement): Freeze | null {
  const pane = child(firstView(root), "pane");
  if (!pane?.attributes["state"]?.startsWith("frozen")) return null;
  return { rows: numeric(pane, "ySplit") ?? 0, columns: numeric(pane, "xSplit") ?? 0 };
}

export function readGridlines(root: XmlElement): boolean {
  return flag(firstView(root), "showGridLines", true);
}

export function readProtection(root: XmlElement): boolean {
  return flag(child(root, "sheetProtection"), "sheet");
}

export function readPageSetup(root: XmlElement): PageSetup {
  const setup = child(root, "pageSetup");
  const margins = child(root, "pageMargins");
  const fits = flag(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const words = child(root, "headerFooter");
  const orientation = oneOf(["portrait", "landscape"] as const, setup?.attributes["orientation"]);
  const header = child(words, "oddHeader")?.text;
  const footer = child(words, "oddFooter")?.text;
  const margin = (name: string, standard: number): number => numeric(margins, name) ?? standard;
  return {
    ...(orientation && { orientation }),
    ...(fits && {
      fitToWidth: numeric(setup, "fitToWidth") ?? 1,
      fitToHeight: numeric(setup, "fitToHeight") ?? 1,
    }),
    ...(margins && {
      margins: {
        left: margin("left", 0.7),
        right: margin("right", 0.7),
        top: margin("top", 0.75),
        bottom: margin("bottom", 0.75),
        header: margin("header", 0.3),
        footer: margin("footer", 0.3),
      },
    }),
    ...(header !== undefined && { header: fromStoredText(header) }),
    ...(footer !== undefined && { footer: fromStoredText(footer) }),
  };
}

export function readHyperlink(
  element: XmlElement,
  parts: PackageParts,
  sheetKey: string
): Hyperlink {
  const { ref = "", location, tooltip, "r:id": id } = element.attributes;
  const target = parts
    .relationships(sheetKey)
    .find((relationship) => relationship.id === id)?.target;
  return {
    ref,
    ...(location !== undefined && { location: fromStoredText(location) }),
    ...(target !== undefined && { target }),
    ...(tooltip !== undefined && { tooltip: fromStoredText(tooltip) }),
  };
}

export function hyperlinkElements(root: XmlElement): XmlElement[] {
  return children(child(root, "hyperlinks"), "hyperlink");
}

/**
 * A mark whose part is missing reads as empty: the mark is there, what it says is lost.
 *
 * @param texts of parts that were read already, by key: a part is unpacked once, however often it is named
 */
export function readCustomProperties(
  root: XmlElement,
  parts: PartSource,
  sheetKey: string,
  texts = new Map<string, string>()
): Record<string, string> {
  // The first of an id counts.
  const targets = new Map(
    [...parts.relationships(sheetKey)].reverse().map(({ id, target }) => [id, target])
  );
  const textOf = (target: string): string => {
    const text = texts.get(target) ?? (parts.has(target) ? decodeUtf16(parts.bytes(target)) : "");
    texts.set(target, text);
    return text;
  };
  return Object.fromEntries(
    children(child(root, "customProperties"), "customPr").map(({ attributes }) => {
      const id = attributes["r:id"];
      const target = id === undefined ? undefined : targets.get(id);
      return [attributes["name"] ?? "", target === undefined ? "" : textOf(target)];
    })
  );
}
