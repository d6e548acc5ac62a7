/** CRC-32 as zip uses it (polynomial 0xEDB88320, reflected), eight bytes a step. */

const STEP = 8;

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
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      (T[1792 + (low & 255)] ?? 0) ^
      (T[1536 + ((low >>> 8) & 255)] ?? 0) ^
      (T[1280 + ((low >>> 16) & 255)] ?? 0) ^
      (T[1024 + (low >>> 24)] ?? 0) ^
      (T[768 + (high & 255)] ?? 0) ^
      (T[512 + ((high >>> 8) & 255)] ?? 0) ^
      (T[256 + ((high >>> 16) & 255)] ?? 0) ^
      (T[high >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (T[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
