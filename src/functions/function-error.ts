/** Thrown where no Excel is around, so that the functions can be called from any program. */
export class FunctionError extends Error {
  constructor(
    /** What the cell would show. */
    readonly code: "#VALUE!" | "#N/A",
    message: string
  ) {
    super(message);
    this.name = "FunctionError";
  }
}

/**
 * Ends a custom function as an Excel function ends: `invalidValue` shows #VALUE! (bad input),
 * `notAvailable` shows #N/A (not enough is answered). Only these two carry a message.
 * @param message Under 60 characters; Excel shows it on the error's card, and on some platforms
 *   not at all.
 */
export function fail(kind: "invalidValue" | "notAvailable", message: string): never {
  // Looked up only now: the runtime defines these names after it has loaded this file.
  if (typeof CustomFunctions !== "undefined" && typeof CustomFunctions.Error === "function") {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[kind], message);
  }
  throw new FunctionError(kind === "invalidValue" ? "#VALUE!" : "#N/A", message);
}
