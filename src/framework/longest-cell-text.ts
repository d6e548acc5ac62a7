/**
 * Characters that a cell of Excel holds (Microsoft, "Excel specifications and limits"). `src/package`
 * imports nothing and states it in a file of the same name.
 */
export const longestCellText = 32_767;
