import { PackageError } from "../package-error";
import {
  MAX_ENTRIES,
  MAX_PART_BYTES,
  MAX_RATIO,
  MAX_TOTAL_BYTES,
  RATIO_FREE_BYTES,
} from "../limits";
import { problemOfForeignFile } from "./foreign-file";

/** One entry of the central directory, its packed bytes not yet unpacked. */
export interface ZipEntry {
  /** As stored; may hold backslashes, a leading slash or any case. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Bit 11: the name is UTF-8. */
  readonly isUtf8Name: boolean;
  readonly dosTime: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly externalAttributes: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const SATURATED = 0xffffffff;

// One for all names: to make a decoder costs more than to decode a name.
const utf8 = new TextDecoder("utf-8");
const windows1252 = new TextDecoder("windows-1252");

const CUT =
  "Copy it again from where it came from, or open it in Excel, let Excel repair it and save it.";

function damaged(what: string): PackageError {
  return new PackageError("damaged", `The workbook file is damaged: ${what}. ${CUT}`);
}

/** Reads that leave the file are damage, never a RangeError. */
class Reader {
  private readonly view: DataView;
  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  private need(at: number, length: number): void {
    if (at < 0 || at + length > this.bytes.length) {
      throw new PackageError(
        "truncated",
        `The workbook file is cut off or damaged: its directory points outside the file. ${CUT}`
      );
    }
  }
  u16(at: number): number {
    this.need(at, 2);
    return this.view.getUint16(at, true);
  }
  u32(at: number): number {
    this.need(at, 4);
    return this.view.getUint32(at, true);
  }
  u64(at: number): number {
    this.need(at, 8);
    const value = this.view.getBigUint64(at, true);
    return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
  }
  slice(at: number, length: number): Uint8Array {
    this.need(at, length);
    return this.bytes.subarray(at, at + length);
  }
}

function findEnd(reader: Reader): number {
  const { bytes } = reader;
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes[at] === 0x50 && reader.u32(at) === END) return at;
  }
  throw problemOfForeignFile(bytes);
}

function directory(reader: Reader): { count: number; offset: number } {
  const end = findEnd(reader);
  const count = reader.u16(end + 10);
  const offset = reader.u32(end + 16);
  const wide = count === 0xffff || offset === SATURATED || reader.u32(end + 12) === SATURATED;
  if (!wide || end < 20 || reader.u32(end - 20) !== END64_LOCATOR) return { count, offset };
  const end64 = reader.u64(end - 20 + 8);
  if (reader.u32(end64) !== END64) throw damaged("its zip64 directory is not where it should be");
  return { count: reader.u64(end64 + 32), offset: reader.u64(end64 + 48) };
}

/** The zip64 extra field holds, in this order, only those numbers that did not fit. */
function widened(reader: Reader, extraAt: number, extraLength: number, narrow: number[]): number[] {
  if (!narrow.includes(SATURATED)) return narrow;
  for (let at = extraAt; at + 4 <= extraAt + extraLength; at += 4 + reader.u16(at + 2)) {
    if (reader.u16(at) !== 1) continue;
    let next = at + 4;
    return narrow.map((value) => {
      if (value !== SATURATED) return value;
      next += 8;
      return reader.u64(next - 8);
    });
  }
  return narrow;
}

function checkSize(name: string, size: number, packed: number): void {
  if (size > MAX_PART_BYTES) {
    throw new PackageError(
      "too-big",
      `The part "${name}" of the workbook unpacks to ${size} bytes; at most ${MAX_PART_BYTES} are read. Make the workbook smaller, for example by moving data to another file.`
    );
  }
  if (size > RATIO_FREE_BYTES && size > MAX_RATIO * packed) {
    throw new PackageError(
      "too-big",
      `The part "${name}" of the workbook unpacks to more than ${MAX_RATIO} times its packed size, as a zip bomb does. Open the file in Excel only if you trust its sender, save it again and try with the saved file.`
    );
  }
}

/** From where to where the bytes of an entry stand, its local header included. */
interface Extent {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Bytes that count twice are the trick of the tightest bombs; no program writes such a file. */
function refuseOverlaps(extents: Extent[]): void {
  extents.sort((a, b) => a.from - b.from);
  extents.forEach(({ name, from }, index) => {
    const before = extents[index - 1];
    if (before !== undefined && from < before.to) {
      throw damaged(`its parts "${before.name}" and "${name}" share the same bytes`);
    }
  });
}

function readEntry(reader: Reader, at: number): { entry: ZipEntry; extent: Extent; next: number } {
  if (reader.u32(at) !== CENTRAL) throw damaged("its directory is broken");
  const flags = reader.u16(at + 8);
  const method = reader.u16(at + 10);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((from) =>
    reader.u16(at + from)
  );
  const nameBytes = reader.slice(at + 46, nameLength ?? 0);
  // Names without the UTF-8 flag are ASCII in every Office file; other bytes only have to stay apart.
  const isUtf8Name = (flags & 0x800) !== 0;
  const name = (isUtf8Name ? utf8 : windows1252).decode(nameBytes);
  const [size = 0, packedSize = 0, offset = 0] = widened(
    reader,
    at + 46 + (nameLength ?? 0),
    extraLength ?? 0,
    [reader.u32(at + 24), reader.u32(at + 20), reader.u32(at + 42)]
  );
  if (flags & 1) {
    throw new PackageError(
      "encrypted",
      `The part "${name}" of the file is encrypted by a zip program. Take the workbook out of the protected archive and try again.`
    );
  }
  if (method !== 0 && method !== 8) {
    throw new PackageError(
      "unsupported-format",
      `The part "${name}" of the file is packed by method ${method}, which Excel does not use. Open the file in Excel, save it as Excel Workbook (.xlsx) and try again.`
    );
  }
  checkSize(name, size, packedSize);
  if (reader.u32(offset) !== LOCAL) throw damaged(`the part "${name}" is not where it should be`);
  const localName = reader.slice(offset + 30, reader.u16(offset + 26));
  if (localName.length !== nameBytes.length || localName.some((b, i) => b !== nameBytes[i])) {
    throw damaged(`the part "${name}" carries another name where its bytes stand`);
  }
  const dataAt = offset + 30 + reader.u16(offset + 26) + reader.u16(offset + 28);
  const packed = reader.slice(dataAt, packedSize);
  if (method === 0 && size !== packedSize) throw damaged(`the part "${name}" states a wrong size`);
  const entry: ZipEntry = {
    name,
    nameBytes,
    method,
    isUtf8Name,
    dosTime: reader.u32(at + 12),
    crc: reader.u32(at + 16),
    size,
    packed,
    externalAttributes: reader.u32(at + 38),
  };
  const extent = { name, from: offset, to: dataAt + packedSize };
  return {
    entry,
    extent,
    next: at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0),
  };
}

/**
 * The directory of a zip, without unpacking anything. Data descriptors need no care: the central
 * directory states the sizes. Throws `PackageError` for anything that is no whole, plain zip, and
 * for sizes above the limits as stated; what a part really unpacks to is checked when it is unpacked.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const reader = new Reader(bytes);
  const { count, offset } = directory(reader);
  if (count > MAX_ENTRIES) {
    throw new PackageError(
      "too-big",
      `The file holds ${count} parts; at most ${MAX_ENTRIES} are read. Open it in Excel, save it again and try with the saved file.`
    );
  }
  const entries: ZipEntry[] = [];
  const extents: Extent[] = [];
  let at = offset;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const { entry, extent, next } = readEntry(reader, at);
    entries.push(entry);
    extents.push(extent);
    at = next;
    total += entry.size;
    if (total > MAX_TOTAL_BYTES) {
      throw new PackageError(
        "too-big",
        `The workbook unpacks to more than ${MAX_TOTAL_BYTES} bytes. Make it smaller, for example by moving data to another file.`
      );
    }
  }
  refuseOverlaps(extents);
  return entries;
}
