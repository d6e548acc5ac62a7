import type { WorkbookContents } from "../contents";
import { PackageError } from "../package-error";
import type { PartSource } from "../parts/part-source";
import { CONTENT_TYPES_KEY } from "../parts/part-name";

const KINDS: ReadonlyMap<string, WorkbookContents["kind"]> = new Map([
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xlsx"],
  ["application/vnd.ms-excel.sheet.macroenabled.main+xml", "xlsm"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", "xltx"],
  ["application/vnd.ms-excel.template.macroenabled.main+xml", "xltm"],
]);

const OTHERS: readonly { readonly sign: string; readonly what: string }[] = [
  { sign: "wordprocessingml", what: "a Word document" },
  { sign: "ms-word", what: "a Word document" },
  { sign: "presentationml", what: "a PowerPoint presentation" },
  { sign: "ms-powerpoint", what: "a PowerPoint presentation" },
  { sign: "ms-visio", what: "a Visio drawing" },
];

function wrongKind(type: string): PackageError {
  if (type.includes("ms-excel.sheet.binary")) {
    return new PackageError(
      "unsupported-format",
      "The file is a binary workbook (.xlsb). Open it in Excel, save it as Excel Workbook (.xlsx) and try again."
    );
  }
  if (type.includes("ms-excel.addin")) {
    return new PackageError(
      "unsupported-format",
      "The file is an Excel add-in (.xlam), not a workbook. Choose an Excel workbook (.xlsx or .xlsm)."
    );
  }
  const other = OTHERS.find(({ sign }) => type.includes(sign));
  return new PackageError(
    "not-a-workbook",
    `The file is ${other?.what ?? "an Office package without a workbook"}. Choose an Excel workbook (.xlsx or .xlsm).`
  );
}

/** Key and kind of the workbook part. Throws `PackageError` for a package that is something else. */
export function locateWorkbook(parts: PartSource): {
  key: string;
  kind: WorkbookContents["kind"];
} {
  if (!parts.has(CONTENT_TYPES_KEY)) {
    const what = parts.has("mimetype")
      ? "an OpenDocument or similar file"
      : "a zip archive without a workbook";
    throw new PackageError(
      "not-a-workbook",
      `The file is ${what}. Open it in Excel, save it as Excel Workbook (.xlsx) and try again.`
    );
  }
  const found = parts
    .relationships("")
    .find(({ type, isExternal }) => type === "officeDocument" && !isExternal);
  if (found === undefined) {
    throw new PackageError(
      "missing-part",
      "The workbook file is incomplete: nothing in it says where the workbook is. Open it in Excel, let Excel repair it and save it, or use an older copy."
    );
  }
  // Asking for the bytes first names a missing part before its missing type.
  if (parts.has(found.target)) {
    const type = parts.typeOf(found.target).toLowerCase();
    const kind = KINDS.get(type);
    if (kind === undefined) throw wrongKind(type);
    return { key: found.target, kind };
  }
  throw new PackageError(
    "missing-part",
    `The workbook file is incomplete: its part "${found.target}" is missing. Open it in Excel, let Excel repair it and save it, or use an older copy.`
  );
}
