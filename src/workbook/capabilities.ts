/** Office LTSC 2021 and everything newer offer it; older Excel cannot resize tables or mark sheets. */
export const requiredApi = { name: "ExcelApi", version: "1.14" } as const;

/** What this Excel offers. Everything above the floor is asked for here before it is called. */
export interface Capabilities {
  /** All that the add-in cannot do without. */
  readonly isNewEnough: boolean;
  /** It tells when a sheet gets another name. */
  readonly tellsOfSheetNames: boolean;
}

function offers(version: string): boolean {
  return Office.context.requirements.isSetSupported(requiredApi.name, version);
}

/** Asks Excel anew, without a round trip: the answer stands in the page already. */
export function capabilities(): Capabilities {
  return {
    isNewEnough: offers(requiredApi.version),
    tellsOfSheetNames: offers("1.17"),
  };
}

/** Whether this Excel offers all that the add-in calls. Ask before the first `withWorkbook`. */
export function isExcelNewEnough(): boolean {
  return capabilities().isNewEnough;
}
