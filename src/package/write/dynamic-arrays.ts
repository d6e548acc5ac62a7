import { MAIN_NS } from "../xml/namespaces";

/**
 * The part that says that array formulas are dynamic. A cell's `cm` counts its `cellMetadata`
 * entries from 1; Excel writes the same part ([MS-XLSX] 2.6.206, XLDAPR).
 */
export const DYNAMIC_ARRAY_METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="${MAIN_NS}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** The only entry of that part. */
export const DYNAMIC_ARRAY_ENTRY = "1";

/**
 * Whether a metadata part that a workbook brings means the same by entry 1: dynamic arrays and
 * nothing else. What else it may hold is not looked into; array formulas are then written as arrays
 * of fixed size, which show the same values.
 */
export function isDynamicArrayMetadata(text: string): boolean {
  const types = text.match(/<(?:\w+:)?metadataType\b[^>]*>/g) ?? [];
  const [only] = types;
  return types.length === 1 && only !== undefined && /\bname="XLDAPR"/.test(only);
}
