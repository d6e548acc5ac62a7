import { CONTENT_TYPES_KEY } from "../parts/part-name";
import { children, child, type XmlElement } from "../xml/xml-tree";
import { encodeUtf16 } from "../xml/decode-xml";
import { fromStoredText } from "../xml/xml-text";
import { formatWords } from "./allow-list";
import { FIXED_TEXTS, partNames } from "./fixed-texts";
import { isPlainFormat, withoutLiterals } from "./format-code";
import { valueText } from "./kept-cells";
import type { KeptWorkbook } from "./kept-workbook";
import { binaryTexts, partTexts, xmlTexts } from "./package-texts";
import { TextSearch } from "./text-search";

/** Elements of a kept sheet that are looked at one by one when they are written. */
const RULED = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "hyperlinks",
]);

function attributesOf(root: XmlElement, name: string): string[] {
  return root.children.map(({ attributes }) => attributes[name] ?? "");
}

/** What a kept sheet refers to: its tables, its drawing and the charts on it. */
function partsOfKept({ workbook, sheets }: KeptWorkbook): {
  tables: ReadonlySet<string>;
  drawn: ReadonlySet<string>;
} {
  const { parts } = workbook;
  const of = (owner: string, types: readonly string[]): string[] =>
    parts
      .relationships(owner)
      .filter(
        ({ type, isExternal, target }) => !isExternal && types.includes(type) && parts.has(target)
      )
      .map(({ target }) => target);
  const drawings = sheets.flatMap(({ sheet }) => of(sheet.key, ["drawing"]));
  return {
    tables: new Set(sheets.flatMap(({ sheet }) => sheet.tableParts.map(({ key }) => key))),
    drawn: new Set([...drawings, ...drawings.flatMap((key) => of(key, ["chart"]))]),
  };
}

/**
 * Every text of the source that no kept cell accounts for: all parts that do not travel, and of the
 * sheets that do, the cells that were emptied and everything that is not written anew.
 */
function* removedParts(kept: KeptWorkbook): Generator<string> {
  const { workbook, sheets } = kept;
  const { parts } = workbook;
  const { tables, drawn } = partsOfKept(kept);
  const keptSheets = new Set(sheets.map(({ sheet }) => sheet.key));
  const styles = workbook.related("styles");
  const theme = workbook.related("theme");
  for (const part of parts.keys) {
    const texts: string[] = [];
    const add = (text: string): void => void texts.push(text);
    if (part === CONTENT_TYPES_KEY) texts.push(...attributesOf(parts.tree(part), "PartName"));
    else if (part.endsWith(".rels")) {
      texts.push(...attributesOf(parts.tree(part), "Target").map(unescaped));
    } else if (part === styles) texts.push(...styleNames(parts.tree(part)));
    else if (part === theme) texts.push(...themeNames(parts.tree(part)));
    else if (keptSheets.has(part)) keptSheetTexts(kept, part, add);
    else if (tables.has(part)) tableTexts(parts.tree(part), add);
    else if (drawn.has(part)) drawnTexts(parts.tree(part), add);
    else partTexts(parts, part, add);
    yield* texts;
  }
  for (const { cells } of sheets) yield* cells.removed;
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function styleNames(root: XmlElement): string[] {
  const named = (list: string, item: string): string[] =>
    children(child(root, list), item).map(({ attributes }) => attributes["name"] ?? "");
  return [...named("cellStyles", "cellStyle"), ...named("tableStyles", "tableStyle")];
}

function themeNames(root: XmlElement): string[] {
  const elements = child(root, "a:themeElements")?.children ?? [];
  return [root, ...elements].map(({ attributes }) => attributes["name"] ?? "");
}

function keptSheetTexts(
  { workbook }: KeptWorkbook,
  key: string,
  add: (text: string) => void
): void {
  const sheet = workbook.sheets.find((one) => one.key === key);
  if (sheet === undefined) return;
  const { part, text, sheetData } = sheet.outline;
  // The cells are accounted for one by one.
  const rest =
    sheetData === undefined || sheetData.closeStart === sheetData.end
      ? text
      : text.slice(0, sheetData.openEnd) + text.slice(sheetData.closeStart);
  xmlTexts(part, rest, add, {
    isWanted: (name, depth) => depth !== 1 || !RULED.has(name),
    withFonts: false,
  });
  for (const { attributes } of children(child(sheet.outline.root, "hyperlinks"), "hyperlink")) {
    const { display, tooltip } = attributes;
    for (const words of [display, tooltip]) if (words !== undefined) add(fromStoredText(words));
  }
  const codeName = child(sheet.outline.root, "sheetPr")?.attributes["codeName"];
  if (codeName !== undefined) add(codeName);
}

/** Values that a filter names, and what Excel notes beside the columns. */
function tableTexts(root: XmlElement, add: (text: string) => void): void {
  const look = (element: XmlElement): void => {
    const { val, comment } = element.attributes;
    if (val !== undefined) add(fromStoredText(val));
    if (comment !== undefined) add(fromStoredText(comment));
    element.children.forEach(look);
  };
  look(root);
}

/** Names and descriptions of drawings, and the values that a chart keeps of its cells. */
function drawnTexts(root: XmlElement, add: (text: string) => void): void {
  const look = (element: XmlElement): void => {
    const { name, descr, title } = element.attributes;
    for (const text of [name, descr, title]) if (text !== undefined) add(text);
    if (element.name === "c:v") add(element.text);
    element.children.forEach(look);
  };
  look(root);
}

/** A mark, and what its bytes read as when they are read in another way, as any bytes are. */
function markTexts(mark: string): string[] {
  const texts = [mark];
  binaryTexts(encodeUtf16(mark), (text) => texts.push(text));
  return texts;
}

/** Number formats that say only how numbers look, as the styles may hold them. */
function plainFormats(root: XmlElement): string[] {
  const codes = (element: XmlElement): string[] => [
    ...(element.name === "numFmt" ? [element.attributes["formatCode"] ?? ""] : []),
    ...element.children.flatMap(codes),
  ];
  return [child(root, "numFmts"), child(root, "dxfs")]
    .flatMap((list) => (list === undefined ? [] : codes(list)))
    .flatMap((code) => [code, withoutLiterals(code)])
    .filter(isPlainFormat);
}

/** Texts of the format, of the add-in and of its marks, which say nothing whatever they hold. */
export function freeTexts(
  { workbook, sheets, plan }: KeptWorkbook,
  own: readonly string[]
): string[] {
  return [
    ...FIXED_TEXTS,
    ...partNames(workbook.parts.keys.length + sheets.length),
    ...formatWords,
    ...plan.known,
    ...own,
    ...sheets.flatMap(({ plan: { marks } }) => Object.entries(marks).flat()),
  ];
}

/** Texts that travel because they stand in a cell, a sheet's name or a table that is kept. */
function* keptTexts({ workbook, sheets, plan }: KeptWorkbook): Generator<string> {
  yield* FIXED_TEXTS;
  yield* partNames(workbook.parts.keys.length + sheets.length);
  yield* formatWords;
  yield* plan.known;
  const styles = workbook.related("styles");
  if (styles !== undefined) yield* plainFormats(workbook.parts.tree(styles));
  for (const { sheet, cells, tables, plan: own } of sheets) {
    yield sheet.name;
    for (const { value } of cells.cells) {
      const text = valueText(value);
      if (text !== "") yield text;
    }
    for (const { name, columns } of tables) {
      yield name;
      yield* columns;
    }
    yield* Object.keys(own.marks);
    yield* Object.values(own.marks).flatMap(markTexts);
  }
}

/** Redaction and proof ask for the same search, which reads the whole source. */
const searches = new WeakMap<KeptWorkbook, TextSearch>();

/** Everything that must not be found in what is sent, but for what is kept. */
export function searchFor(kept: KeptWorkbook): TextSearch {
  const known = searches.get(kept);
  if (known !== undefined) return known;
  const search = new TextSearch(removedParts(kept), keptTexts(kept));
  searches.set(kept, search);
  return search;
}
