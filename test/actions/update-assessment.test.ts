import { readFileSync } from "node:fs";
import { addEvidence } from "../../src/actions/add-evidence";
import { check } from "../../src/actions/check";
import { findAssessments } from "../../src/actions/find-assessments";
import { planUpdate, updateAssessment } from "../../src/actions/update-assessment";
import { evidenceColumns, formerDatasetColumn } from "../../src/sheets/evidence-columns";
import { humanSecurity } from "../frameworks/load";
import { byHand, valuesOf } from "../support/excel";
import { openFile } from "../support/saved-file";

const request = { framework: humanSecurity(), assessment: "" };
/** Written by the add-in as it was before schema version 2, into a workbook with sheets of a user. */
const schemaOne = new Uint8Array(readFileSync("test/fixtures/schema-1.xlsx"));

/** Formulas of every sheet by address, so that cells can be compared one by one. */
async function allCells(): Promise<Map<string, unknown>> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ranges = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRange(true);
      range.load("formulas,rowIndex,columnIndex");
      return range;
    });
    await context.sync();
    return new Map(
      ranges.flatMap((range, index) =>
        range.formulas.flatMap((row: unknown[], r: number) =>
          row.flatMap((cell, c) =>
            cell === ""
              ? []
              : [
                  [
                    `${worksheets.items[index]?.name} ${range.rowIndex + r} ${range.columnIndex + c}`,
                    cell,
                  ] as const,
                ]
          )
        )
      )
    );
  });
}

async function header(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("HSA_Evidence");
    columns.load("items/name");
    await context.sync();
    return columns.items.map(({ name }) => name);
  });
}

const later = [
  "Stakeholder",
  "Self-reported",
  "Level",
  "Consent",
  "Dataset",
  "Field",
  "Version",
  "Value",
  "Use",
  "Conversion",
];

it("finds an assessment of schema 1, reads it, and offers what an update changes", async () => {
  const { host } = openFile(schemaOne);
  expect(await findAssessments(request)).toMatchObject({
    assessments: [{ state: "ready", isOlder: true }],
  });
  const checked = await check(request);
  if (checked.kind !== "checked") throw new Error(checked.kind);
  expect(checked.assessment.entries.filter(({ entry }) => entry.kind === "score")).toHaveLength(38);
  const before = await allCells();
  host.resetStatistics();
  const planned = await planUpdate(request);
  expect(host.statistics.batches).toBe(1);
  if (planned.kind !== "planned") throw new Error(planned.kind);
  expect(planned.changes.newColumns).toEqual(later);
  expect(planned.changes.sheets).toHaveLength(9);
  expect(planned.changes.sheets.at(-1)).toBe("HSA Evidence");
  expect(await allCells()).toEqual(before);
});

it("adds columns and marks in two round trips, and loses no cell of anybody's", async () => {
  const { host, save } = openFile(schemaOne);
  await byHand(host, async (workbook, sync) => {
    const table = workbook.tables.getItem("HSA_Evidence");
    const body = table.getDataBodyRange();
    body.load("rowCount,columnCount,rowIndex,columnIndex");
    await sync();
    const { rowIndex, columnIndex, columnCount, rowCount } = body;
    // A column and a cell of the user's, and a dataset as version 1 kept it, all in one text.
    const mine = Array.from({ length: rowCount }, (_, row) => [row === 1 ? "mine" : ""]);
    table.columns.add(undefined, [["My column"], ...mine]);
    table.columns.getItem(formerDatasetColumn).getDataBodyRange().getCell(0, 0).values = [
      ["Index of Wells, v3, 0.4"],
    ];
    const sheet = workbook.worksheets.getItem("HSA Evidence");
    sheet.getRangeByIndexes(rowIndex + 1, columnIndex + columnCount + 3, 1, 1).values = [
      ["beside"],
    ];
    sheet.getRangeByIndexes(rowIndex + rowCount + 4, 0, 1, 1).values = [["below"]];
  });
  const columns = await header();
  const before = await allCells();
  host.resetStatistics();
  const updated = await updateAssessment(request);
  expect(updated.kind).toBe("updated");
  expect(host.statistics.batches).toBe(2);
  expect(await header()).toEqual([...columns, ...later]);
  const after = await allCells();
  const lost = [...before].filter(([place, cell]) => after.get(place) !== cell);
  // One cell changes: it says which layout it is. One moves with the edge of the log.
  expect(lost.map(([, cell]) => String(cell)).sort()).toEqual(["1", "beside"]);
  expect([...after.values()]).toContain("beside");
  expect([...after.values()]).toEqual(expect.arrayContaining(["mine", "below"]));
  const read = await check(request);
  if (read.kind !== "checked") throw new Error(read.kind);
  expect(JSON.stringify(read.assessment.evidence)).toContain("Index of Wells, v3, 0.4");
  expect(await updateAssessment(request)).toEqual({ kind: "up-to-date" });

  openFile(save());
  expect(await planUpdate(request)).toEqual({ kind: "up-to-date" });
  expect(await findAssessments(request)).toMatchObject({ assessments: [{ isOlder: false }] });
  expect((await valuesOf("HSA Assessment")).flat().map(String)).toContain("Schema version");
  expect((await addEvidence({ ...request, items: [] })).kind).toBe("logged");
});

it.each([1, 4, 9, 15, 22])("does the rest after Excel stopped at action %i", async (actions) => {
  const { host } = openFile(schemaOne);
  const before = await allCells();
  host.resetStatistics();
  host.failBatch(2, actions, { code: "GeneralException", message: "stopped by the test" });
  expect((await updateAssessment(request)).kind).toBe("failed");
  expect(await findAssessments(request)).toMatchObject({ assessments: [{ isOlder: true }] });
  expect((await updateAssessment(request)).kind).toBe("updated");
  expect(new Set(await header())).toEqual(
    new Set([...Object.values(evidenceColumns), "Dataset, version and value"])
  );
  const after = await allCells();
  expect([...before].filter(([place, cell]) => after.get(place) !== cell)).toHaveLength(1);
});

it("writes nothing where a sheet is protected, and names it", async () => {
  const { host } = openFile(schemaOne);
  await byHand(host, (workbook) =>
    workbook.worksheets.getItem("HSA Evidence").protection.protect()
  );
  const before = await allCells();
  expect(await updateAssessment(request)).toEqual({
    kind: "refused",
    reasons: [{ kind: "sheet-protected", sheet: "HSA Evidence" }],
  });
  expect(await allCells()).toEqual(before);
});
