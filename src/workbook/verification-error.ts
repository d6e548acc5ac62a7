/** What was written is not what stands in the workbook. */
export class VerificationError extends Error {
  readonly code = "VerificationFailed";
}
