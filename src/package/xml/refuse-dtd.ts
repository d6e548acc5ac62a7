import { PackageError } from "../package-error";
import type { ZipEntry } from "../zip/read-zip";
import { unpackHead } from "../zip/unpack-entry";

// A prolog holds a declaration, comments and processing instructions; a megabyte of them is an attack.
const MAX_PROLOG = 1024 * 1024;

type Prolog = "dtd" | "root" | "not-xml" | "more";

/**
 * What stands before the root element. Bytes are read as Latin letters without zeros and byte order
 * marks, which shows `<!DOCTYPE` in UTF-8, UTF-16 and UTF-32 alike.
 */
function readProlog(letters: string): Prolog {
  let at = 0;
  for (;;) {
    while (at < letters.length && /\s/.test(letters.charAt(at))) at++;
    const rest = letters.slice(at, at + 9).toLowerCase();
    if (rest === "") return "more";
    if (!rest.startsWith("<")) return "not-xml";
    if (rest.startsWith("<?") || rest.startsWith("<!--")) {
      const closing = rest.startsWith("<?") ? "?>" : "-->";
      const end = letters.indexOf(closing, at + 2);
      if (end < 0) return "more";
      at = end + closing.length;
      continue;
    }
    if ("<!doctype".startsWith(rest)) return rest === "<!doctype" ? "dtd" : "more";
    return "root";
  }
}

function lettersOf(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff|\0\0\u00fe\u00ff)/, "")
    .replace(/\0/g, "");
}

/**
 * Throws `PackageError` when the part, whatever its name says it is, is XML with a document type
 * declaration: entities can blow up to gigabytes or name files, and no Office program writes one.
 */
export function refuseDtd(entry: ZipEntry): void {
  let letters = "";
  const state: { found: Prolog } = { found: "more" };
  unpackHead(entry, (piece) => {
    const start = letters === "";
    const text = lettersOf(piece.subarray(0, MAX_PROLOG));
    letters += start ? text : text.replace(/^\u00ef\u00bb\u00bf/, "");
    state.found = readProlog(letters);
    return state.found === "more" && letters.length < MAX_PROLOG;
  });
  if (state.found === "dtd") {
    throw new PackageError(
      "dtd",
      `The part "${entry.name}" of the workbook holds a document type declaration (DTD), which no Office program writes and which can be used for attacks. Open the file in Excel only if you trust its sender, save it again and try with the saved file.`
    );
  }
  if (state.found === "more" && letters.length >= MAX_PROLOG) {
    throw new PackageError(
      "bad-xml",
      `The part "${entry.name}" of the workbook does not begin within its first ${MAX_PROLOG} characters. Open the file in Excel, save it again and try with the saved file.`
    );
  }
}
