import { headBlock } from "../../src/sheets/summary-head";
import {
  headPlaces,
  headRow,
  headRows,
  isHeadShifted,
} from "../../src/workbook/summary-head-places";
import { communityWater, humanSecurity } from "../frameworks/load";

describe.each([humanSecurity(), communityWater()])("the head of $id", (framework) => {
  const places = headPlaces(framework);
  const head = { partner: "P", scope: "S", round: "Baseline", date: "2026", handling: "Internal" };
  const standing = headBlock(framework, head, null).cells.map((row) =>
    row.map((cell) => cell ?? "")
  );
  const owned = places.isOwned.flatMap((cells, row) => (cells.includes(true) ? [row] : []));

  it("is found where it was made", () => {
    const rows = headRows(places, standing);
    for (const row of owned) expect(rows[row]).toBe(row);
  });

  it("is found around rows that a user has inserted", () => {
    const blank = standing[0]!.map(() => "");
    const note = ["note of the user", ...blank.slice(1)];
    const moved = [
      note,
      standing[0]!,
      note,
      ...standing.slice(1, 6),
      blank,
      ...standing.slice(6),
      note,
    ];
    const rows = headRows(places, moved);
    for (const row of owned) {
      expect(rows[row]).toBe(row === 0 ? 1 : row < 6 ? row + 2 : row + 3);
    }
  });

  it("leaves rows alone that are gone", () => {
    const rows = headRows(places, standing.slice(1));
    expect(rows[0]).toBeNull();
    for (const row of owned.slice(1)) expect(rows[row]).toBe(row - 1);
  });

  it("is told from one between whose columns a user has put another", () => {
    expect(isHeadShifted(places, standing)).toBe(false);
    const shifted = standing.map((cells) => [...cells.slice(0, 2), "mine", ...cells.slice(2)]);
    expect(isHeadShifted(places, shifted)).toBe(true);
  });

  it("empties what is ours and leaves what is not", () => {
    const block = headBlock(framework, { ...head, partner: "" }, null);
    const partnerRow = block.cells.findIndex((cells) => cells.includes("Partner"));
    const cells = headRow(block, places, partnerRow);
    expect(cells.filter((cell) => cell === "")).toHaveLength(1);
    expect(cells.filter((cell) => cell === null).length).toBeGreaterThan(0);
    expect(headRow(block, places, 4).every((cell) => cell === null)).toBe(true);
  });
});
