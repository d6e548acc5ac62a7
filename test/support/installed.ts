import type { Framework } from "../../src/framework/framework";
import { install, type InstallOutcome } from "../../src/actions/install";
import type { ScoreEntry } from "../../src/actions/entry-cells";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import type { HostOptions } from "../../src/workbench/host/host-options";
import { openExcel } from "./excel";
import type { WorkbookSketch } from "./workbook-contents";

export const choices = {
  partner: "=Partner",
  scope: "3-4 Brigade",
  round: "Baseline",
  handling: "Internal & not for release",
  date: "2026-05-01",
  version: "0.1.0",
};

export type Installed = Extract<InstallOutcome, { kind: "installed" }>;

/** A workbook on the embedded host with the framework installed, round trips counted from here. */
export async function openInstalled(
  framework: Framework,
  sketch: WorkbookSketch = {},
  options: HostOptions = {}
): Promise<{ host: WorkbookHost; installed: Installed }> {
  const host = openExcel(sketch, options);
  const installed = await install({ framework, choices });
  if (installed.kind !== "installed") throw new Error(JSON.stringify(installed));
  host.resetStatistics();
  return { host, installed };
}

export function scoreEntry(
  code: string,
  level: number,
  more: Partial<ScoreEntry> = {}
): ScoreEntry {
  return {
    code,
    entry: { kind: "score", level },
    confidence: "Moderate",
    evidence: ["interview"],
    basis: "Seen and heard",
    ...more,
  };
}

/** Every indicator at one level but for those that are named. */
export function allAt(
  framework: Framework,
  level: number,
  but: Readonly<Record<string, number>> = {}
): ScoreEntry[] {
  return framework.indicators.map(({ code }) => scoreEntry(code, but[code] ?? level));
}
