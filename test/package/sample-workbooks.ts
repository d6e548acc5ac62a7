import fs from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(__dirname, "../../../shared/workbooks");
const isThere = fs.existsSync(FOLDER);
if (!isThere && process.env.CI === "true") {
  throw new Error(`The sample workbooks are missing: ${FOLDER}`);
}

const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm)$/;

function list(folder: string): string[] {
  return fs
    .readdirSync(path.join(FOLDER, folder))
    .filter((name) => WORKBOOK.test(name))
    .map((name) => path.join(folder, name));
}

/** Names below the folder of samples; empty where it is absent. */
export const SAMPLES: readonly string[] = isThere ? [...list("."), ...list("foreign")] : [];

/** A suite on real files; where there are none it is skipped, and its title says why. */
export function describeSamples(title: string, suite: () => void): void {
  if (isThere) describe(title, suite);
  else
    describe.skip(`${title} (no sample workbooks in ${FOLDER})`, () =>
      it("skipped", () => undefined));
}

export function sample(name: string): Uint8Array {
  return new Uint8Array(fs.readFileSync(path.join(FOLDER, name)));
}

/** Above it, in bytes, a file takes seconds. */
const LARGE = 150_000;

/** Whether what takes long is left to a run with `ALL_SAMPLES=true`, as `.ci/run` makes it. */
export function isLeftOut(bytes: Uint8Array): boolean {
  return process.env["ALL_SAMPLES"] !== "true" && bytes.length > LARGE;
}
