/** Files of the user: read as they are, written whole or not at all. */
import { randomBytes } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { fileProblem, RefusedInput } from "./refused";

export async function readInput(file: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    return { name: file, bytes: await readFile(file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file cannot be read (${reason}). Check its name and folder.`;
    throw new RefusedInput([fileProblem(file, "file-unreadable", message)]);
  }
}

/**
 * The input is the user's only copy: it is never the output too, whatever the spelling. A folder or
 * a device is no output either: the finished file is moved to its place, and would replace it.
 */
export async function refuseOutput(
  output: string,
  inputs: readonly (string | null)[]
): Promise<void> {
  const real = (file: string): Promise<string | null> => realpath(file).catch(() => null);
  const there = await real(output);
  if (there === null) return;
  if (!(await stat(there)).isFile()) {
    const message = `This is a folder or a device. Name a file with --out.`;
    throw new RefusedInput([fileProblem(output, "output-unwritable", message)]);
  }
  for (const file of inputs) {
    if (file !== null && (await real(file)) === there) {
      const message = `This file is read, so it is not overwritten. Name another file with --out.`;
      throw new RefusedInput([fileProblem(output, "output-is-input", message)]);
    }
  }
}

/** All or nothing: a reader never sees half a file, and a failure leaves what was there. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file cannot be written (${reason}). Choose another folder or close the file.`;
    throw new RefusedInput([fileProblem(file, "output-unwritable", message)]);
  }
}
