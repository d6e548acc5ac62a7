import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

// Midnight of 1 January 1980, the time Excel itself stamps: the same input gives the same bytes.
const DOS_EPOCH = 0x00210000;
const VERSION = 20;

/** Packs bytes as an entry of a zip that is to be written. */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  const deflated = deflateSync(bytes, { level: 6 });
  const isSmaller = deflated.length < bytes.length;
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    method: isSmaller ? 8 : 0,
    // eslint-disable-next-line no-control-regex
    isUtf8Name: /[^\x00-\x7f]/.test(name),
    dosTime: DOS_EPOCH,
    crc: crc32(bytes),
    size: bytes.length,
    packed: isSmaller ? deflated : bytes,
    externalAttributes: 0,
  };
}

function common(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.isUtf8Name ? 0x800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.dosTime, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

/**
 * A zip with these entries in this order. Packed bytes are copied as they are, so that an entry
 * taken from another zip keeps them; extra fields and data descriptors are left out.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const heads = entries.reduce(
    (sum, { nameBytes, packed }) => sum + 30 + nameBytes.length + packed.length,
    0
  );
  const tails = entries.reduce((sum, { nameBytes }) => sum + 46 + nameBytes.length, 0);
  const bytes = new Uint8Array(heads + tails + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    common(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
    return start;
  });
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    common(view, at + 6, entry);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, tails, true);
  view.setUint32(at + 16, heads, true);
  return bytes;
}
