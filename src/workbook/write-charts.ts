import type { Area, ChartPlan, ChartSeriesPlan, SheetPlan } from "../sheets/plan";
import { type Job, bytesPerCommand } from "./job";

const types = { line: "LineMarkers", column: "ColumnClustered", bar: "BarClustered" } as const;

/** Points of a line and of the ends of its range. */
const lineWeight = 2.25;
const asideWeight = 1.25;

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function applySeries(series: Excel.ChartSeries, plan: ChartSeriesPlan, kind: ChartPlan["kind"]) {
  series.name = plan.name;
  if (kind !== "line") {
    series.format.fill.setSolidColor(plan.color);
    return;
  }
  series.format.line.color = plan.color;
  series.format.line.weight = plan.isAside === true ? asideWeight : lineWeight;
  if (plan.isAside === true) {
    series.format.line.lineStyle = "Dash";
    series.markerStyle = "None";
  }
}

function applyChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (first === undefined) return;
  // Made from the values of the first series alone, so that Excel has nothing to guess.
  const chart = sheet.charts.add(types[plan.kind], rangeOf(sheet, first.values), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.position = "Bottom";
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1)
  );
  const categories = rangeOf(sheet, plan.categories);
  const made = chart.series.getItemAt(0);
  made.setXAxisValues(categories);
  applySeries(made, first, plan.kind);
  for (const other of others) {
    const series = chart.series.add(other.name);
    series.setValues(rangeOf(sheet, other.values));
    series.setXAxisValues(categories);
    applySeries(series, other, plan.kind);
  }
  const { valueAxis } = chart.axes;
  valueAxis.minimum = plan.valueAxis.min;
  valueAxis.maximum = plan.valueAxis.max;
  if (plan.valueAxis.title !== undefined) valueAxis.title.text = plan.valueAxis.title;
}

/** The plan's charts, behind the cells that they draw from. */
export function chartJob(plan: SheetPlan): Job {
  const charts = plan.charts ?? [];
  const series = charts.reduce((count, chart) => count + chart.series.length, 0);
  return {
    bytes: bytesPerCommand * (charts.length * 14 + series * 8),
    queue: (workbook) => {
      const sheet = workbook.worksheets.getItem(plan.name);
      for (const chart of charts) applyChart(sheet, chart);
    },
  };
}
