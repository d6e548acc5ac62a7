import { isExcelNewEnough, requiredApi } from "./capabilities";

/** One conversation with the workbook; commands are queued on it until `sync`. */
export type Session = Excel.RequestContext;

/** Thrown before anything is asked of an Excel that lacks what the add-in calls. */
class ExcelTooOldError extends Error {
  readonly code = "ApiNotFound";
}

/**
 * Runs `work` against the open workbook. Rejects with Excel's own error, which
 * `workbook-failure.ts` reads.
 */
export async function withWorkbook<T>(work: (session: Session) => Promise<T>): Promise<T> {
  if (!isExcelNewEnough()) {
    throw new ExcelTooOldError(`${requiredApi.name} ${requiredApi.version} is not supported`);
  }
  return Excel.run(work);
}
