import { strFromU8, unzipSync } from "fflate";

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function plainText(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_all, hex, decimal, name: string) =>
      hex || decimal
        ? String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10))
        : (entities[name] ?? "")
    )
    .replace(/_x([0-9A-F]{4})_/gi, (_all, digits: string) =>
      String.fromCharCode(parseInt(digits, 16))
    );
}

/** Every reading of every part of a file, and the file's own bytes; not by the code under test. */
function readings(bytes: Uint8Array): { part: string; text: string }[] {
  const all = [{ part: "(the file)", text: strFromU8(bytes, true) }];
  for (const [part, content] of Object.entries(unzipSync(bytes))) {
    const raw = new TextDecoder().decode(content);
    const utf16 = [0, 1].map((from) => new TextDecoder("utf-16le").decode(content.subarray(from)));
    for (const text of [part, raw, plainText(raw), ...utf16]) {
      all.push({ part, text: text.toLowerCase() });
    }
  }
  return all;
}

/** The secrets of which any 8 characters (or all, of a shorter one) stand anywhere in the file. */
export function found(bytes: Uint8Array, secrets: readonly string[]): string[] {
  const all = readings(bytes);
  return secrets.filter((secret) => {
    const text = secret.toLowerCase();
    const parts =
      text.length <= 8
        ? [text]
        : Array.from({ length: text.length - 7 }, (_, at) => text.slice(at, at + 8));
    return all.some((reading) => parts.some((part) => reading.text.includes(part)));
  });
}

/** The texts that stand anywhere in the file, whole. */
export function foundWhole(bytes: Uint8Array, texts: readonly string[]): string[] {
  const all = readings(bytes);
  return texts.filter((text) => all.some((reading) => reading.text.includes(text.toLowerCase())));
}
