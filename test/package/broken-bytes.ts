/** Bytes of files that are broken on purpose. */

/** An OLE file, as old and as encrypted workbooks are, with one stream of this name. */
export function ole(streamName: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...streamName].forEach((character, at) => (bytes[1024 + at * 2] = character.charCodeAt(0)));
  return bytes;
}

/** Changes a number of the central directory entry with this name, or of all entries. */
export function lie(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const found = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length));
    if (found === name) view.setUint32(at + field, value, true);
  }
  return changed;
}

/** Offsets of two fields in an entry of the central directory. */
export const SIZE = 24;
export const CRC = 16;
