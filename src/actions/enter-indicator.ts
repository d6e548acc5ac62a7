import { a1 } from "../sheets/a1";
import { withWorkbook } from "../workbook/session";
import { entryRefusals } from "./entry-refusals";
import { enterAtOnce } from "./enter-at-once";
import { enterByReading } from "./enter-by-reading";
import { orFailed } from "./failure";
import type { EnterIndicatorOutcome, EnterIndicatorRequest } from "./indicator-request";

export type { EnterIndicatorOutcome, EnterIndicatorRequest } from "./indicator-request";

/**
 * Writes one indicator's row, found by its code wherever it was sorted to: score, confidence,
 * evidence and basis, and no other cell. One round trip; two or three where that cannot be sure of the
 * row (a hidden row, a code that stands twice, columns that were moved, a renamed table), and one
 * more where a cell held a formula that gave the wanted value already: it is put back.
 *
 * A formula that gives another value is replaced: whoever entered has seen its value and chosen
 * another one, and a formula left there would take it back.
 */
export function enterIndicator(request: EnterIndicatorRequest): Promise<EnterIndicatorOutcome> {
  const reasons = entryRefusals(request.framework, request.entry);
  if (reasons.length > 0) return Promise.resolve({ kind: "refused", reasons });
  return orFailed(async (): Promise<EnterIndicatorOutcome> => {
    const atOnce = await enterAtOnce(request);
    if (atOnce === null) return withWorkbook((session) => enterByReading(session, request));
    const cell = a1(atOnce.row, atOnce.column);
    return { kind: "entered", place: { sheet: atOnce.sheet, cell } };
  });
}
