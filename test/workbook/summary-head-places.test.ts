import { outlookOf } from "../../src/barriers/outlook";
import type { Framework } from "../../src/framework/framework";
import { headBlock } from "../../src/sheets/summary-head";
import { firstBuild } from "../../src/text/change-marks";
import { changedMark } from "../../src/text/changed-since";
import { headColumns } from "../../src/workbook/head-columns";
import { headPlaces, headRow, headRows, isHeadThere } from "../../src/workbook/summary-head-places";
import { communityWater, humanSecurity } from "../frameworks/load";
import { assessmentOf } from "../support/assessments";

const head = { partner: "P", scope: "S", round: "Baseline", date: "2026", handling: "Internal" };

function builtOn(framework: Framework, writtenAt: string) {
  const outlook = outlookOf(
    assessmentOf(framework, () => 2),
    new Map()
  );
  const read = { categories: new Map(), settings: [] };
  return { writtenAt, version: "0.1.0", outlook, problems: 0, since: firstBuild, read };
}

/** The head as it stands on the sheet: a formula shows what it works out to. */
function standingOf(framework: Framework, writtenAt: string | null): unknown[][] {
  const built = writtenAt === null ? null : builtOn(framework, writtenAt);
  return headBlock(framework, head, built).cells.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? changedMark.same : (cell ?? "")))
  );
}

const frameworks = [humanSecurity(), communityWater()];
const states = frameworks.flatMap((framework) => [
  { id: framework.id, state: "not built", framework, day: null },
  { id: framework.id, state: "built", framework, day: "2027-03-04 10:00" },
]);

describe.each(states)("the head of $id, $state,", ({ framework, day }) => {
  const places = headPlaces(framework);
  const standing = standingOf(framework, day);
  const owned = places.isOwned.flatMap((cells, row) => (cells.includes(true) ? [row] : []));
  const width = standing[0]?.length ?? 0;
  const same = Array.from({ length: width }, (_, column) => column);
  const isOwned = (column: number): boolean =>
    places.isOwned.some((cells) => cells[column] === true);

  it("is found where it was made", () => {
    expect(headColumns(places, standing)).toEqual(same);
    const rows = headRows(places, same, standing);
    for (const row of owned) expect(rows[row]).toBe(row);
    expect(isHeadThere(places, rows, same)).toBe(true);
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
    const rows = headRows(places, headColumns(places, moved), moved);
    for (const row of owned) {
      expect(rows[row]).toBe(row === 0 ? 1 : row < 6 ? row + 2 : row + 3);
    }
  });

  it("leaves rows alone that are gone", () => {
    const rows = headRows(places, same, standing.slice(1));
    expect(rows[0]).toBeNull();
    for (const row of owned.slice(1)) expect(rows[row]).toBe(row - 1);
    expect(isHeadThere(places, rows, same)).toBe(false);
  });

  it("is found between columns that a user has put in anywhere", () => {
    for (let at = 0; at <= width; at += 1) {
      for (const text of ["", "mine", "Score"]) {
        const shifted = standing.map((cells, row) => [
          ...cells.slice(0, at),
          row === 1 ? text : "",
          ...cells.slice(at),
        ]);
        const columns = headColumns(places, shifted);
        const rows = headRows(places, columns, shifted);
        for (const column of same.filter(isOwned)) {
          expect([at, column, columns[column]]).toEqual([
            at,
            column,
            column + (column >= at ? 1 : 0),
          ]);
        }
        expect(isHeadThere(places, rows, columns)).toBe(true);
      }
    }
  });

  it("has lost the columns that a user has deleted, and no others", () => {
    for (const gone of same.slice(0, -2)) {
      const shifted = standing.map((cells) => cells.filter((_, column) => column !== gone));
      const columns = headColumns(places, shifted);
      for (const column of same.filter(isOwned)) {
        if (column === gone) continue;
        expect([gone, column, columns[column]]).toEqual([
          gone,
          column,
          column - (column > gone ? 1 : 0),
        ]);
      }
      expect([gone, columns[gone]]).toEqual([gone, isOwned(gone) ? null : columns[gone]]);
    }
  });

  it("keeps a column between others whose label somebody has typed over", () => {
    const typed = standing.map((cells) => cells.map((cell) => (cell === "Range" ? "Span" : cell)));
    expect(headColumns(places, typed)).toEqual(same);
    const shifted = typed.map((cells) => ["", ...cells]);
    expect(headColumns(places, shifted).slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("empties what is ours and leaves what is not, wherever its columns stand", () => {
    const block = headBlock(framework, { ...head, partner: "" }, null);
    const partnerRow = block.cells.findIndex((cells) => cells.includes("Partner"));
    const cells = headRow(block, places, partnerRow, same);
    expect(cells.filter((cell) => cell === "")).toHaveLength(1);
    expect(cells.filter((cell) => cell === null).length).toBeGreaterThan(0);
    expect(headRow(block, places, 4, same).every((cell) => cell === null)).toBe(true);
    const label = cells.indexOf("Partner");
    const columns = same.map((column) => (column === 1 ? null : column < 5 ? column : column + 2));
    const spread = headRow(block, places, partnerRow, columns);
    expect(spread.slice(label, label + 4)).toEqual(["Partner", null, null, ""]);
  });
});
