import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export type CalculatedValue = number | string | boolean | { error: string };
export type CalculatedSheets = Map<string, Map<string, CalculatedValue>>;

type Attributes = Record<string, string>;

/** Runs over a part: start tags with attributes by local name, end tags, and the text between. */
function walk(
  xml: string,
  handlers: {
    open?: (name: string, attributes: Attributes) => void;
    close?: (name: string, text: string) => void;
  }
): void {
  const parser = new SaxesParser();
  const local = (name: string): string => name.replace(/^.*:/, "");
  let text = "";
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.on("opentag", (tag) => {
    text = "";
    handlers.open?.(local(tag.name), tag.attributes as Attributes);
  });
  parser.on("text", (more) => {
    text += more;
  });
  parser.on("closetag", (tag) => {
    handlers.close?.(local(tag.name), text);
    text = "";
  });
  parser.write(xml).close();
}

function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let current = "";
  walk(xml, {
    open: (name) => {
      if (name === "si") current = "";
    },
    close: (name, text) => {
      if (name === "t") current += text;
      if (name === "si") strings.push(current);
    },
  });
  return strings;
}

function valueOf(type: string, text: string, strings: readonly string[]): CalculatedValue {
  if (type === "s") return strings[Number(text)]!;
  if (type === "b") return text === "1";
  if (type === "e") return { error: text };
  return type === "str" || type === "inlineStr" ? text : Number(text);
}

/** The values of all cells of an .xlsx as another program saved it, by sheet name and A1 address. */
export function readValues(bytes: Uint8Array): CalculatedSheets {
  const parts = unzipSync(bytes);
  const part = (name: string): string | undefined => {
    const found = parts[name];
    return found ? strFromU8(found) : undefined;
  };
  const strings = sharedStrings(part("xl/sharedStrings.xml"));
  const targets = new Map<string, string>();
  walk(part("xl/_rels/workbook.xml.rels")!, {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship") {
        targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
      }
    },
  });
  const sheets: CalculatedSheets = new Map();
  walk(part("xl/workbook.xml")!, {
    open: (name, attributes) => {
      if (name !== "sheet") return;
      const xml = part(targets.get(attributes["r:id"]!)!);
      if (xml !== undefined) sheets.set(attributes["name"]!, sheetValues(xml, strings));
    },
  });
  return sheets;
}

function sheetValues(xml: string, strings: readonly string[]): Map<string, CalculatedValue> {
  const values = new Map<string, CalculatedValue>();
  let address = "";
  let type = "n";
  let inline = "";
  walk(xml, {
    open: (name, attributes) => {
      if (name !== "c") return;
      address = attributes["r"]!;
      type = attributes["t"] ?? "n";
      inline = "";
    },
    close: (name, text) => {
      if (name === "t") inline += text;
      if (name === "is") values.set(address, inline);
      if (name === "v") values.set(address, valueOf(type, text, strings));
    },
  });
  return values;
}
