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

/** Of one table that is gathered: its body's rows, and its columns. An indicator needs a row a round. */
export const MAX_GATHERED_ROWS = 100_000;
export const MAX_GATHERED_COLUMNS = 1000;

/** Tables that are gathered from one sheet; ours hold no more than six. */
export const MAX_GATHERED_TABLES = 100;

/** Cells gathered from one workbook, the blank ones of its tables included. */
export const MAX_GATHERED_CELLS = 2_000_000;

/**
 * Bytes that are unpacked and scanned while a workbook is gathered; a part that is read again counts
 * again, as `MIN_GATHERED_READ` at least. An assessment takes some 3 MB, one of the largest framework
 * some 100 MB.
 */
export const MAX_GATHERED_WORK = 512 * 1024 * 1024;
export const MIN_GATHERED_READ = 16 * 1024;

/** One part of a workbook from which cells are gathered: it is held as bytes, then as text. */
export const MAX_GATHERED_PART_BYTES = 48 * 1024 * 1024;
