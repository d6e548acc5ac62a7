import { PackageError } from "../package-error";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte);
}

/** Position of an ASCII text stored as UTF-16LE, as directory names of an OLE file are; -1 if none. */
function findUtf16(bytes: Uint8Array, text: string): number {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  let at = bytes.indexOf(first);
  while (at >= 0) {
    const start = at;
    if (wanted.every((byte, offset) => bytes[start + offset] === byte)) return at;
    at = bytes.indexOf(first, at + 1);
  }
  return -1;
}

function oleProblem(bytes: Uint8Array): PackageError {
  if (findUtf16(bytes, "EncryptedPackage") >= 0) {
    return new PackageError(
      "encrypted",
      "The workbook is encrypted with a password. Open it in Excel, remove the password under File > Info > Protect Workbook > Encrypt with Password, save it and try again."
    );
  }
  if (findUtf16(bytes, "Workbook") >= 0 || findUtf16(bytes, "Book") >= 0) {
    return new PackageError(
      "unsupported-format",
      "The file is an old Excel 97-2003 workbook (.xls). Open it in Excel, save it as Excel Workbook (.xlsx) and try again."
    );
  }
  return new PackageError(
    "not-a-workbook",
    "The file is an old Office document without a workbook in it. Choose an Excel workbook (.xlsx or .xlsm)."
  );
}

/**
 * Why bytes that are no complete zip cannot be a workbook, said as exactly as the bytes allow.
 * Called only once the end of a zip directory was looked for and not found.
 */
export function problemOfForeignFile(bytes: Uint8Array): PackageError {
  if (bytes.length === 0) {
    return new PackageError(
      "not-a-zip",
      "The file is empty (0 bytes). Choose an Excel workbook (.xlsx or .xlsm)."
    );
  }
  if (startsWith(bytes, OLE)) return oleProblem(bytes);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    return new PackageError(
      "truncated",
      "The file begins as a workbook but its end is missing: it was cut off while it was copied or downloaded. Copy it again from where it came from."
    );
  }
  const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
    return new PackageError(
      "not-a-zip",
      "The file is a web page with the name of a workbook. Open it in Excel, save it as Excel Workbook (.xlsx) and try again."
    );
  }
  if (head.startsWith("<?xml")) {
    return new PackageError(
      "not-a-zip",
      "The file is an XML document, not an Excel workbook. Open it in Excel, save it as Excel Workbook (.xlsx) and try again."
    );
  }
  return new PackageError(
    "not-a-zip",
    "The file is not an Excel workbook (.xlsx or .xlsm); it may be a text or CSV file with another ending. Open it in Excel, save it as Excel Workbook (.xlsx) and try again."
  );
}
