import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * A file of the installed `@microsoft/office-js`. The package is looked up from the working
 * directory, and not bundled: its licence lets it be used in development, not be shipped.
 *
 * @param directory where to look from; default the working directory.
 * @throws Error with the fix when the package is not installed there.
 */
export function readOfficeFile(name: string, directory = process.cwd()): string {
  return readFileSync(path.join(officeFolder(directory), name), "utf8");
}

function officeFolder(directory: string): string {
  // From the folder itself, and from the file it is called from: a build may run anywhere below.
  const require = createRequire(path.join(directory, "package.json"));
  try {
    return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  } catch {
    throw new Error(
      `The package @microsoft/office-js was not found from ${directory}. Run "npm ci" in the project's folder and start the command there.`
    );
  }
}
