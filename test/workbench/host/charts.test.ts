import { chartJob } from "../../../src/workbook/write-charts";
import type { SheetPlan } from "../../../src/sheets/plan";
import { openExcel } from "../../support/excel";

const rows = [
  ["Round", "Score", "Low"],
  ["one", 40, 30],
  ["two", 55, 45],
  ["three", null, null],
];
const sketch = { sheets: [{ name: "Data", rows }] };

async function codeOf(work: (sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("Data"));
      await context.sync();
    });
    return "";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const area = (row: number, column: number, rows = 3) => ({ row, column, rows, columns: 1 });

describe("charts on the embedded host", () => {
  it("takes header, categories and series from the source range, as Excel does", async () => {
    const host = openExcel(sketch);
    expect(
      await codeOf((sheet) => sheet.charts.add("LineMarkers", sheet.getRange("A1:C4"), "Columns"))
    ).toBe("");
    const [chart] = host.changes().changedSheets[0]!.charts!.added;
    expect(chart).toMatchObject({ name: "Chart 1", kind: "line", stacking: "none" });
    expect(chart?.series).toEqual([
      {
        name: { reference: "Data!$B$1", words: "Score" },
        categories: { reference: "Data!$A$2:$A$4", cached: ["one", "two", "three"] },
        values: { reference: "Data!$B$2:$B$4", cached: [40, 55, null] },
        isLine: false,
        hasMarkers: true,
      },
      expect.objectContaining({ values: { reference: "Data!$C$2:$C$4", cached: [30, 45, null] } }),
    ]);
  });

  it("reads back what a plan has written", async () => {
    openExcel(sketch);
    const plan = {
      name: "Data",
      charts: [
        {
          name: "HSA trend",
          kind: "line",
          title: "Score by round",
          categories: area(1, 0),
          series: [
            { name: "Score", values: area(1, 1), color: "#0F4C81" },
            { name: "Low", values: area(1, 2), color: "#767676", isAside: true },
          ],
          valueAxis: { min: 0, max: 100, title: "Points" },
          place: { row: 6, column: 0, rows: 15, columns: 6 },
        },
      ],
    } as unknown as SheetPlan;
    const seen = await Excel.run(async (context) => {
      chartJob(plan).queue(context.workbook);
      await context.sync();
      const chart = context.workbook.worksheets.getItem("Data").charts.getItem("HSA trend");
      chart.load("name");
      chart.title.load("text");
      chart.legend.load("position,visible");
      chart.series.load("items/name,items/markerStyle");
      chart.axes.valueAxis.load("minimum,maximum");
      chart.axes.valueAxis.title.load("text");
      const line = chart.series.getItemAt(1).format.line;
      line.load("color,weight,lineStyle");
      await context.sync();
      return {
        title: chart.title.text,
        legend: chart.legend.position,
        series: chart.series.items.map(({ name, markerStyle }) => [name, markerStyle]),
        axis: [chart.axes.valueAxis.minimum, chart.axes.valueAxis.maximum],
        axisTitle: chart.axes.valueAxis.title.text,
        line: [line.color, line.weight, line.lineStyle],
      };
    });
    expect(seen).toEqual({
      title: "Score by round",
      legend: "Bottom",
      series: [
        ["Score", "Automatic"],
        ["Low", "None"],
      ],
      axis: [0, 100],
      axisTitle: "Points",
      line: ["#767676", 1.25, "Dash"],
    });
  });

  it("covers the cells between its corners", async () => {
    const host = openExcel(sketch);
    await codeOf((sheet) => {
      const chart = sheet.charts.add("BarClustered", sheet.getRange("B2:B4"));
      chart.setPosition("C3", "F9");
    });
    expect(host.changes().changedSheets[0]!.charts!.added[0]).toMatchObject({
      kind: "bar",
      from: { row: 2, column: 2, x: 0, y: 0 },
      to: { row: 9, column: 6, x: 0, y: 0 },
    });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    [
      "a type that is none",
      (s) => s.charts.add("Blob" as "Line", s.getRange("A1")),
      "NotImplemented",
    ],
    [
      "a type that no file is given",
      (s) => s.charts.add("Pie", s.getRange("A1")),
      "NotImplemented",
    ],
    ["a source that is no range", (s) => s.charts.add("Line", "A1" as never), "InvalidArgument"],
    ["a chart that is not there", (s) => s.charts.getItem("Nope").delete(), "ItemNotFound"],
    [
      "a series that is not there",
      (s) => {
        s.charts.add("Line", s.getRange("B2:B4")).series.getItemAt(3).name = "x";
      },
      "InvalidArgument",
    ],
    [
      "values of two columns",
      (s) => {
        s.charts
          .add("Line", s.getRange("B2:B4"))
          .series.getItemAt(0)
          .setValues(s.getRange("B2:C4"));
      },
      "InvalidArgument",
    ],
    [
      "a colour that is none",
      (s) => {
        s.charts.add("Line", s.getRange("B2:B4")).series.getItemAt(0).format.line.color = "reddish";
      },
      "InvalidArgument",
    ],
  ])("refuses %s", async (_what, work, code) => {
    openExcel(sketch);
    expect(await codeOf(work)).toBe(code);
  });

  it("follows rows that are inserted above its cells", async () => {
    const host = openExcel(sketch);
    await codeOf((sheet) => {
      sheet.charts.add("Line", sheet.getRange("B2:B4"));
      sheet.getRange("1:2").insert("Down");
    });
    const [chart] = host.changes().changedSheets[0]!.charts!.added;
    expect(chart?.series[0]?.values).toEqual({
      reference: "Data!$B$4:$B$6",
      cached: [40, 55, null],
    });
  });

  it("forgets a chart that was deleted before the save", async () => {
    const host = openExcel(sketch);
    await codeOf((sheet) => {
      sheet.charts.add("Line", sheet.getRange("B2:B4")).name = "Once";
      sheet.charts.getItem("Once").delete();
    });
    expect(host.changes().changedSheets).toEqual([]);
  });
});
