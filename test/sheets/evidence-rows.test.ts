import fc from "fast-check";
import { newEvidence } from "../../src/assessment/evidence-item";
import { evidenceColumns } from "../../src/sheets/evidence-columns";
import { type EvidenceTable, planEvidenceRows } from "../../src/sheets/evidence-rows";
import type { CellContent } from "../../src/sheets/plan";

const ours = Object.values(evidenceColumns);

function table(rows: readonly Readonly<Record<string, CellContent>>[], extra: string[] = []) {
  const header = [...ours, ...extra];
  return {
    header,
    rows: rows.map((row) => header.map((name): CellContent => row[name] ?? null)),
  } satisfies EvidenceTable;
}
const ready = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    Id: `E-${String(from + i).padStart(3, "0")}`,
  }));
const items = (count: number) =>
  Array.from({ length: count }, (_, i) => newEvidence("X", { summary: `s${i}` }));

it("fills the rows that stand ready and keeps their ids, then adds rows with the next ids", () => {
  const log = table([{ Id: "E-001", Summary: "mine" }, ...ready(2, 3)]);
  const plan = planEvidenceRows(log, items(4));
  expect(plan).toMatchObject({ first: 1, added: 2, ids: ["E-002", "E-003", "E-004", "E-005"] });
  expect(plan.newColumns).toEqual([]);
  expect(plan.cells[0]).toHaveLength(ours.length);
});

it("leaves a row with a word in a user's column, and blank rows above it", () => {
  const log = table([...ready(1, 2), { Id: "E-003", Own: "call them" }, ...ready(4, 4)], ["Own"]);
  expect(planEvidenceRows(log, items(2))).toMatchObject({
    first: 3,
    added: 1,
    ids: ["E-004", "E-005"],
  });
});

it("gives ids that nobody has: not those that stand twice, nor those of an own kind", () => {
  const log = table([
    { Id: "E-007", Summary: "x" },
    { Id: "E-001" },
    { Id: "E-001" },
    { Id: null },
  ]);
  expect(planEvidenceRows(log, items(4)).ids).toEqual(["E-008", "E-009", "E-010", "E-011"]);
  const own = table([{ Id: "Interview 3", Summary: "x" }, { Id: "Mine" }]);
  expect(planEvidenceRows(own, items(2)).ids).toEqual(["Mine", "E-001"]);
});

it("goes on with a formula that a user's column holds throughout, and with no other", () => {
  const length = { formula: "=LEN(RC[-1])" };
  const log = table(
    [
      { Id: "E-001", Own: length, Other: length },
      { Id: "E-002", Own: length },
    ],
    ["Own", "Other"]
  );
  const plan = planEvidenceRows(log, items(3));
  expect(plan).toMatchObject({ first: 1, added: 2 });
  const own = plan.cells.map((row) => row.slice(ours.length));
  expect(own).toEqual([
    [null, null],
    [length, null],
    [length, null],
  ]);
});

it("writes numbers as numbers, and texts that only look like some as texts", () => {
  const cellOf = (value: string) =>
    planEvidenceRows(table([]), [newEvidence("X", { value })]).cells[0]?.[
      ours.indexOf(evidenceColumns.value)
    ];
  expect([cellOf("0.25"), cellOf("-3"), cellOf("007"), cellOf("1e3"), cellOf("1,5")]).toEqual([
    0.25,
    -3,
    "007",
    "1e3",
    "1,5",
  ]);
});

it("asks for the columns that a log of schema version 1 lacks and an item needs", () => {
  const header = ["Id", "Indicator", "Type", "Dataset, version and value", "Summary", "Own"];
  const plan = planEvidenceRows({ header, rows: [["E-001", null, null, null, null, null]] }, [
    newEvidence("X", { dataset: "D", value: "3", level: 2, isSelfReported: false }),
  ]);
  expect(plan.newColumns).toEqual(["Self-reported", "Level", "Dataset", "Value"]);
  expect(plan.cells).toEqual([["E-001", "X", null, null, null, null, "no", 2, "D", 3]]);
});

it("never writes over a cell that holds something, and gives every item another id", () => {
  const word = fc.option(fc.constantFrom("a", "b", " "), { freq: 2 });
  const row = fc.record({
    Id: fc.option(fc.constantFrom("E-001", "E-002", "e-003", "Z")),
    Summary: word,
    Own: word,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 1, max: 6 }), (rows, count) => {
      const log = table(rows, ["Own"]);
      const plan = planEvidenceRows(log, items(count));
      expect(plan.added).toBe(Math.max(0, plan.first + count - log.rows.length));
      plan.cells.forEach((cells, index) =>
        cells.forEach((cell, column) => {
          const before = log.rows[plan.first + index]?.[column] ?? null;
          const isHeld = typeof before === "string" && before.trim() !== "";
          if (isHeld && column !== 0) expect(cell).toBeNull();
        })
      );
      expect(new Set(plan.ids).size).toBe(count);
      const others = log.rows.slice(0, plan.first).map(([id]) => String(id).toLowerCase());
      expect(plan.ids.filter((id) => others.includes(id.toLowerCase()))).toEqual([]);
    })
  );
});
