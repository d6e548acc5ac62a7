import { enterScores } from "../../src/actions/enter-scores";
import { startRound, type StartRoundOutcome } from "../../src/actions/start-round";
import type { Framework } from "../../src/framework/framework";
import type { WorkbookHost } from "../../src/workbench/host/workbook-host";
import { allAt } from "./installed";

export const roundNames = [
  "Baseline",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `Follow-up ${n}`),
];
const roundDates = roundNames.map((_, index) => `${2020 + index}-05-01`);

export async function score(
  framework: Framework,
  level: number,
  but: Readonly<Record<string, number>> = {}
): Promise<void> {
  const entered = await enterScores({ framework, entries: allAt(framework, level, but) });
  if (entered.kind !== "entered") throw new Error(JSON.stringify(entered));
}

export function nextRound(
  framework: Framework,
  number: number,
  more: Partial<Parameters<typeof startRound>[0]> = {}
): Promise<StartRoundOutcome> {
  return startRound({
    framework,
    date: roundDates[number - 1] ?? "",
    next: { name: roundNames[number] ?? "" },
    now: "2026-05-02 10:00",
    version: "0.1.0",
    ...more,
  });
}

/** Finishes rounds 1 to `levels.length`, each with every indicator at its level. */
export async function finishRounds(
  host: WorkbookHost,
  framework: Framework,
  levels: readonly number[]
): Promise<void> {
  for (const [index, level] of levels.entries()) {
    await score(framework, level);
    const started = await nextRound(framework, index + 1);
    if (started.kind !== "started") throw new Error(JSON.stringify(started));
  }
  host.resetStatistics();
}

/** Everything that the table holds, header included. */
export async function tableValues(name: string): Promise<any[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("values");
    await context.sync();
    return range.values;
  });
}

/** Entry cells of a category, as they stand. */
export async function entryCells(table: string): Promise<any[][]> {
  const values = await tableValues(table);
  const header: string[] = values[0]!;
  const wanted = ["Score", "Confidence", "Evidence", "Basis"].map((name) => header.indexOf(name));
  return values.slice(1).map((row) => wanted.map((column) => row[column]));
}
