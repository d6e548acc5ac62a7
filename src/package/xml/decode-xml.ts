import { PackageError } from "../package-error";

type XmlEncoding = "utf-8" | "utf-16le" | "utf-16be" | "other";

export interface DecodedXml {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: XmlEncoding;
  readonly hasMark: boolean;
}

const DECLARATION = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>/;

const LESS = 0x3c;
const QUESTION = 0x3f;
const USUAL = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"');

/** Enough for a declaration, which is ASCII. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

const decoders = new Map<string, TextDecoder>();

/** To make a decoder costs more than to decode a small part. Throws for an encoding nobody knows. */
function decoderOf(label: string): TextDecoder {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const made = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  decoders.set(label, made);
  return made;
}

function encodingOf(bytes: Uint8Array): { label: string; markLength: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: "utf-8", markLength: 3 };
  if (a === 0xff && b === 0xfe) return { label: "utf-16le", markLength: 2 };
  if (a === 0xfe && b === 0xff) return { label: "utf-16be", markLength: 2 };
  if (a === 0x3c && b === 0) return { label: "utf-16le", markLength: 0 };
  if (a === 0 && b === 0x3c) return { label: "utf-16be", markLength: 0 };
  // Whoever declares nothing, or what nearly all declare, needs no search.
  if (a === LESS && (b !== QUESTION || USUAL.every((byte, at) => bytes[at] === byte))) {
    return { label: "utf-8", markLength: 0 };
  }
  const head = latin(bytes.subarray(0, 200));
  const declared = DECLARATION.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  // Some writers declare UTF-16 in a text that they then store as UTF-8; the bytes are right.
  return { label: declared.startsWith("utf-16") ? "utf-8" : declared, markLength: 0 };
}

/** The text of an XML part. Throws `PackageError` when the bytes are not in the declared encoding. */
export function decodeXml(part: string, bytes: Uint8Array): DecodedXml {
  const { label, markLength } = encodingOf(bytes);
  try {
    const decoder = decoderOf(label);
    const text = decoder.decode(bytes.subarray(markLength));
    const { encoding } = decoder;
    const known = encoding === "utf-8" || encoding === "utf-16le" || encoding === "utf-16be";
    return { text, encoding: known ? encoding : "other", hasMark: markLength > 0 };
  } catch {
    throw new PackageError(
      "bad-xml",
      `The part "${part}" of the workbook is not text in the encoding "${label}". Open the file in Excel, save it again and try with the saved file.`
    );
  }
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  }
  return bytes;
}

/**
 * Bytes for a changed text of the same part, in the encoding that the part had; one that cannot be
 * written (a code page) becomes UTF-8, and the declaration says so.
 */
export function encodeXml(original: Omit<DecodedXml, "text">, text: string): Uint8Array {
  const { encoding, hasMark } = original;
  const marked = hasMark ? `\ufeff${text}` : text;
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    return utf16(marked, encoding === "utf-16le");
  }
  const utf8 =
    encoding === "other"
      ? marked.replace(DECLARATION, (whole, name: string) => whole.replace(name, "UTF-8"))
      : marked;
  return new TextEncoder().encode(utf8);
}

/** Text of a mark's part: UTF-16LE without a byte order mark, as Excel writes it. */
export function encodeUtf16(text: string): Uint8Array {
  return utf16(text, true);
}

/** The reverse; a byte order mark is left out, odd trailing bytes and lone surrogates are kept out of errors. */
export function decodeUtf16(bytes: Uint8Array): string {
  return shortAscii(bytes) ?? new TextDecoder("utf-16le").decode(bytes);
}

/** What nearly every mark is, without the price of a decoder; undefined for anything else. */
function shortAscii(bytes: Uint8Array): string | undefined {
  if (bytes.length > 256 || bytes.length % 2 === 1) return undefined;
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const low = bytes[at] ?? 0;
    if (low > 127 || bytes[at + 1] !== 0) return undefined;
    text += String.fromCharCode(low);
  }
  return text;
}
