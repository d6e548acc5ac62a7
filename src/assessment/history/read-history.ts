import type { Confidence, EvidenceType, OverallMethod } from "../../framework/framework";
import type { Entry } from "../assessment";
import { readEvidence } from "../read-evidence";
import { type HistoryField, type RoundField, roundChecksum, rowCheck } from "./checksum";
import type { FinishedEntry, FinishedRound } from "./finished-round";
import {
  historyColumns,
  historyColumnTypes,
  historyEntries,
  roundColumns,
  roundColumnTypes,
} from "./history-columns";
import { damagedRound, type HistoryDamage } from "./history-damage";
import { type GridRow, type HistoryGrid, numberIn, readGrid } from "./history-grid";

/** A table of finished rounds as it stands on its sheet. */
export interface HistoryTableCells extends HistoryGrid {
  /** Sheet row of the first body row, counted from 1. */
  readonly firstRow: number;
}

export interface History {
  /** Ascending by number; those that can be read at all. */
  readonly rounds: readonly FinishedRound[];
  /** Numbers of rounds in which nothing is damaged: only these may be compared. */
  readonly sound: ReadonlySet<number>;
  readonly damage: readonly HistoryDamage[];
  /**
   * Body rows of the history of the round that would come next: Excel stopped after they were
   * written and before the round was recorded. No damage: nothing was cleared then.
   */
  readonly unfinished: readonly number[];
}

type Row = GridRow<HistoryField>;
type Record_ = GridRow<RoundField>;

function text(cell: string | number | null): string {
  return cell === null ? "" : String(cell).trim();
}

function entryOf({ cells }: Row): FinishedEntry["entry"] | null {
  const word = text(cells.entry);
  const level = numberIn(cells.score);
  if (word === historyEntries.score) {
    return level !== null && level >= 1 && Number.isInteger(level)
      ? { kind: "score", level }
      : null;
  }
  const kinds: readonly Exclude<Entry["kind"], "score" | "problem">[] = [
    "notApplicable",
    "noInformation",
    "blank",
  ];
  const kind = kinds.find((one) => historyEntries[one] === word);
  return kind === undefined ? null : { kind };
}

function confidenceOf(cell: string | number | null): Confidence | null {
  const known: readonly Confidence[] = ["High", "Moderate", "Low"];
  return known.find((one) => one === text(cell)) ?? null;
}

function finishedEntry(row: Row): FinishedEntry {
  const { cells } = row;
  const evidence: readonly EvidenceType[] = readEvidence(cells.evidence).evidence;
  return {
    indicator: text(cells.indicator),
    category: text(cells.category),
    categoryWeight: numberIn(cells.categoryWeight),
    entry: entryOf(row) ?? { kind: "blank" },
    confidence: confidenceOf(cells.confidence),
    evidence,
    basis: text(cells.basis),
    weight: numberIn(cells.weight),
    vintage: text(cells.vintage),
    evidenceCount: numberIn(cells.evidenceCount) ?? 0,
  };
}

function finishedRound(number: number, { cells }: Record_, rows: readonly Row[]): FinishedRound {
  const methods: readonly OverallMethod[] = ["geometric", "arithmetic", "minimum"];
  const value = (field: RoundField): number => numberIn(cells[field]) ?? 0;
  return {
    number,
    name: text(cells.roundName),
    date: text(cells.date),
    framework: text(cells.framework),
    version: text(cells.version),
    levels: numberIn(rows[0]?.cells.levels ?? null) ?? 0,
    method: {
      minimumCoverage: value("minimumCoverage"),
      fullCoverage: value("fullCoverage"),
      overallMethod: methods.find((one) => one === text(cells.overallMethod)) ?? "geometric",
      halfWidths: {
        High: value("halfWidthHigh"),
        Moderate: value("halfWidthModerate"),
        Low: value("halfWidthLow"),
      },
      assessorCorrelation: value("assessorCorrelation"),
      roundCorrelation: value("roundCorrelation"),
    },
    recorded: text(cells.recorded),
    addIn: text(cells.addIn),
    entries: rows.map(finishedEntry),
  };
}

/** What is wrong with one round that has a record. */
function damageOf(
  round: number,
  record: Record_,
  rows: readonly Row[],
  rowNumber: { history: (row: Row) => number; record: number }
): HistoryDamage[] {
  const damage: HistoryDamage[] = [];
  const named = text(record.cells.indicators)
    .split(/\s+/)
    .filter((code) => code !== "");
  const wanted = new Set(named);
  const seen = new Set<string>();
  const checks: { indicator: string; check: string }[] = [];
  for (const row of rows) {
    const indicator = text(row.cells.indicator);
    const place = { round, indicator, row: rowNumber.history(row) };
    if (!wanted.has(indicator) || seen.has(indicator)) {
      damage.push({ kind: "row-added", ...place });
      continue;
    }
    seen.add(indicator);
    const check = rowCheck(row.cells);
    checks.push({ indicator, check: text(row.cells.check) });
    if (check !== text(row.cells.check) || entryOf(row) === null) {
      damage.push({ kind: "row-edited", ...place });
    }
  }
  for (const indicator of wanted) {
    if (!seen.has(indicator)) damage.push({ kind: "row-gone", round, indicator });
  }
  const isRecordTrue =
    numberIn(record.cells.rows) === wanted.size &&
    roundChecksum(record.cells, checks) === text(record.cells.checksum);
  // A row that is gone or was edited explains a checksum that differs; else the record was changed.
  if (!isRecordTrue && damage.length === 0) {
    damage.push({ kind: "round-edited", round, row: rowNumber.record });
  }
  return damage;
}

/**
 * Reads and verifies the finished rounds. Rows may stand in any order, and columns too; whatever
 * else differs from what was written is named. Sound are the rounds in which nothing does.
 *
 * It finds accidents and plain edits. It is no signature: whoever writes new checks by the published
 * recipe into both tables is not found out.
 */
export function readHistory(history: HistoryTableCells, records: HistoryTableCells): History {
  const rows = readGrid(history, historyColumns, historyColumnTypes);
  const listed = readGrid(records, roundColumns, roundColumnTypes);
  const damage: HistoryDamage[] = [
    ...rows.missing.map((column) => missing("history", column, rows.strange)),
    ...listed.missing.map((column) => missing("rounds", column, listed.strange)),
  ];
  const isWhole = damage.length === 0;
  const byRound = new Map<number, Row[]>();
  for (const row of rows.rows) {
    const number = roundNumber(row.cells.round);
    const same = number === null ? undefined : byRound.get(number);
    if (number === null) damage.push({ kind: "row-lost", row: history.firstRow + row.index });
    else if (same === undefined) byRound.set(number, [row]);
    else same.push(row);
  }
  const recordOf = new Map<number, Record_>();
  for (const record of listed.rows) {
    const number = roundNumber(record.cells.round);
    if (number === null || recordOf.has(number)) {
      const row = records.firstRow + record.index;
      damage.push({ kind: "record-repeated", round: number, row });
    } else recordOf.set(number, record);
  }
  const last = Math.max(0, ...recordOf.keys());
  const unfinished = byRound.get(last + 1) ?? [];
  for (const [round, found] of byRound) {
    if (recordOf.has(round) || round === last + 1) continue;
    damage.push({ kind: "record-gone", round, rows: found.length });
  }
  const damaged = new Set(damage.map(damagedRound));
  const rounds: FinishedRound[] = [];
  const sound = new Set<number>();
  for (let round = 1; round <= last; round += 1) {
    const record = recordOf.get(round);
    if (record === undefined) {
      if (!byRound.has(round)) damage.push({ kind: "round-gone", round });
      continue;
    }
    const own = byRound.get(round) ?? [];
    rounds.push(finishedRound(round, record, own));
    if (!isWhole) continue;
    const found = damageOf(round, record, own, {
      history: (row) => history.firstRow + row.index,
      record: records.firstRow + record.index,
    });
    damage.push(...found);
    if (found.length === 0 && !damaged.has(round)) sound.add(round);
  }
  return { rounds, sound, damage, unfinished: unfinished.map(({ index }) => index) };
}

function missing(
  table: "history" | "rounds",
  column: string,
  strange: readonly string[]
): HistoryDamage {
  return { kind: "column-missing", table, column, strange };
}

/** Rounds count from 1; a workbook with more than ten thousand of them is none of ours. */
function roundNumber(cell: string | number | null): number | null {
  const number = numberIn(cell);
  return number !== null && Number.isInteger(number) && number >= 1 && number <= 10_000
    ? number
    : null;
}
