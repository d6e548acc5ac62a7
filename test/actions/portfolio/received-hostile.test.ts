import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readReceived } from "../../../src/actions/portfolio/read-received";
import { parseArea } from "../../../src/package/a1";
import type { WrittenCell } from "../../../src/package/changes";
import { openWorkbook } from "../../../src/package/open-workbook";
import { portfolioColumnTypes } from "../../../src/portfolio/column-types";
import { type PortfolioTable, portfolioTables } from "../../../src/portfolio/portfolio-columns";
import { humanSecurity } from "../../frameworks/load";

const example = new Uint8Array(readFileSync("templates/examples/five-rounds.xlsx"));
const frameworks = [humanSecurity()];
const opened = openWorkbook(example);

/** Every body cell of our tables. */
const places = opened.contents.sheets.flatMap((sheet) =>
  sheet.tables.flatMap((table) => {
    const area = parseArea(table.ref);
    if (area === undefined || !/^HSA_/.test(table.name)) return [];
    const { top, bottom, left, right } = area;
    return [{ sheet: sheet.name, top: top + 1, bottom, left, right }];
  })
);

const strange = fc.constantFrom<WrittenCell["value"]>(
  ...["__proto__", "constructor", "=1+1", '=HYPERLINK("x")', "@SUM(1)", "none", "NA", " ", "2"],
  ...["\u0007\u0001bell", "#N/A", "Infinity", "1e400", "x".repeat(32_767), "3 to 2", "HSA_History"],
  ...[-1, 0, 2.5, 1e308, 1e-308, 9e15, 99_999, 6],
  null,
  true
);

const change = fc.record({
  place: fc.nat(places.length - 1),
  row: fc.nat(10_000),
  column: fc.nat(10_000),
  value: strange,
});

function changed(changes: readonly (typeof change extends fc.Arbitrary<infer C> ? C : never)[]) {
  const bySheet = new Map<string, Map<string, WrittenCell>>();
  for (const one of changes) {
    const at = places[one.place]!;
    const row = at.top + (one.row % (at.bottom - at.top + 1));
    const column = at.left + (one.column % (at.right - at.left + 1));
    const cells = bySheet.get(at.sheet) ?? new Map<string, WrittenCell>();
    bySheet.set(at.sheet, cells.set(`${row} ${column}`, { row, column, value: one.value }));
  }
  return opened.save({
    newSheets: [],
    changedSheets: [...bySheet].map(([sheet, cells]) => ({ sheet, cells: [...cells.values()] })),
    names: [],
    recalculateOnOpen: false,
  });
}

function isOfType(value: unknown, type: string | undefined): boolean {
  if (value === null) return true;
  if (type !== "text") {
    return Number.isFinite(value) && (type !== "count" || Number.isInteger(value));
  }
  return (
    typeof value === "string" &&
    value.length <= 32_767 &&
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    !/[\u0000-\u0009\u000b-\u001f]/.test(value)
  );
}

it("gives rows of the contract's types and ranges, whatever stands in the cells", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
      const rows = readReceived({
        ...{ file: "a.xlsx", bytes: changed(changes), frameworks },
        readAt: "2026-11-27 02:00",
      });
      expect(rows.files).toHaveLength(1);
      expect(String(rows.files[0]?.remarks)).not.toContain("inside the add-in");
      const faults: unknown[] = [];
      for (const table of Object.keys(portfolioTables) as PortfolioTable[]) {
        const types = portfolioColumnTypes[table];
        const keys = Object.keys(portfolioTables[table]).sort().join();
        for (const row of rows[table]) {
          if (Object.keys(row).sort().join() !== keys) faults.push(row);
          for (const [key, value] of Object.entries(row)) {
            if (!isOfType(value, types[key])) faults.push([table, key, value]);
          }
        }
      }
      const isIn = (value: unknown, most: number) =>
        value === null || (Number(value) >= -1e-9 && Number(value) <= most + 1e-9);
      for (const { score, low, high, coverage } of rows.scores) {
        const all = [score, low, high];
        if (!all.every((one) => isIn(one, 100)) || !isIn(coverage, 1)) faults.push([all, coverage]);
      }
      expect(faults).toEqual([]);
    }),
    { numRuns: 20 }
  );
});
