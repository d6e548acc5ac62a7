/** Why a file cannot be taken in. `message` is a whole sentence with the fix. */
export class PackageError extends Error {
  constructor(
    readonly code:
      | "not-a-zip"
      | "encrypted"
      | "truncated"
      | "damaged"
      | "too-big"
      | "dtd"
      | "strict-ooxml"
      | "not-a-workbook"
      | "missing-part"
      | "bad-xml"
      | "unsupported-format",
    message: string
  ) {
    super(message);
    this.name = "PackageError";
  }
}
