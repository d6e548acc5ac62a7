import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { StoredChart } from "../../src/package/stored-chart";
import { openWorkbook } from "../../src/package/open-workbook";
import { emptyWorkbook } from "../../src/package/empty-workbook";
import { lintPackage } from "../lint/lint-package";
import { schemaErrors } from "../lint/schema-errors";
import { NO_CHANGES } from "./rich-sheet";

const chart = (more: Partial<StoredChart> = {}): StoredChart => ({
  name: "HSA trend",
  alternativeText: "Scores & ranges\nover rounds",
  from: { row: 5, column: 1, x: 3, y: 4 },
  to: { row: 20, column: 7, x: 0, y: 0 },
  size: null,
  kind: "line",
  stacking: "none",
  title: { reference: "", words: "Score <by> round & range" },
  categoryAxisTitle: null,
  valueAxisTitle: { reference: "", words: "Points" },
  hasLegend: true,
  isVisibleOnly: true,
  series: [
    {
      name: { reference: "", words: "Score" },
      categories: { reference: "'Data & more'!$A$1:$A$3", cached: ["one", "two", "three"] },
      values: { reference: "'Data & more'!$B$1:$B$3", cached: [10, null, 30.5] },
      isLine: false,
      color: "#0F4C81",
      line: { width: 1.25, isDashed: true },
      hasMarkers: false,
    },
    {
      name: { reference: "'Data & more'!$B$1", words: "Header" },
      categories: { reference: "'Data & more'!$B$1:$B$3", cached: [1, 2, 3] },
      values: { reference: "'Data & more'!$B$1:$B$3", cached: [10, null, 30.5] },
      isLine: false,
    },
  ],
  valueAxis: { min: 0, max: 100 },
  ...more,
});

const cells = [
  ["one", 10],
  ["two", null],
  ["three", 30.5],
].flatMap(([text, value], row) => [
  { row, column: 0, value: text! },
  { row, column: 1, value: value! },
]);

function withCharts(charts: readonly StoredChart[]): Uint8Array {
  return openWorkbook(emptyWorkbook()).save({
    ...NO_CHANGES,
    newSheets: [
      {
        name: "Data & more",
        visibility: "visible",
        cells,
        tables: [],
        charts: { removed: [], added: charts },
      },
    ],
  });
}

function chartsOf(bytes: Uint8Array): readonly StoredChart[] {
  return openWorkbook(bytes).contents.sheets.flatMap((sheet) => sheet.charts);
}

/** What a reading of the file does not tell. */
function asRead({ valueAxis: _axis, series, ...rest }: StoredChart): StoredChart {
  return {
    ...rest,
    series: series.map(({ line: _line, hasMarkers: _markers, ...one }) => one),
  };
}

const kinds = ["line", "column", "bar"] as const;

describe("charts of a saved workbook", () => {
  it.each(kinds)("are read back as they were written: %s", (kind) => {
    const written = [chart({ kind }), chart({ kind, name: "Other", stacking: "percent" })];
    expect(chartsOf(withCharts(written))).toEqual(written.map(asRead));
  });

  it.each(kinds)("are valid to Microsoft's validator and our lint: %s", async (kind) => {
    const bytes = withCharts([
      chart({ kind }),
      chart({ kind, name: "Plain", title: null, valueAxisTitle: null, hasLegend: false }),
      chart({ kind, name: "Stacked", stacking: "stacked", to: null }),
    ]);
    expect(lintPackage(bytes)).toEqual([]);
    expect(await schemaErrors(bytes, "a.xlsx")).toEqual([]);
  });

  it("are taken out with their parts, and nothing else of the drawing is touched", async () => {
    const first = withCharts([chart({ name: "One" }), chart({ name: "Two" })]);
    const again = openWorkbook(first).save({
      ...NO_CHANGES,
      changedSheets: [
        {
          sheet: "Data & more",
          cells: [],
          charts: { removed: [0], added: [chart({ name: "Three" })] },
        },
      ],
    });
    expect(chartsOf(again).map(({ name }) => name)).toEqual(["Two", "Three"]);
    const parts = Object.keys(unzipSync(again)).filter((name) => name.includes("chart"));
    expect(parts.filter((name) => /charts\/chart\d/.test(name))).toHaveLength(2);
    expect(lintPackage(again)).toEqual([]);
    expect(await schemaErrors(again, "a.xlsx")).toEqual([]);
  });

  it("stand beside the charts and pictures of a user", async () => {
    const file = path.resolve("../shared/workbooks/existing-analyst-workbook.xlsx");
    const before = openWorkbook(readFileSync(file));
    const sheet = before.contents.sheets.find(({ charts }) => charts.length > 0);
    if (sheet === undefined) throw new Error("the sample has no chart");
    const bytes = before.save({
      ...NO_CHANGES,
      changedSheets: [{ sheet: sheet.name, cells: [], charts: { removed: [], added: [chart()] } }],
    });
    const own = openWorkbook(bytes).contents.sheets.find(({ name }) => name === sheet.name);
    expect(own?.charts.slice(0, -1)).toEqual(sheet.charts);
    expect(own?.charts[sheet.charts.length]?.name).toBe("HSA trend");
    expect(await schemaErrors(bytes, "a.xlsx")).toEqual([]);
  });
});

describe("the visibility of a sheet", () => {
  it("is saved, and taken back", () => {
    const bytes = withCharts([]);
    const hide = (visibility: "hidden" | "visible", from: Uint8Array): Uint8Array =>
      openWorkbook(from).save({
        ...NO_CHANGES,
        changedSheets: [{ sheet: "Data & more", cells: [], visibility }],
      });
    const seen = (from: Uint8Array) =>
      openWorkbook(from).contents.sheets.find(({ name }) => name === "Data & more")?.visibility;
    const hidden = hide("hidden", bytes);
    expect(seen(hidden)).toBe("hidden");
    expect(seen(hide("visible", hidden))).toBe("visible");
  });
});
