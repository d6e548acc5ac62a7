import { Inflate, inflateSync } from "fflate";
import { PackageError } from "../package-error";
import { crc32 } from "./crc32";
import { damagedPart, largerThanStated } from "./part-problems";
import type { ZipEntry } from "./read-zip";

// Deflate cannot exceed 1032 : 1, so that one step never makes more than 34 MB before the size is
// looked at.
const STEP = 32 * 1024;

/** What is unpacked whole for a look at its head, and how much of it is looked at first. */
const SMALL = 64 * 1024;
const HEAD = 1024;

/**
 * A part that is one step long and unpacks to the size that it states; null for any other, which
 * leaves the verdict to the stream. The stream takes some 160 kB for each part, and most parts of a
 * workbook are a kilobyte: this takes a buffer that cannot grow, whatever the packed bytes say.
 */
function unpackSmall({ packed, size }: ZipEntry): Uint8Array | null {
  if (packed.length > STEP) return null;
  try {
    // One byte more than stated shows a part that holds more.
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}

function inflate(entry: ZipEntry, take: (piece: Uint8Array) => boolean): void {
  let more = true;
  const stream = new Inflate((piece) => {
    if (more) more = take(piece);
  });
  const { packed } = entry;
  for (let at = 0; more && at < packed.length; at += STEP) {
    const isLast = at + STEP >= packed.length;
    try {
      stream.push(packed.subarray(at, at + STEP), isLast);
    } catch (error) {
      if (error instanceof PackageError) throw error;
      throw damagedPart(entry.name, "its packed bytes cannot be unpacked");
    }
  }
}

/**
 * The whole part. Throws `PackageError` when it does not unpack to the size and checksum that its
 * directory entry states; unpacking stops as soon as it makes more than stated.
 */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  let bytes = entry.method === 0 ? entry.packed : unpackSmall(entry);
  if (bytes === null) {
    const whole = new Uint8Array(entry.size);
    let length = 0;
    inflate(entry, (piece) => {
      if (length + piece.length > entry.size) {
        throw largerThanStated(entry);
      }
      whole.set(piece, length);
      length += piece.length;
      return true;
    });
    if (length !== entry.size) throw damagedPart(entry.name, "it is shorter than it states");
    bytes = whole;
  }
  if (crc32(bytes) !== entry.crc) throw damagedPart(entry.name, "its checksum is wrong");
  return bytes;
}

/**
 * Feeds the part to `take` from its beginning, in pieces of any size, until `take` answers false.
 * For looking at the head of a part without unpacking the rest.
 */
export function unpackHead(entry: ZipEntry, take: (piece: Uint8Array) => boolean): void {
  if (entry.method === 0) {
    take(entry.packed);
    return;
  }
  const small = entry.size <= SMALL ? unpackSmall(entry) : null;
  if (small !== null) {
    if (take(small.subarray(0, HEAD)) && small.length > HEAD) take(small.subarray(HEAD));
    return;
  }
  // Small steps: the head of an XML part is some hundred bytes.
  let more = true;
  const stream = new Inflate((piece) => {
    if (more) more = take(piece);
  });
  for (let at = 0, step = 512; more && at < entry.packed.length; at += step, step = STEP) {
    try {
      stream.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
    } catch {
      throw damagedPart(entry.name, "its packed bytes cannot be unpacked");
    }
  }
}
