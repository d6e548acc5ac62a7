/** `assess` in this process, over the built functions: what the command does, without a new process. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Framework } from "../../src/framework/framework";
import { type AssessResult, runAssess } from "../../src/terminal/run-assess";
import { FunctionsRealm } from "../../src/workbench/transports/functions-realm";
import { humanSecurity } from "../frameworks/load";

export const sharedWorkbooks = path.resolve("../shared/workbooks");

/** The functions as `npm run build` leaves them; `npm test` builds first. */
export function builtFunctions(): FunctionsRealm {
  return new FunctionsRealm({
    namespace: "HSA",
    functionsJs: readFileSync("dist/functions.js", "utf8"),
    functionsJson: readFileSync("dist/functions.json", "utf8"),
    fastTimers: true,
  });
}

const entriesHeader = "code,score,confidence,evidence,basis";

/** One row an indicator, all with the same score but for those named. */
export function entriesCsv(
  framework: Framework,
  score: number | string,
  other: Readonly<Record<string, number | string>> = {}
): string {
  const rows = framework.indicators.map(
    ({ code }) => `${code},${other[code] ?? score},Moderate,data; interview,seen`
  );
  return [entriesHeader, ...rows].join("\n");
}

export interface AssessFileOptions {
  readonly entries?: string;
  readonly framework?: Framework;
  readonly now?: string;
}

export async function assessBytes(
  name: string,
  bytes: Uint8Array,
  { entries, framework = humanSecurity(), now = "2026-01-02 03:04 UTC" }: AssessFileOptions = {}
): Promise<AssessResult> {
  return runAssess({
    workbook: { name, bytes },
    entries:
      entries === undefined
        ? null
        : { name: "entries.csv", bytes: new TextEncoder().encode(entries) },
    framework,
    functions: builtFunctions(),
    now,
    version: "0.0.0-test",
  });
}

export function assessFile(file: string, options: AssessFileOptions = {}): Promise<AssessResult> {
  const full = path.join(sharedWorkbooks, file);
  return assessBytes(path.basename(file), readFileSync(full), options);
}
