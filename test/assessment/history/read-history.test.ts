import fc from "fast-check";
import { historyColumns, roundColumns } from "../../../src/assessment/history/history-columns";
import { readHistory } from "../../../src/assessment/history/read-history";
import { madeEntry, madeRound, tablesOf, type Tables } from "./make-rounds";

const rounds = [
  madeRound(1, [madeEntry("A-1", 3), madeEntry("A-2", 2), madeEntry("B-1", null)]),
  madeRound(2, [
    madeEntry("A-1", 4, { basis: "=1+1\nsecond line", vintage: "V-Dem v16" }),
    madeEntry("A-2", null, { entry: { kind: "notApplicable" } }),
    madeEntry("B-1", null, { entry: { kind: "noInformation" }, weight: 0.1 }),
  ]),
];

const at = (header: readonly string[], name: string): number => header.indexOf(name);
function read({ history, records }: Tables) {
  return readHistory(history, records);
}
function edited(change: (tables: Tables) => void) {
  const tables = tablesOf(rounds);
  change(tables);
  return read(tables);
}

describe("readHistory", () => {
  it("gives back what was written, and finds nothing wrong", () => {
    const found = read(tablesOf(rounds));
    expect(found).toEqual({ rounds, sound: new Set([1, 2]), damage: [], unfinished: [] });
  });

  it("does not mind the order of rows and columns, nor columns of the user's", () => {
    const { history, records } = tablesOf(rounds);
    const order = [5, 3, 1, 0, 2, 4];
    const turned = {
      ...history,
      header: ["Mine", ...[...history.header].reverse()],
      rows: order.map((row) => ["note", ...[...(history.rows[row] ?? [])].reverse()]),
    };
    const found = readHistory(turned, records);
    expect(found.damage).toEqual([]);
    expect(found.sound).toEqual(new Set([1, 2]));
  });

  it("does not mind a number that became text", () => {
    const found = edited(({ history }) => {
      for (const row of history.rows) {
        const score = at(history.header, historyColumns.score);
        row[score] = String(row[score]);
      }
    });
    expect(found.damage).toEqual([]);
  });

  it("names a row that was deleted", () => {
    const found = edited(({ history }) => history.rows.splice(1, 1));
    expect(found.damage).toEqual([{ kind: "row-gone", round: 1, indicator: "A-2" }]);
    expect(found.sound).toEqual(new Set([2]));
  });

  it("names a score that was edited", () => {
    const found = edited(({ history }) => {
      history.rows[3]![at(history.header, historyColumns.score)] = 5;
    });
    expect(found.damage).toEqual([{ kind: "row-edited", round: 2, indicator: "A-1", row: 8 }]);
    expect(found.sound).toEqual(new Set([1]));
  });

  it("names a header that was changed, and says which headers are strange", () => {
    const found = edited((tables) => {
      const header = [...tables.history.header];
      header[at(header, historyColumns.score)] = "Mark";
      tables.history = { ...tables.history, header };
    });
    expect(found.damage).toEqual([
      { kind: "column-missing", table: "history", column: "Score", strange: ["Mark"] },
    ]);
    expect(found.sound.size).toBe(0);
  });

  it("names a row that was written twice, one without a round, and one of a strange indicator", () => {
    const found = edited(({ history }) => {
      const round = at(history.header, historyColumns.round);
      history.rows.push([...history.rows[0]!]);
      history.rows.push(history.rows[1]!.map((cell, column) => (column === round ? "" : cell)));
      const strange = [...history.rows[2]!];
      strange[at(history.header, historyColumns.indicator)] = "Z-9";
      history.rows.push(strange);
    });
    expect(found.damage).toEqual([
      { kind: "row-lost", row: 12 },
      { kind: "row-added", round: 1, indicator: "A-1", row: 11 },
      { kind: "row-added", round: 1, indicator: "Z-9", row: 13 },
    ]);
  });

  it("names a record that was edited, one that is gone and one that stands twice", () => {
    expect(
      edited(({ records }) => {
        records.rows[0]![at(records.header, roundColumns.date)] = "2019-01-01";
      }).damage
    ).toEqual([{ kind: "round-edited", round: 1, row: 5 }]);
    expect(edited(({ records }) => records.rows.splice(0, 1)).damage).toEqual([
      { kind: "record-gone", round: 1, rows: 3 },
    ]);
    const twice = edited(({ records }) => records.rows.push([...records.rows[1]!]));
    expect(twice.damage).toEqual([{ kind: "record-repeated", round: 2, row: 7 }]);
    expect(twice.sound).toEqual(new Set([1]));
  });

  it("finds a row whose score was edited together with its check", () => {
    const forged = tablesOf([
      madeRound(1, [madeEntry("A-1", 5), madeEntry("A-2", 2), madeEntry("B-1", null)]),
    ]);
    const found = edited(({ history }) => {
      history.rows[0] = forged.history.rows[0]!;
    });
    expect(found.damage).toEqual([{ kind: "round-edited", round: 1, row: 5 }]);
  });

  it("knows the rows of a round whose writing was cut short", () => {
    const found = edited(({ records }) => records.rows.splice(1, 1));
    expect(found).toMatchObject({ damage: [], unfinished: [3, 4, 5] });
    expect(found.rounds.map(({ number }) => number)).toEqual([1]);
  });

  it("names a round of which nothing is left", () => {
    const found = edited(({ history, records }) => {
      history.rows.splice(0, 3);
      records.rows.splice(0, 1);
    });
    expect(found.damage).toEqual([{ kind: "round-gone", round: 1 }]);
  });

  it("finds any edit of any cell of ours, and names its round", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        fc.oneof(fc.string(), fc.integer({ min: 0, max: 9 }), fc.constant("")),
        (inHistory, row, column, value) => {
          const tables = tablesOf(rounds);
          const table = inHistory ? tables.history : tables.records;
          const cells = table.rows[row % table.rows.length]!;
          const place = column % cells.length;
          const before = cells[place];
          fc.pre(String(value).trim() !== String(before).trim());
          fc.pre(Number(value) !== Number(before) || String(value).trim() === "");
          cells[place] = value;
          const found = read(tables);
          expect(found.damage.length + found.unfinished.length).toBeGreaterThan(0);
          expect(found.sound.size).toBeLessThan(2);
        }
      )
    );
  });
});
