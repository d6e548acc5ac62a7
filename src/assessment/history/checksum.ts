import type { historyColumns, roundColumns } from "./history-columns";
import { historyColumnTypes, roundColumnTypes } from "./history-columns";
import { sha256 } from "./sha-256";

/** A cell of the two tables. */
export type HistoryCell = string | number | null;
export type HistoryField = keyof typeof historyColumns;
export type RoundField = keyof typeof roundColumns;
export type HistoryCells = Readonly<Record<HistoryField, HistoryCell>>;
export type RoundCells = Readonly<Record<RoundField, HistoryCell>>;

/** 64 bits: what differs by accident or by hand does not meet by chance. */
const digits = 16;
const unitSeparator = "\u001f";
const recordSeparator = "\u001e";

/**
 * One spelling for what Excel may give back in several: a number that was typed as text, a line end
 * of another kind, a blank as nothing or as "".
 */
function canonical(cell: HistoryCell): string {
  if (cell === null) return "";
  // Excel keeps 15 digits of a number.
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return cell.replace(/\r\n?/g, "\n").trim();
}

/** The check of one row of the history: of all its columns but the check itself. */
export function rowCheck(cells: HistoryCells): string {
  const fields = Object.keys(historyColumnTypes) as HistoryField[];
  return digest(fields.filter((field) => field !== "check").map((field) => cells[field]));
}

/**
 * The checksum of one round: of what its record says and of the checks of all its rows, in the order
 * of the indicators' codes, so that a table which was sorted gives the same.
 *
 * @param rows indicator and check of every row
 */
export function roundChecksum(
  record: RoundCells,
  rows: readonly { readonly indicator: string; readonly check: string }[]
): string {
  const fields = Object.keys(roundColumnTypes) as RoundField[];
  const own = fields.filter((field) => field !== "checksum").map((field) => record[field]);
  const lines = rows.map(({ indicator, check }) => `${indicator}${unitSeparator}${check}`).sort();
  return digest([...own, lines.join(recordSeparator)]);
}

function digest(cells: readonly HistoryCell[]): string {
  return sha256(cells.map(canonical).join(unitSeparator)).slice(0, digits);
}
