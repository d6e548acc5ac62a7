import fc from "fast-check";
import { rowMoves } from "../../src/workbook/row-moves";

/** Puts rows in and takes them out as a table would, by index. */
function played(from: readonly (number | null)[], standing: number) {
  const rows: (number | "blank")[] = Array.from({ length: standing }, (_, row) => row);
  const moves = rowMoves(from, standing);
  for (const { before, count } of moves.inserts) {
    rows.splice(before, 0, ...Array.from({ length: count }, () => "blank" as const));
  }
  expect(rows.length).toBe(moves.layout.length);
  moves.layout.forEach((one, place) => {
    // Rows that stay, and those that will go, stand where the layout says.
    if (one.kind === "doomed") expect(rows[place]).toBe(one.from);
    else if (one.isNew) expect(rows[place]).toBe("blank");
    else expect(rows[place]).toBe(from[one.index]);
  });
  return moves.layout.filter(({ kind }) => kind === "row");
}

it("keeps rows where they are and puts the new one between them", () => {
  expect(rowMoves([0, null, 1], 2)).toEqual({
    inserts: [{ before: 1, count: 1 }],
    layout: [
      { kind: "row", index: 0, isNew: false },
      { kind: "row", index: 1, isNew: true },
      { kind: "row", index: 2, isNew: false },
    ],
  });
});

it("moves only the row that went elsewhere", () => {
  const rows = played([3, 0, 1, 2], 4);
  expect(rows.filter((one) => one.kind === "row" && one.isNew)).toHaveLength(1);
});

it("gives every result its rows in order, whatever was sorted, added and taken away", () => {
  const cases = fc
    .integer({ min: 0, max: 12 })
    .chain((standing) =>
      fc.tuple(
        fc.constant(standing),
        fc.shuffledSubarray(Array.from({ length: standing }, (_, row) => row)),
        fc.array(fc.nat({ max: 12 }), { maxLength: 5 })
      )
    );
  fc.assert(
    fc.property(cases, ([standing, kept, added]) => {
      const from: (number | null)[] = [...kept];
      for (const place of added) from.splice(Math.min(place, from.length), 0, null);
      const rows = played(from, standing);
      expect(rows.map((one) => (one.kind === "row" ? one.index : -1))).toEqual([...from.keys()]);
    })
  );
});
