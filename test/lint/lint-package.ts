/**
 * What the Open XML SDK validator lets pass and Excel does not: duplicate table names and ids,
 * header cells that differ from their column, long typed lists, formula text, indexes out of range,
 * two selected tabs, relationships that lead nowhere.
 */
import type { Document, Element } from "@xmldom/xmldom";
import { mergeRefTokens, parse, parseA1Range, tokenize } from "@borgar/fx";
import { strFromU8 } from "fflate";
import { elements, type Parts, readParts, relationshipsOf } from "./package-parts";

const CELL_LIKE = /^(?:[a-z]{1,3}[0-9]+|r[0-9]*c?[0-9]*|c[0-9]*)$/i;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

interface Sheet {
  readonly name: string;
  readonly part: string;
  /** Its cells are not looked into. */
  readonly isUntouched: boolean;
  readonly xml: () => Document;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const attribute = (element: Element | undefined, name: string): string =>
  element?.getAttribute(name) ?? "";

function workbookPart(parts: Parts): string {
  const found = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument");
  if (found === undefined) throw new Error("no workbook part");
  return found.target;
}

function sheetsOf(parts: Parts, workbook: string, untouched: ReadonlySet<string>): Sheet[] {
  const targets = new Map(relationshipsOf(parts, workbook).map((found) => [found.id, found]));
  return elements(parts.xml(workbook), "sheet").flatMap((sheet) => {
    const id = Array.from(sheet.attributes).find(({ localName }) => localName === "id")?.value;
    const target = targets.get(id ?? "");
    if (target?.type !== "worksheet") return [];
    const part = target.target;
    const isUntouched = untouched.has(part.toLowerCase());
    return [
      { name: attribute(sheet, "name"), part, isUntouched, xml: once(() => parts.xml(part)) },
    ];
  });
}

type Shared = () => readonly string[];

function sharedTexts(parts: Parts, workbook: string): string[] {
  const found = relationshipsOf(parts, workbook).find(({ type }) => type === "sharedStrings");
  if (found === undefined) return [];
  return elements(parts.xml(found.target), "si").map((item) =>
    elements(item, "t")
      .filter(({ parentNode }) => parentNode?.localName !== "rPh")
      .map(({ textContent }) => textContent ?? "")
      .join("")
  );
}

function cellText(cell: Element, shared: Shared): string {
  const value = elements(cell, "v")[0]?.textContent ?? "";
  if (attribute(cell, "t") === "s")
    return shared()[Number(value)] ?? `shared string ${value} missing`;
  if (attribute(cell, "t") === "inlineStr") {
    return elements(cell, "t")
      .map(({ textContent }) => textContent ?? "")
      .join("");
  }
  return value;
}

/** Line breaks of a header stand as `_x000a_` in the table part. */
const plain = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  );

function lintTables(parts: Parts, sheets: readonly Sheet[], shared: Shared, names: Set<string>) {
  const complaints: string[] = [];
  const seenNames = new Set<string>();
  const seenIds = new Set<string>();
  for (const sheet of sheets) {
    const cells = once(
      () => new Map(elements(sheet.xml(), "c").map((cell) => [attribute(cell, "r"), cell]))
    );
    for (const { target } of relationshipsOf(parts, sheet.part).filter(
      ({ type }) => type === "table"
    )) {
      const table = elements(parts.xml(target), "table")[0];
      const name = attribute(table, "displayName");
      const say = (text: string): void => void complaints.push(`${target}: ${text}`);
      if (seenNames.has(name.toLowerCase())) say(`table name ${name} stands twice`);
      if (names.has(name.toLowerCase())) say(`table name ${name} is a defined name too`);
      if (seenIds.has(attribute(table, "id")))
        say(`table id ${attribute(table, "id")} stands twice`);
      if (!NAME.test(name) || CELL_LIKE.test(name)) say(`table name ${name} is not allowed`);
      seenNames.add(name.toLowerCase());
      seenIds.add(attribute(table, "id"));
      const area = parseA1Range(attribute(table, "ref"));
      const columns = elements(table as Element, "tableColumn").map((found) =>
        attribute(found, "name")
      );
      if (area === null || area === undefined) {
        say(`area ${attribute(table, "ref")} cannot be read`);
        continue;
      }
      if (Number(area.right) - Number(area.left) + 1 !== columns.length)
        say("columns do not fill the area");
      if (new Set(columns.map((text) => text.toLowerCase())).size !== columns.length) {
        say("a column name stands twice");
      }
      if (attribute(table, "headerRowCount") === "0" || sheet.isUntouched) continue;
      columns.forEach((column, index) => {
        const at = `${columnLetters(Number(area.left) + index)}${Number(area.top) + 1}`;
        const cell = cells().get(at);
        const text = cell === undefined ? "" : cellText(cell, shared);
        if (plain(text) !== plain(column))
          say(`header ${at} says "${text}", the column "${column}"`);
        if (cell !== undefined && !["s", "inlineStr", "str"].includes(attribute(cell, "t"))) {
          say(`header ${at} is not text`);
        }
      });
    }
  }
  return complaints;
}

function columnLetters(index: number): string {
  let rest = index + 1;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** By formula: a sheet has the same ones row after row, and files are looked at after every change. */
const lintedFormulas = new Map<string, string | null>();

function lintFormula(text: string): string | null {
  const known = lintedFormulas.get(text);
  if (known !== undefined) return known;
  const complaint = lintNewFormula(text);
  lintedFormulas.set(text, complaint);
  return complaint;
}

function lintNewFormula(text: string): string | null {
  if (text.length > 8192) return "longer than 8,192 characters";
  if (text.startsWith("=")) return "starts with = in the file";
  if (/\bHSA\./i.test(text)) return "an add-in function is not stored as _xldudf_";
  try {
    // The parser follows Excel's own grammar; what it refuses Excel repairs away.
    parse(mergeRefTokens(tokenize(text)));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : "cannot be parsed";
  }
}

function lintSheet(sheet: Sheet, formats: number, dxfs: number, shared: Shared): string[] {
  const complaints: string[] = [];
  const say = (text: string): void => void complaints.push(`${sheet.name}: ${text}`);
  const seen = new Set<string>();
  for (const cell of elements(sheet.xml(), "c")) {
    const at = attribute(cell, "r");
    if (at !== "" && seen.has(at)) say(`cell ${at} stands twice`);
    seen.add(at);
    if (Number(attribute(cell, "s") || 0) >= formats) say(`cell ${at} has a format out of range`);
    if (cellText(cell, shared).length > 32767) say(`cell ${at} is longer than 32,767 characters`);
    for (const formula of elements(cell, "f")) {
      const wrong = formula.textContent ? lintFormula(formula.textContent) : null;
      if (wrong !== null) say(`formula in ${at}: ${wrong}: ${formula.textContent?.slice(0, 120)}`);
    }
  }
  for (const validation of elements(sheet.xml(), "dataValidation")) {
    const list = elements(validation, "formula1")[0]?.textContent ?? "";
    if (attribute(validation, "type") === "list" && list.startsWith('"') && list.length - 2 > 255) {
      say(`typed list of ${attribute(validation, "sqref")} is longer than 255 characters`);
    }
    if (attribute(validation, "promptTitle").length > 32) say("prompt title is longer than 32");
    if (attribute(validation, "prompt").length > 255) say("prompt is longer than 255");
    if (attribute(validation, "errorTitle").length > 32) say("error title is longer than 32");
    if (attribute(validation, "error").length > 255) say("error text is longer than 255");
  }
  for (const rule of elements(sheet.xml(), "cfRule")) {
    const dxf = attribute(rule, "dxfId");
    if (dxf !== "" && Number(dxf) >= dxfs) say(`conditional format ${dxf} is out of range`);
  }
  return complaints;
}

function lintWorkbook(xml: Document, sheets: readonly Sheet[]): string[] {
  const complaints: string[] = [];
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (names.has(name.toLowerCase())) complaints.push(`sheet name ${name} stands twice`);
    if (name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
      complaints.push(`sheet name ${name} is not allowed`);
    }
    names.add(name.toLowerCase());
  }
  const ids = elements(xml, "sheet").map((sheet) => attribute(sheet, "sheetId"));
  if (new Set(ids).size !== ids.length) complaints.push("a sheet id stands twice");
  const scoped = elements(xml, "definedName").map(
    (name) => `${attribute(name, "localSheetId")}!${attribute(name, "name").toLowerCase()}`
  );
  if (new Set(scoped).size !== scoped.length) complaints.push("a defined name stands twice");
  return complaints;
}

function lintRelationships(parts: Parts): string[] {
  return parts.names
    .filter((name) => !name.endsWith(".rels") && !name.endsWith("/"))
    .concat("")
    .flatMap((name) =>
      relationshipsOf(parts, name)
        .filter(({ external, target }) => !external && parts.bytes(target) === undefined)
        .map(({ id, target }) => `${name || "package"}: ${id} leads to ${target}, which is missing`)
    );
}

/**
 * Every complaint about a package; empty when there is none.
 *
 * @param untouched parts that are not looked into, for files whose own sheets are large
 */
export function lintPackage(file: Uint8Array, untouched: readonly string[] = []): string[] {
  const parts = readParts(file);
  const skipped = new Set(untouched.map((name) => name.toLowerCase()));
  const workbook = workbookPart(parts);
  const sheets = sheetsOf(parts, workbook, skipped);
  const xml = parts.xml(workbook);
  const shared = once(() => sharedTexts(parts, workbook));
  const stylesPart = relationshipsOf(parts, workbook).find(({ type }) => type === "styles");
  const styles = stylesPart === undefined ? null : parts.xml(stylesPart.target);
  const count = (group: string, item: string): number => {
    const found = styles === null ? undefined : elements(styles, group)[0];
    return found === undefined
      ? 0
      : Array.from(found.childNodes).filter((node) => node.localName === item).length;
  };
  const formats = styles === null ? 1 : Math.max(1, count("cellXfs", "xf"));
  const definedNames = new Set(
    elements(xml, "definedName").map((name) => attribute(name, "name").toLowerCase())
  );
  // The view stands before the cells: the head of a large part is enough.
  const selected = sheets.filter(({ part }) =>
    /tabSelected="(?:1|true)"/.test(
      strFromU8(parts.bytes(part)?.subarray(0, 20_000) ?? new Uint8Array())
    )
  );
  return [
    ...lintWorkbook(xml, sheets),
    ...lintRelationships(parts),
    ...lintTables(parts, sheets, shared, definedNames),
    ...sheets
      .filter(({ isUntouched }) => !isUntouched)
      .flatMap((sheet) => lintSheet(sheet, formats, count("dxfs", "dxf"), shared)),
    ...(selected.length > 1
      ? [`${selected.length} tabs are selected: Excel would edit them together`]
      : []),
  ];
}
