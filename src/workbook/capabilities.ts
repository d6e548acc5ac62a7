/** Office LTSC 2021 and everything newer offer it; older Excel cannot resize tables or mark sheets. */
export const requiredApi = { name: "ExcelApi", version: "1.14" } as const;

/** Whether this Excel offers all that the add-in calls. Ask before the first `withWorkbook`. */
export function isExcelNewEnough(): boolean {
  return Office.context.requirements.isSetSupported(requiredApi.name, requiredApi.version);
}
