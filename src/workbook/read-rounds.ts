import { readHistory, type History } from "../assessment/history/read-history";
import type { HistoryDamage } from "../assessment/history/history-damage";
import { historyHeader, roundHeader } from "../assessment/history/history-columns";
import { sheetKeys } from "../sheets/sheet-keys";
import type { TableNames } from "../sheets/table-names";
import type { FoundInstallation } from "./find-installation";
import type { WorkbookFacts } from "./inspect-workbook";
import { isOfAnother } from "./marked-groups";
import { TooManyCellsError } from "./read-table";
import type { Session } from "./session";

/** A whole table as it stands. */
export interface StandingTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Counted from 0 on the sheet. */
  readonly firstRow: number;
}

/** The two tables of finished rounds; null where one is not there under its name. */
export interface RoundTables {
  readonly history: StandingTable | null;
  readonly rounds: StandingTable | null;
}

/** The finished rounds of one assessment. */
export interface HeldRounds extends History {
  readonly tables: RoundTables;
  /** The sheet that holds them. */
  readonly sheet: string;
  /** It is in sight, so that whoever scores can see the last round. */
  readonly isVisible: boolean;
}

/** Queues the read of a whole table, by name or id; call the answer after the next `sync`. */
export function queueWholeTable({ workbook }: Session, name: string): () => StandingTable | null {
  const table = workbook.tables.getItemOrNullObject(name);
  table.load("name");
  table.columns.load("items/name");
  const body = table.getDataBodyRange();
  body.load("values,rowIndex");
  return () => standing(table, body);
}

function standing(table: Excel.Table, body: Excel.Range): StandingTable | null {
  if (table.isNullObject) return null;
  const rows: unknown = body.values;
  if (!Array.isArray(rows)) throw new TooManyCellsError(`The table ${table.name} is too big.`);
  return {
    name: table.name,
    header: table.columns.items.map((column) => column.name),
    rows: rows.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [])),
    firstRow: body.rowIndex,
  };
}

/** Queues the read of both tables; call the answer after the next `sync`. */
export function queueRounds(session: Session, names: TableNames): () => RoundTables {
  const history = queueWholeTable(session, names.optional.history);
  const rounds = queueWholeTable(session, names.optional.rounds);
  return () => ({ history: history(), rounds: rounds() });
}

/** Verifies what was read. */
export function readRoundTables({ history, rounds }: RoundTables): History {
  const nothing = { rows: [], firstRow: 1 };
  const lost: HistoryDamage[] = [
    ...(history === null ? [{ kind: "table-missing", table: "history" } as const] : []),
    ...(rounds === null ? [{ kind: "table-missing", table: "rounds" } as const] : []),
  ];
  const read = readHistory(
    history === null
      ? { ...nothing, header: historyHeader }
      : { ...history, firstRow: history.firstRow + 1 },
    rounds === null
      ? { ...nothing, header: roundHeader }
      : { ...rounds, firstRow: rounds.firstRow + 1 }
  );
  // Without one of the tables nothing can be verified, and saying so once is enough.
  return lost.length === 0
    ? read
    : { rounds: read.rounds, sound: new Set(), damage: lost, unfinished: [] };
}

/** What was read, where the assessment has a History sheet; null where no round was finished yet. */
export function heldRounds(
  facts: WorkbookFacts,
  installation: FoundInstallation,
  frameworkId: string,
  read: RoundTables
): HeldRounds | null {
  const sheet = installation.sheets.get(sheetKeys.history);
  const own = { frameworkId, suffix: installation.key };
  const ours = (table: StandingTable | null): StandingTable | null =>
    table === null || isOfAnother(facts, own, table.name) ? null : table;
  const tables = { history: ours(read.history), rounds: ours(read.rounds) };
  if (sheet === undefined) return null;
  const { name, isVisible } = sheet;
  return { ...readRoundTables(tables), tables, sheet: name, isVisible };
}
