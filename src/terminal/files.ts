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

function unwritable(file: string, error: unknown): RefusedInput {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The file cannot be written (${reason}). Choose another folder or close the file.`;
  return new RefusedInput([fileProblem(file, "output-unwritable", message)]);
}

/** All or nothing: a reader never sees half a file, and a failure leaves what was there. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeAllWhole([{ file, bytes }]);
}

/**
 * Every file is written whole beside its place before the first is moved there: a disk that is full or
 * a folder that is closed leaves all of them as they were.
 */
export async function writeAllWhole(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[]
): Promise<void> {
  const mark = randomBytes(6).toString("hex");
  const beside = (file: string): string => `${file}.${mark}.tmp`;
  let current = "";
  try {
    for (const { file, bytes } of files) {
      current = file;
      await writeFile(beside(file), bytes, { flag: "wx" });
    }
    for (const { file } of files) {
      current = file;
      await rename(beside(file), file);
    }
  } catch (error) {
    await Promise.all(files.map(({ file }) => rm(beside(file), { force: true })));
    throw unwritable(current, error);
  }
}
