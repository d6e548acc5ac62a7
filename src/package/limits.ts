/**
 * What a file may ask of memory before it is refused as a zip bomb. Bytes, after unpacking, unless
 * a name says otherwise. Excel's own files stay far below: text packs about 10 : 1, an empty
 * formatted sheet about 60 : 1.
 */

/** All parts of a package together. */
export const MAX_TOTAL_BYTES = 256 * 1024 * 1024;

/** One part. */
export const MAX_PART_BYTES = 128 * 1024 * 1024;

/** Unpacked size divided by packed size, for parts above `RATIO_FREE_BYTES`. */
export const MAX_RATIO = 200;

/** Parts up to this size may be packed as tightly as they like. */
export const RATIO_FREE_BYTES = 1024 * 1024;

/** Entries in the zip's directory. */
export const MAX_ENTRIES = 10_000;

/** Elements inside elements; Excel's own parts stay below 30. */
export const MAX_XML_DEPTH = 200;
