import type { FinishedEntry, FinishedRound } from "../../../src/assessment/history/finished-round";
import {
  historyColumns,
  historyHeader,
  roundColumns,
  roundHeader,
} from "../../../src/assessment/history/history-columns";
import type { HistoryTableCells } from "../../../src/assessment/history/read-history";
import { writeRound } from "../../../src/assessment/history/write-round";

export function madeEntry(
  indicator: string,
  level: number | null,
  more: Partial<FinishedEntry> = {}
) {
  return {
    indicator,
    category: indicator.slice(0, 1),
    categoryWeight: 1,
    entry: level === null ? { kind: "blank" as const } : { kind: "score" as const, level },
    confidence: level === null ? null : ("Moderate" as const),
    evidence: level === null ? [] : (["interview"] as const),
    basis: level === null ? "" : `Seen: ${indicator}`,
    weight: 1,
    vintage: "",
    evidenceCount: 1,
    ...more,
  } satisfies FinishedEntry;
}

export function madeRound(
  number: number,
  entries: readonly FinishedEntry[],
  more: Partial<FinishedRound> = {}
): FinishedRound {
  return {
    number,
    name: number === 1 ? "Baseline" : `Follow-up ${number - 1}`,
    date: `20${String(19 + number)}-05-01`,
    framework: "small",
    version: "1.0.0",
    levels: 5,
    method: {
      minimumCoverage: 0.65,
      fullCoverage: 0.8,
      overallMethod: "geometric",
      halfWidths: { High: 0.5, Moderate: 1, Low: 1.5 },
      assessorCorrelation: 0.3,
      roundCorrelation: 0.5,
    },
    recorded: "2026-05-02 10:00",
    addIn: "0.1.0",
    entries,
    ...more,
  };
}

export interface Tables {
  history: HistoryTableCells & { rows: unknown[][] };
  records: HistoryTableCells & { rows: unknown[][] };
}

/** Both tables as they stand after the rounds were written, header in row 4. */
export function tablesOf(rounds: readonly FinishedRound[]): Tables {
  const written = rounds.map(writeRound);
  return {
    history: {
      firstRow: 5,
      header: historyHeader,
      rows: written.flatMap(({ rows }) =>
        rows.map((cells) =>
          (Object.keys(historyColumns) as (keyof typeof historyColumns)[]).map(
            (f) => cells[f] ?? ""
          )
        )
      ),
    },
    records: {
      firstRow: 5,
      header: roundHeader,
      rows: written.map(({ record }) =>
        (Object.keys(roundColumns) as (keyof typeof roundColumns)[]).map((f) => record[f] ?? "")
      ),
    },
  };
}
