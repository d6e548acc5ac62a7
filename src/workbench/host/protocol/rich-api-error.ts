/**
 * An error as Excel answers it: a code of `Excel.ErrorCodes`, Excel's own sentence and the HTTP
 * status that travels with it. The client turns it into an `OfficeExtension.Error`.
 */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

export function invalidArgument(
  message = "The argument is invalid or missing or has an incorrect format."
): RichApiError {
  return new RichApiError("InvalidArgument", message, 400);
}

export function dimensionMismatch(): RichApiError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  );
}

export function itemNotFound(): RichApiError {
  return new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): RichApiError {
  return new RichApiError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    409
  );
}

export function accessDenied(): RichApiError {
  return new RichApiError(
    "AccessDenied",
    "You do not have the permissions to perform the requested action.",
    403
  );
}

export function invalidReference(): RichApiError {
  return new RichApiError(
    "InvalidReference",
    "This reference is not valid for the current operation.",
    400
  );
}

export function invalidOperation(
  message = "This operation is not permitted for the current object."
): RichApiError {
  return new RichApiError("InvalidOperation", message, 400);
}

export function insertDeleteConflict(): RichApiError {
  return new RichApiError(
    "InsertDeleteConflict",
    "The insert or delete operation attempted resulted in a conflict.",
    409
  );
}

export function nonBlankCellOffSheet(): RichApiError {
  return new RichApiError(
    "NonBlankCellOffSheet",
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
    400
  );
}

export function cellEditMode(): RichApiError {
  return new RichApiError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    400
  );
}

export function requestTooLarge(): RichApiError {
  return new RichApiError(
    "RequestPayloadSizeLimitExceeded",
    "The request payload size has exceeded the limit.",
    413
  );
}

export function responseTooLarge(): RichApiError {
  return new RichApiError(
    "ResponsePayloadSizeLimitExceeded",
    "The response payload size has exceeded the limit.",
    413
  );
}

export function invalidRequest(message: string): RichApiError {
  return new RichApiError("InvalidRequest", message, 400);
}

/** The member is Excel's, but this host does not have it: it says so instead of pretending. */
export function apiNotFound(className: string, member: string): RichApiError {
  return new RichApiError(
    "ApiNotFound",
    `${className}.${member} is not implemented by this host`,
    404
  );
}

/** The member is here, but not for this use of it. */
export function notImplemented(what: string): RichApiError {
  return new RichApiError("NotImplemented", `This host does not implement ${what}.`, 501);
}
