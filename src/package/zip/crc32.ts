/** CRC-32 as zip uses it (polynomial 0xEDB88320, reflected), four bytes a step. */

function tables(): Uint32Array[] {
  const first = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    first[byte] = value >>> 0;
  }
  const all = [first];
  for (let step = 1; step < 4; step++) {
    const previous = all[step - 1] ?? first;
    all.push(
      Uint32Array.from(previous, (value) => (value >>> 8) ^ (first[value & 255] ?? 0)).map(
        (value) => value >>> 0
      )
    );
  }
  return all;
}

const [T0 = new Uint32Array(), T1 = T0, T2 = T0, T3 = T0] = tables();

/** Unsigned 32-bit checksum of the bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  let at = 0;
  const whole = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (; at < whole; at += 4) {
    crc ^= view.getUint32(at, true);
    crc =
      (T3[crc & 255] ?? 0) ^
      (T2[(crc >>> 8) & 255] ?? 0) ^
      (T1[(crc >>> 16) & 255] ?? 0) ^
      (T0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (T0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
