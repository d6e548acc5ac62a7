/** CRC-32 as zip uses it (polynomial 0xEDB88320, reflected), sixteen bytes a step. */

const STEP = 16;

/** Table `n` at `256 * n`: what a byte does to the checksum when `n` more bytes follow it. */
function tables(): Int32Array {
  const all = new Int32Array(256 * STEP);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    all[byte] = value;
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256] ?? 0;
    all[at] = (before >>> 8) ^ (all[before & 255] ?? 0);
  }
  return all;
}

const T = tables();

/** Unsigned 32-bit checksum of the bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  const whole = bytes.length - (bytes.length % STEP);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (; at < whole; at += STEP) {
    const a = crc ^ view.getInt32(at, true);
    const b = view.getInt32(at + 4, true);
    const c = view.getInt32(at + 8, true);
    const d = view.getInt32(at + 12, true);
    crc =
      (T[3840 + (a & 255)] ?? 0) ^
      (T[3584 + ((a >>> 8) & 255)] ?? 0) ^
      (T[3328 + ((a >>> 16) & 255)] ?? 0) ^
      (T[3072 + (a >>> 24)] ?? 0) ^
      (T[2816 + (b & 255)] ?? 0) ^
      (T[2560 + ((b >>> 8) & 255)] ?? 0) ^
      (T[2304 + ((b >>> 16) & 255)] ?? 0) ^
      (T[2048 + (b >>> 24)] ?? 0) ^
      (T[1792 + (c & 255)] ?? 0) ^
      (T[1536 + ((c >>> 8) & 255)] ?? 0) ^
      (T[1280 + ((c >>> 16) & 255)] ?? 0) ^
      (T[1024 + (c >>> 24)] ?? 0) ^
      (T[768 + (d & 255)] ?? 0) ^
      (T[512 + ((d >>> 8) & 255)] ?? 0) ^
      (T[256 + ((d >>> 16) & 255)] ?? 0) ^
      (T[d >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (T[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
