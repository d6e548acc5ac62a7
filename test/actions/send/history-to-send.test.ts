import { historyWithoutBasis } from "../../../src/actions/send/history-to-send";
import { ownSheets } from "../../../src/actions/send/sent-sheets";
import {
  historyColumns,
  historyHeader,
  roundColumns,
  roundHeader,
} from "../../../src/assessment/history/history-columns";
import type { FinishedRound } from "../../../src/assessment/history/finished-round";
import { writeRound } from "../../../src/assessment/history/write-round";
import { areaName } from "../../../src/package/a1";
import type { WrittenCell } from "../../../src/package/changes";
import { emptyWorkbook } from "../../../src/package/empty-workbook";
import { openWorkbook } from "../../../src/package/open-workbook";
import { madeEntry, madeRound } from "../../assessment/history/make-rounds";

type Cell = string | number | null;

const rounds = [
  madeRound(1, [madeEntry("A-01", 2), madeEntry("A-02", null), madeEntry("B-01", 4)]),
  madeRound(2, [madeEntry("A-01", 3), madeEntry("A-02", 1), madeEntry("B-01", 5)]),
];

function rowsOf(finished: readonly FinishedRound[]): { history: Cell[][]; records: Cell[][] } {
  const written = finished.map(writeRound);
  const keys = Object.keys(historyColumns) as (keyof typeof historyColumns)[];
  const recordKeys = Object.keys(roundColumns) as (keyof typeof roundColumns)[];
  return {
    history: written.flatMap(({ rows }) => rows.map((row) => keys.map((key) => row[key]))),
    records: written.map(({ record }) => recordKeys.map((key) => record[key])),
  };
}

/** A History sheet as the add-in keeps it: both tables side by side. */
function workbook(history: readonly Cell[][], records: readonly Cell[][]): Uint8Array {
  const beside = historyHeader.length + 1;
  const block = (rows: readonly (readonly Cell[])[], left: number): WrittenCell[] =>
    rows.flatMap((cells, row) =>
      cells.map((value, column) => ({ row: 3 + row, column: left + column, value }))
    );
  const table = (name: string, columns: readonly string[], rows: number, left: number) => ({
    ...{
      id: 0,
      name,
      columns,
      headerRow: true,
      totalsRow: false,
      style: null,
      filterButtons: false,
    },
    ref: areaName({ top: 3, left, bottom: 3 + rows, right: left + columns.length - 1 }),
  });
  return openWorkbook(emptyWorkbook()).save({
    newSheets: [
      {
        name: "HSA History",
        visibility: "visible",
        customProperties: {
          "HSA.key": "history",
          "HSA.framework": "small@1.0.0",
          "HSA.suffix": "",
        },
        cells: [
          ...block([historyHeader, ...history], 0),
          ...block([roundHeader, ...records], beside),
        ],
        tables: [
          table("HSA_History", historyHeader, history.length, 0),
          table("HSA_Rounds", roundHeader, records.length, beside),
        ],
      },
    ],
    changedSheets: [],
    names: [],
    recalculateOnOpen: false,
  });
}

/** The sheet as it is sent, read back as rows. */
function sentRows(bytes: Uint8Array, historyRows: number, recordRows: number) {
  const [own] = ownSheets(openWorkbook(bytes).contents);
  if (own === undefined) throw new Error("no sheet of ours");
  const cells = new Map([...own.sheet.cells].map(([key, { value }]) => [key, value]));
  for (const { row, column, value } of historyWithoutBasis(own)) {
    cells.set(row * 16_384 + column, value);
  }
  const block = (rows: number, columns: number, left: number): unknown[][] =>
    Array.from({ length: rows }, (_row, row) =>
      Array.from(
        { length: columns },
        (_column, column) => cells.get((4 + row) * 16_384 + left + column) ?? null
      )
    );
  return {
    history: block(historyRows, historyHeader.length, 0),
    records: block(recordRows, roundHeader.length, historyHeader.length + 1),
  };
}

describe("the record of rounds that is sent outside", () => {
  it("is what it would have been without any basis, checks and checksums too", () => {
    const { history, records } = rowsOf(rounds);
    const without = rounds.map((round) => ({
      ...round,
      entries: round.entries.map((entry) => ({ ...entry, basis: "" })),
    }));
    const sent = sentRows(workbook(history, records), history.length, records.length);
    expect(sent).toEqual(rowsOf(without));
  });

  it("does not make a record sound that was changed by hand", () => {
    const { history, records } = rowsOf(rounds);
    const score = historyHeader.indexOf(historyColumns.score);
    const changed = history.map((row, index) =>
      index === 0 ? row.map((cell, column) => (column === score ? 5 : cell)) : row
    );
    const sent = sentRows(workbook(changed, records), history.length, records.length);
    const check = historyHeader.indexOf(historyColumns.check);
    expect(sent.history[0]?.[check]).toBe(history[0]?.[check]);
    expect(sent.history[2]?.[check]).not.toBe(history[2]?.[check]);
  });
});
