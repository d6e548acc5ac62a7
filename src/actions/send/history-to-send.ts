import {
  type HistoryCell,
  type HistoryCells,
  type HistoryField,
  type RoundCells,
  type RoundField,
  roundChecksum,
  rowCheck,
} from "../../assessment/history/checksum";
import { historyColumns, roundColumns } from "../../assessment/history/history-columns";
import { cellKey } from "../../package/a1";
import type { StoredValue } from "../../package/contents";
import type { ReplacedCell } from "../../package/redact/redaction";
import type { OwnSheet } from "./sent-sheets";
import { isTable, type TableView, viewTables } from "./stored-tables";

/** What stands in cells that are replaced. */
type Left = ReadonlyMap<number, StoredValue>;

function plain(value: StoredValue): HistoryCell {
  if (typeof value === "string" || typeof value === "number") return value;
  return null;
}

function cellsOf<Field extends string>(
  view: TableView,
  row: number,
  headers: Readonly<Record<Field, string>>,
  left: Left = new Map()
): Record<Field, HistoryCell> {
  const valueOf = (field: Field): StoredValue => {
    const column = view.column(headers[field]);
    const other = column === undefined ? undefined : left.get(cellKey(row, column));
    return other === undefined ? view.value(row, column) : other;
  };
  const fields = Object.keys(headers) as Field[];
  return Object.fromEntries(fields.map((field) => [field, plain(valueOf(field))])) as Record<
    Field,
    HistoryCell
  >;
}

/** Where the checks fit now, they fit afterwards: a record that was changed by hand stays one. */
function wasSound(cells: HistoryCells): boolean {
  return cells.check === rowCheck(cells);
}

/**
 * The record of rounds without its texts: the basis goes, and the checks of rows and rounds are those
 * of what is left, so that whoever receives it can go on verifying it.
 *
 * @param others cells of the sheet that go besides
 */
export function historyWithoutBasis(
  { sheet, suffix }: OwnSheet,
  others: readonly ReplacedCell[] = []
): ReplacedCell[] {
  const views = viewTables(sheet);
  const history = views.find(({ table }) => isTable(table, "HSA_History", suffix));
  const rounds = views.find(({ table }) => isTable(table, "HSA_Rounds", suffix));
  if (history === undefined) return [];
  const replaced: ReplacedCell[] = [];
  const left = new Map(others.map((one) => [cellKey(one.row, one.column), one.value] as const));
  const put = (view: TableView, row: number, header: string, value: StoredValue): void => {
    const column = view.column(header);
    if (column !== undefined) replaced.push({ row, column, value });
  };
  const checks = new Map<string, { indicator: string; check: string }[]>();
  for (let row = history.firstRow; row < history.endRow; row++) {
    const cells = cellsOf<HistoryField>(history, row, historyColumns);
    const without = { ...cellsOf<HistoryField>(history, row, historyColumns, left), basis: null };
    const check = wasSound(cells) ? rowCheck(without) : String(cells.check ?? "");
    put(history, row, historyColumns.basis, null);
    put(history, row, historyColumns.check, check === "" ? null : check);
    const key = String(cells.round);
    checks.set(key, [...(checks.get(key) ?? []), { indicator: String(cells.indicator), check }]);
  }
  if (rounds === undefined) return replaced;
  const before = new Map<string, { indicator: string; check: string }[]>();
  for (let row = history.firstRow; row < history.endRow; row++) {
    const cells = cellsOf<HistoryField>(history, row, historyColumns);
    const key = String(cells.round);
    const one = { indicator: String(cells.indicator), check: String(cells.check ?? "") };
    before.set(key, [...(before.get(key) ?? []), one]);
  }
  for (let row = rounds.firstRow; row < rounds.endRow; row++) {
    const record = cellsOf<RoundField>(rounds, row, roundColumns) satisfies RoundCells;
    const key = String(record.round);
    if (record.checksum !== roundChecksum(record, before.get(key) ?? [])) continue;
    const after = cellsOf<RoundField>(rounds, row, roundColumns, left);
    put(rounds, row, roundColumns.checksum, roundChecksum(after, checks.get(key) ?? []));
  }
  return replaced;
}
