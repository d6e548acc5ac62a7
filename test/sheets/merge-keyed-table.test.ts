import fc from "fast-check";
import type { KeyedRow, KeyedTableSpec } from "../../src/sheets/keyed-table";
import { mergeKeyedTable, type MergedTable } from "../../src/sheets/merge-keyed-table";
import type { CellContent } from "../../src/sheets/plan";
import { barrierColumns, barrierHeader, placeholderRef } from "../../src/sheets/summary-columns";

const known = new Set(["B-01", "B-02", "B-03", "M-01", placeholderRef]);
const spec: KeyedTableSpec = {
  generated: new Set(Object.values(barrierColumns)),
  ref: "Ref",
  change: "Change",
  known,
  markOf: (before, now) => (before("Severity") === now.cells.Severity ? "" : "Worse"),
  gone: () => ({ Severity: null, Why: "gone" }),
  notBuilt: { header: "Title", text: "Not written yet" },
  widths: {},
};

function row(ref: string, title = `Title ${ref}`): KeyedRow {
  const cells = Object.fromEntries(Object.values(barrierColumns).map((name) => [name, ""]));
  return { ref, cells: { ...cells, Ref: ref, Kind: "Barrier", Title: title } };
}
function existing(header: readonly string[], cells: Record<string, CellContent>): CellContent[] {
  return header.map((name) => cells[name] ?? null);
}
function merge(
  rows: readonly (readonly CellContent[])[],
  now: KeyedRow[],
  header: readonly string[] = barrierHeader
) {
  const merged = mergeKeyedTable(rows, now, header, spec);
  if (merged === null) throw new Error("no Ref column");
  return merged;
}
function column(table: MergedTable, name: string): CellContent[] {
  return table.rows.map(({ cells }) => cells[table.header.indexOf(name)] ?? null);
}

it("keeps what the user wrote, whatever the order of rows and columns", () => {
  const header = ["Notes", "Title", "My column", "Ref", "Kind"];
  const merged = merge(
    [
      existing(header, {
        Ref: "B-02",
        Title: "old",
        Notes: "two",
        "My column": { formula: "=1+1" },
      }),
      existing(header, { Ref: "B-01", Title: "old", Notes: "one" }),
    ],
    [row("B-01"), row("B-02")],
    header
  );
  expect(merged.header).toEqual(header);
  expect(merged.rows).toMatchObject([
    { cells: ["one", "Title B-01", null, "B-01", "Barrier"], from: 1 },
    { cells: ["two", "Title B-02", { formula: "=1+1" }, "B-02", "Barrier"], from: 0 },
  ]);
});

it("keeps a row that is no longer indicated only where something is written beside it", () => {
  const merged = merge(
    [
      existing(barrierHeader, { Ref: "B-01", Title: "kept", Severity: "High", Decision: "yes" }),
      existing(barrierHeader, { Ref: "B-02", Title: "dropped", Severity: "High" }),
    ],
    [row("B-03")]
  );
  expect(column(merged, "Ref")).toEqual(["B-03", "B-01"]);
  expect(column(merged, "Change")).toEqual(["New", "No longer"]);
  expect(column(merged, "Why")).toEqual([null, "gone"]);
  expect(merged.changes).toEqual([
    { ref: "B-03", mark: "New" },
    { ref: "B-01", mark: "No longer" },
    { ref: "B-02", mark: "No longer" },
  ]);
  expect(column(merged, "Title")).toEqual(["Title B-03", "kept"]);
  expect(column(merged, "Severity")).toEqual([null, null]);
  expect(column(merged, "Decision")).toEqual([null, "yes"]);
  expect(merged.kept).toEqual(["B-01"]);
});

it("takes a row back into service when it is indicated again", () => {
  const first = merge([existing(barrierHeader, { Ref: "B-01", Notes: "n" })], [row("B-02")]);
  const second = merge(
    first.rows.map(({ cells }) => cells),
    [row("B-01")]
  );
  expect(column(second, "Ref")).toEqual(["B-01"]);
  expect(column(first, "Change")).toEqual(["New", "No longer"]);
  expect(column(second, "Change")).toEqual(["Back"]);
  expect(column(second, "Notes")).toEqual(["n"]);
});

it("leaves rows of the user untouched and drops empty ones", () => {
  const mine = existing(barrierHeader, { Ref: "Own 1", Title: "My point", Kind: "Mine" });
  const unnamed = existing(barrierHeader, { Notes: "no ref" });
  const merged = merge([mine, existing(barrierHeader, {}), unnamed], [row("B-01")]);
  expect(merged.rows.slice(1)).toMatchObject([
    { cells: mine, from: 0 },
    { cells: unnamed, from: 2 },
  ]);
});

it("keeps both texts where a Ref stands twice, and stays so", () => {
  const twice = [
    existing(barrierHeader, { Ref: "B-01", Notes: "first" }),
    existing(barrierHeader, { Ref: "B-01", Notes: "second" }),
    existing(barrierHeader, { Ref: "B-01" }),
  ];
  const merged = merge(twice, [row("B-01")]);
  expect(column(merged, "Notes")).toEqual(["first", "second"]);
  expect(column(merged, "Change")).toEqual([null, "Repeated"]);
  expect(merged.repeated).toEqual(["B-01"]);
  const again = merge(
    merged.rows.map(({ cells }) => cells),
    [row("B-01")]
  );
  expect(again.rows.map(({ cells }) => cells)).toEqual(merged.rows.map(({ cells }) => cells));
});

it("tells a build with nothing to list from a table that was never built", () => {
  const first = existing(barrierHeader, { Ref: placeholderRef, Title: "Not written yet" });
  expect(merge([first], [row("B-01")])).toMatchObject({ isRebuilt: false, changes: [] });
  const nothing = existing(barrierHeader, { Ref: placeholderRef, Title: "No barrier" });
  const later = merge([nothing], [row("B-01")]);
  expect(later).toMatchObject({ isRebuilt: true, changes: [{ ref: "B-01", mark: "New" }] });
});

it("replaces the placeholder, and keeps a note beside it as a row of the user's", () => {
  const bare = existing(barrierHeader, { Ref: placeholderRef, Title: "Not written yet" });
  expect(column(merge([bare], [row("B-01")]), "Ref")).toEqual(["B-01"]);
  const noted = existing(barrierHeader, {
    Ref: placeholderRef,
    Title: "Not written",
    Notes: "mine",
  });
  const merged = merge([noted], [row("B-01")]);
  expect(column(merged, "Ref")).toEqual(["B-01", null]);
  expect(column(merged, "Title")).toEqual(["Title B-01", null]);
  expect(column(merged, "Notes")).toEqual([null, "mine"]);
});

it("cannot merge without a Ref column", () => {
  expect(mergeKeyedTable([], [row("B-01")], ["Title"], spec)).toBeNull();
});

it("never loses a word of the user's, and is stable when it runs again", () => {
  const refs = fc.constantFrom("B-01", "B-02", "B-03", "M-01", placeholderRef, "Own", "", "B-99");
  const rowOf = fc.record({ ref: refs, note: fc.constantFrom("", "a", "b", "c") });
  const indicated = fc.uniqueArray(fc.constantFrom("B-01", "B-02", "B-03", "M-01"), {
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(rowOf, { maxLength: 8 }), indicated, (rows, now) => {
      const cells = rows.map(({ ref, note }, i) =>
        existing(barrierHeader, { Ref: ref, Notes: note === "" ? null : `${note}${i}`, Title: "t" })
      );
      const merged = merge(
        cells,
        now.map((ref) => row(ref))
      );
      const notes = (all: readonly CellContent[]) =>
        all
          .filter((x) => x !== null)
          .map(String)
          .sort();
      const before = cells.map((c) => c[barrierHeader.indexOf("Notes")] ?? null);
      expect(notes(column(merged, "Notes"))).toEqual(notes(before));
      for (const ref of now) expect(column(merged, "Ref")).toContain(ref);
      const again = merge(
        merged.rows.map((c) => c.cells),
        now.map((ref) => row(ref))
      );
      // All but the marks, which speak of one build only.
      for (const name of barrierHeader.filter((one) => one !== "Change")) {
        expect(column(again, name)).toEqual(column(merged, name));
      }
      // Each row that goes on does so once.
      const goesOn = merged.rows.flatMap(({ from }) => (from === null ? [] : [from]));
      expect(new Set(goesOn).size).toBe(goesOn.length);
    })
  );
});

it("writes the cells of its own columns and no others", () => {
  const mine = existing(barrierHeader, { Ref: "Own 1", Title: "My point" });
  const merged = merge(
    [existing(barrierHeader, { Ref: "B-01", Notes: "n" }), mine],
    [row("B-01"), row("B-02")]
  );
  const written = merged.rows.map(({ isWritten }) =>
    barrierHeader.filter((_, index) => isWritten[index] === true)
  );
  const ours = Object.values(barrierColumns);
  expect(written).toEqual([ours, ours, []]);
});

it("repeats the formula of a calculated column in new rows, and keeps no row for it", () => {
  const cost: CellContent = { formula: "=RC[-1]*2" };
  const header = ["Ref", "Title", "Notes", "Cost"];
  const rows = ["B-01", "B-02"].map((ref) => existing(header, { Ref: ref, Cost: cost }));
  const merged = merge(rows, [row("B-01"), row("B-03")], header);
  expect(column(merged, "Ref")).toEqual(["B-01", "B-03"]);
  expect(column(merged, "Cost")).toEqual([cost, cost]);
  expect(merged.rows.map(({ isWritten }) => isWritten[3])).toEqual([false, true]);
  const other = merge(
    [rows[0]!, existing(header, { Ref: "B-02", Cost: 5 })],
    [row("B-01"), row("B-03")],
    header
  );
  expect(column(other, "Ref")).toEqual(["B-01", "B-03", "B-02"]);
  expect(column(other, "Cost")).toEqual([cost, null, 5]);
});
