import { PackageError } from "../package-error";
import type { PackageParts } from "../parts/package-parts";
import { decodeUtf16 } from "../xml/decode-xml";
import { textsOf } from "./formula-reach";
import { walkXml } from "../xml/walk-xml";
import { fromStoredText } from "../xml/xml-text";

/** What an attribute holds when it says something about the format, not about the world. */
export const TECHNICAL =
  /^(?:[-+]?[\d.]+(?:[eE][-+]?\d+)?|[0-9A-Fa-f]{6,8}|true|false|rId\d+|(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)? ?)+)$/;

const isXml = (bytes: Uint8Array): boolean => {
  const head = Array.from(bytes.subarray(0, 8)).filter((byte) => byte !== 0);
  return head[0] === 0x3c || (head[0] === 0xef && head[3] === 0x3c) || (head[0] ?? 0) >= 0xfe;
};

/** A text of these elements may be cut into runs, which are one text to its reader. */
const JOINED = new Set(["si", "is", "text", "a:p", "tc:text"]);
const FORMULA = /^(?:\?:|c:)?(?:f|formula|formula1|formula2|definedName)$/;

/** The font of a run of text, as notes, shapes and cells name it. */
const isFont = (element: string, attribute: string): boolean =>
  attribute === "typeface" || attribute === "face" || (element === "rFont" && attribute === "val");

export interface XmlTextOptions {
  /** Leaves out an element with all that stands in it. */
  readonly isWanted?: (name: string, depth: number) => boolean;
  /** Whether names of fonts are among them; default yes. */
  readonly withFonts?: boolean;
  /** The texts of a formula; default those that it spells out. */
  readonly formula?: (stored: string) => readonly string[];
}

/**
 * Every text of one XML document: what stands between the tags, the runs of one text joined too, and
 * the attributes but for numbers, colours, addresses and namespaces. Of a formula the texts that it
 * spells out.
 */
export function xmlTexts(
  part: string,
  xml: string,
  onText: (text: string) => void,
  options: XmlTextOptions = {}
): void {
  const { isWanted = () => true, formula = textsOf, withFonts = true } = options;
  const open: { readonly name: string; text: string; joined: string[] | undefined }[] = [];
  let skipped = 0;
  walkXml(part, xml, {
    open(name, attributes) {
      if (skipped > 0 || !isWanted(name, open.length)) {
        skipped++;
        return;
      }
      const parent = open[open.length - 1];
      open.push({ name, text: "", joined: JOINED.has(name) ? [] : parent?.joined });
      for (const attribute in attributes) {
        const value = attributes[attribute] ?? "";
        if (attribute.startsWith("xmlns") || value === "" || TECHNICAL.test(value)) continue;
        if (!withFonts && isFont(name, attribute)) continue;
        onText(fromStoredText(value));
      }
    },
    close() {
      if (skipped > 0) {
        skipped--;
        return;
      }
      const element = open.pop();
      if (element === undefined) return;
      const { name, text, joined } = element;
      if (FORMULA.test(name)) {
        formula(text).forEach(onText);
        return;
      }
      if (text.trim() !== "") onText(fromStoredText(text));
      if (joined === undefined) return;
      if (!JOINED.has(name)) joined.push(text);
      else if (joined.length > 1) onText(fromStoredText(joined.join("")));
    },
    text(piece) {
      const element = open[open.length - 1];
      if (skipped === 0 && element !== undefined) element.text += piece;
    },
  });
}

/** Every text of a part, whatever it is: XML, UTF-16 as Excel stores marks, or other bytes. */
export function partTexts(parts: PackageParts, key: string, onText: (text: string) => void): void {
  // What a picture shows is in no text, and its bytes read as words by chance.
  if (parts.typeOf(key).startsWith("image/")) return;
  const bytes = parts.bytes(key).slice();
  const texts: string[] = [];
  try {
    if (!isXml(bytes)) throw new PackageError("bad-xml", "");
    // That a cell is set in the font of a note quotes nobody.
    xmlTexts(parts.nameOf(key), parts.xml(key).text, (text) => texts.push(text), {
      withFonts: false,
    });
  } catch (error) {
    // A part that nobody reads may hold anything.
    if (!(error instanceof PackageError)) throw error;
    binaryTexts(bytes, onText);
  }
  texts.forEach(onText);
}

const PRINTABLE = /[\p{L}\p{N}\p{P}\p{S} ]{4,}/gu;

/** Runs of readable characters in bytes, read as UTF-8 and as UTF-16. */
export function binaryTexts(bytes: Uint8Array, onText: (text: string) => void): void {
  const readings = [
    new TextDecoder("utf-8").decode(bytes),
    decodeUtf16(bytes.subarray(0, bytes.length & ~1)),
    decodeUtf16(bytes.subarray(1, bytes.length - ((bytes.length + 1) & 1))),
  ];
  for (const text of readings) {
    for (const [run] of text.replace(/\ufffd/g, "\n").matchAll(PRINTABLE)) onText(run);
  }
}
