/**
 * Characters that a cell of Excel holds (Microsoft, "Excel specifications and limits"). This folder
 * imports nothing; `src/framework` states it for the others in a file of the same name.
 */
export const longestCellText = 32_767;
