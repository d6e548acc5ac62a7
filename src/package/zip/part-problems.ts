import { PackageError } from "../package-error";
import type { ZipEntry } from "./read-zip";

export function damagedPart(name: string, what: string): PackageError {
  return new PackageError(
    "damaged",
    `The part "${name}" of the workbook is damaged: ${what}. Open the file in Excel, let Excel repair it and save it, or use an older copy.`
  );
}

export function largerThanStated({ name, size }: ZipEntry): PackageError {
  return new PackageError(
    "too-big",
    `The part "${name}" of the workbook unpacks to more than the ${size} bytes that it states, as a zip bomb does. Open the file in Excel only if you trust its sender, save it again and try with the saved file.`
  );
}
