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

interface Reading {
  readonly part: string;
  readonly text: string;
}

/** One file is searched for many texts, several times. */
const known = new WeakMap<Uint8Array, readonly Reading[]>();

/** Every reading of every part of a file, and the file's own bytes; not by the code under test. */
function readings(bytes: Uint8Array): readonly Reading[] {
  const read = known.get(bytes) ?? allReadings(bytes);
  known.set(bytes, read);
  return read;
}

function allReadings(bytes: Uint8Array): Reading[] {
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

const PART = 8;

/** A number below 2^16 from three characters: most places of a text are told apart by it. */
const sketch = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 3) * 31 + text.charCodeAt(at + 6)) & 0xffff;

/** Those of the parts, all of 8 characters, that stand in one of the texts. */
function partsIn(texts: readonly string[], parts: ReadonlySet<string>): Set<string> {
  const sketches = new Uint8Array(1 << 16);
  for (const part of parts) sketches[sketch(part, 0)] = 1;
  const seen = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at + PART <= text.length; at++) {
      if (sketches[sketch(text, at)] === 0) continue;
      const part = text.slice(at, at + PART);
      if (parts.has(part)) seen.add(part);
    }
  }
  return seen;
}

/** The secrets of which any 8 characters (or all, of a shorter one) stand anywhere in the file. */
export function found(bytes: Uint8Array, secrets: readonly string[]): string[] {
  const texts = readings(bytes).map(({ text }) => text);
  const partsOf = (secret: string): string[] =>
    Array.from({ length: Math.max(0, secret.length - PART + 1) }, (_, at) =>
      secret.toLowerCase().slice(at, at + PART)
    );
  const seen = partsIn(texts, new Set(secrets.flatMap(partsOf)));
  return secrets.filter((secret) =>
    secret.length < PART
      ? texts.some((text) => text.includes(secret.toLowerCase()))
      : partsOf(secret).some((part) => seen.has(part))
  );
}

/** The texts that stand anywhere in the file, whole. */
export function foundWhole(bytes: Uint8Array, texts: readonly string[]): string[] {
  const head = (text: string): string => text.toLowerCase().slice(0, PART);
  const heads = new Set(texts.map(head).filter(({ length }) => length === PART));
  // Most readings are long and hold none of the texts: one look at each says so.
  const all = readings(bytes).map(({ text }) => ({ text, seen: partsIn([text], heads) }));
  return texts.filter((sought) =>
    all.some(
      ({ text, seen }) =>
        (sought.length < PART || seen.has(head(sought))) && text.includes(sought.toLowerCase())
    )
  );
}
