import { mergeFormats } from "../../src/actions/merge-formats";
import { mergeSummary } from "../../src/sheets/merge-summary";
import type { SummaryRow } from "../../src/sheets/summary-rows";

const header = ["Due", "Ref", "Kind", "Title"];
const row = (ref: string): SummaryRow =>
  ({
    ref,
    cells: { Ref: ref, Kind: "Barrier", Title: `Title of ${ref}` },
  }) as unknown as SummaryRow;

it("moves each format with the cell that a user filled", () => {
  const table = {
    name: "T",
    header,
    headerRow: 3,
    firstRow: 4,
    firstColumn: 0,
    rows: [
      [46000, "B-1", "Barrier", "old"],
      [null, "B-2", "Barrier", "old"],
      [0.5, "B-3", "Barrier", "old"],
      [7, "MINE", 46001, "mine"],
    ],
    formats: [
      ["yyyy", "General", "General", "General"],
      ["dd", "General", "General", "General"],
      ["0%", "General", "General", "General"],
      ["0.0", "General", "mmm", "@"],
    ],
  };
  const known = new Set(["B-1", "B-2", "B-3", "B-4"]);
  const rows = [row("B-4"), row("B-2"), row("B-1")];
  const merged = mergeSummary(table.rows, rows, header, known);
  const formats = mergeFormats(table, rows, known);
  expect(merged?.rows.map(([due, ref]) => [due, ref])).toEqual([
    [null, "B-4"],
    [null, "B-2"],
    [46000, "B-1"],
    [0.5, "B-3"],
    [7, "MINE"],
  ]);
  expect(formats.map(([due]) => due)).toEqual(["General", "General", "yyyy", "0%", "0.0"]);
  expect(formats[4]).toEqual(["0.0", "General", "mmm", "@"]);
  expect(formats[2]?.slice(1)).toEqual(["General", "General", "General"]);
});
