import { beginBlind } from "../../src/actions/begin-blind";
import { enterIndicator } from "../../src/actions/enter-indicator";
import { enterScores } from "../../src/actions/enter-scores";
import { handOver } from "../../src/actions/hand-over";
import type { Assessor } from "../../src/assessment/second-assessor";
import type { Framework } from "../../src/framework/framework";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import type { HostOptions } from "../../src/workbench/host/host-options";
import { openInstalled, scoreEntry } from "./installed";
import type { WorkbookSketch } from "./workbook-contents";

export const now = "2026-11-26 10:00";
export const codes = { a: "A-01", b: "A-02" };

/** A workbook where A has scored these levels and blind scoring has begun, with A at work. */
export async function openBlind(
  framework: Framework,
  ofA: readonly (number | null)[] = [],
  sketch: WorkbookSketch = {},
  options: HostOptions = {}
): Promise<WorkbookHost> {
  const { host } = await openInstalled(framework, sketch, options);
  const entries = framework.indicators.flatMap(({ code }, index) => {
    const level = ofA[index] ?? null;
    return level === null ? [] : [scoreEntry(code, level, { basis: `A on ${code}` })];
  });
  if (entries.length > 0) expectKind(await enterScores({ framework, entries }), "entered");
  expectKind(await beginBlind({ framework, ...codes, now, version: "0.1.0" }), "begun");
  host.resetStatistics();
  return host;
}

/** B scores these levels in the workbook, as the pane does it, and hands back. */
export async function scoreAsB(
  framework: Framework,
  levels: readonly (number | null)[]
): Promise<void> {
  await give(framework, "B");
  for (const [index, { code }] of framework.indicators.entries()) {
    const level = levels[index] ?? null;
    if (level === null) continue;
    const entry = scoreEntry(code, level, { basis: `B on ${code}` });
    expectKind(await enterIndicator({ framework, assessor: "B", entry }), "entered");
  }
  await give(framework, "A");
}

export async function give(framework: Framework, to: Assessor): Promise<void> {
  expectKind(await handOver({ framework, to, now }), "handed-over");
}

/** Throws with everything that is known where an action did not do what was asked. */
export function expectKind<T extends { readonly kind: string }, K extends T["kind"]>(
  outcome: T,
  kind: K
): Extract<T, { readonly kind: K }> {
  if (outcome.kind !== kind) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { readonly kind: K }>;
}
