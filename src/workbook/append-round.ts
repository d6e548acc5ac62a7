import { historyColumns, roundColumns } from "../assessment/history/history-columns";
import type { HistoryCell } from "../assessment/history/checksum";
import type { WrittenRound } from "../assessment/history/write-round";
import type { TableNames } from "../sheets/table-names";
import { toCellText } from "./cell-text";
import { type Job, bytesPerCommand, intoRequests, textBytes } from "./job";
import type { HeldRounds, RoundTables, StandingTable } from "./read-rounds";
import { queueRounds } from "./read-rounds";
import type { Session } from "./session";

type Assigned = string | number;

/** Rows of one request are added in pieces of about this size. */
const largestPiece = 500_000;

function arranged<Field extends string>(
  table: StandingTable,
  columns: Readonly<Record<Field, string>>,
  cells: Readonly<Record<Field, HistoryCell>>
): Assigned[] {
  const fields = Object.keys(columns) as Field[];
  return table.header.map((header) => {
    const field = fields.find((one) => columns[one] === header.trim());
    const cell = field === undefined ? null : cells[field];
    if (cell === null) return "";
    return typeof cell === "number" ? cell : toCellText(cell);
  });
}

function addJob(table: string, rows: readonly Assigned[][]): Job {
  return {
    bytes: textBytes(rows) + bytesPerCommand * (2 + Math.ceil(rows.length / 50)),
    queue: (workbook) => {
      workbook.tables.getItem(table).rows.add(undefined, [...rows]);
    },
  };
}

function addJobs(table: string, rows: readonly Assigned[][]): Job[] {
  const jobs: Job[] = [];
  let piece: Assigned[][] = [];
  let bytes = 0;
  for (const row of rows) {
    piece.push(row);
    bytes += textBytes(row);
    if (bytes > largestPiece) {
      jobs.push(addJob(table, piece));
      piece = [];
      bytes = 0;
    }
  }
  return piece.length === 0 ? jobs : [...jobs, addJob(table, piece)];
}

/** Takes out the rows of a round whose writing was cut short, from below, so that none moves first. */
function removeJob(table: string, rows: readonly number[]): Job {
  return {
    bytes: bytesPerCommand * (1 + 2 * rows.length),
    queue: (workbook) => {
      const collection = workbook.tables.getItem(table).rows;
      for (const row of [...rows].sort((a, b) => b - a)) collection.getItemAt(row).delete();
    },
  };
}

/**
 * Adds a round to the history and reads both tables back, in one request where it fits. The round's
 * record comes last: until it stands, its rows belong to no round that counts.
 *
 * @param held with both tables and all their columns
 */
export async function appendRound(
  session: Session,
  names: TableNames,
  held: HeldRounds,
  written: WrittenRound
): Promise<RoundTables> {
  const { history, rounds } = held.tables;
  if (history === null || rounds === null) throw new Error("a table of the history is missing");
  const rows = written.rows.map((cells) => arranged(history, historyColumns, cells));
  const requests = intoRequests([
    ...(held.unfinished.length > 0 ? [removeJob(history.name, held.unfinished)] : []),
    ...addJobs(history.name, rows),
    addJob(rounds.name, [arranged(rounds, roundColumns, written.record)]),
  ]);
  for (const request of requests.slice(0, -1)) {
    for (const job of request) job.queue(session.workbook);
    // One request would be refused as too big: nearly always the loop does not run.
    await session.sync();
  }
  for (const job of requests[requests.length - 1] ?? []) job.queue(session.workbook);
  const readBack = queueRounds(session, names);
  await session.sync();
  return readBack();
}
