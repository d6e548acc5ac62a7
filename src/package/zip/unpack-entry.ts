import { Inflate } from "fflate";
import { PackageError } from "../package-error";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

// Deflate cannot exceed 1032 : 1, so that one step never makes more than 34 MB before the size is
// looked at.
const STEP = 32 * 1024;

function damaged(name: string, what: string): PackageError {
  return new PackageError(
    "damaged",
    `The part "${name}" of the workbook is damaged: ${what}. Open the file in Excel, let Excel repair it and save it, or use an older copy.`
  );
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
      throw damaged(entry.name, "its packed bytes cannot be unpacked");
    }
  }
}

/**
 * The whole part. Throws `PackageError` when it does not unpack to the size and checksum that its
 * directory entry states; unpacking stops as soon as it makes more than stated.
 */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) {
    bytes = entry.packed;
  } else {
    bytes = new Uint8Array(entry.size);
    let length = 0;
    inflate(entry, (piece) => {
      if (length + piece.length > entry.size) {
        throw new PackageError(
          "too-big",
          `The part "${entry.name}" of the workbook unpacks to more than the ${entry.size} bytes that it states, as a zip bomb does. Open the file in Excel only if you trust its sender, save it again and try with the saved file.`
        );
      }
      bytes.set(piece, length);
      length += piece.length;
      return true;
    });
    if (length !== entry.size) throw damaged(entry.name, "it is shorter than it states");
  }
  if (crc32(bytes) !== entry.crc) throw damaged(entry.name, "its checksum is wrong");
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
  // Small steps: the head of an XML part is some hundred bytes.
  let more = true;
  const stream = new Inflate((piece) => {
    if (more) more = take(piece);
  });
  for (let at = 0, step = 512; more && at < entry.packed.length; at += step, step = STEP) {
    try {
      stream.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
    } catch {
      throw damaged(entry.name, "its packed bytes cannot be unpacked");
    }
  }
}
