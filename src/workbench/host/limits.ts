/** Excel's limits, as Microsoft documents them for Excel 2007 and newer and for Office Add-ins. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Characters of a formula, with its `=`. */
export const MAX_FORMULA = 8_192;
/** Characters of a validation list that is typed in, commas included. */
export const MAX_INLINE_LIST = 255;
/** Titles and messages of a validation's prompt and alert. */
export const MAX_VALIDATION_TITLE = 32;
export const MAX_VALIDATION_MESSAGE = 255;
export const MAX_SHEET_NAME = 31;
/** Of a table or a defined name. */
export const MAX_NAME = 255;
/** Characters of the default font. */
export const MAX_COLUMN_WIDTH = 255;
/** Points. */
export const MAX_ROW_HEIGHT = 409.5;
/** Bytes of one request or one response; Excel on the web enforces it, so this host always does. */
export const MAX_PAYLOAD = 5 * 1024 * 1024;
/** Cells that one read may return. */
export const MAX_CELLS_PER_READ = 5_000_000;
/** Characters of an address string. */
export const MAX_ADDRESS = 8_192;
