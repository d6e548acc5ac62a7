import type { ChartSeries, ChartView } from "../charts/chart-view";
import type { ChartCorner, ChartText, ChartValues, StoredChart } from "../../package/stored-chart";
import { cellCount, cellsOf } from "../host/model/cell-area";
import { shownText } from "../host/model/number-text";
import { resolveReference } from "../host/model/resolve-reference";
import type { SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import type { SheetView } from "./sheet-view";

/** Nobody sees more points; a reference to whole columns must not stop the page. */
const MOST_POINTS = 10_000;

interface Point {
  readonly number: number | null;
  /** As the cell shows it. */
  readonly text: string;
}

/** The charts of a sheet with what their cells hold now, at the places that the columns give them. */
export function chartsOf(book: WorkbookModel, sheet: SheetModel, view: SheetView): ChartView[] {
  return sheet.charts.map(({ id, chart }) => ({
    id,
    name: chart.name,
    kind: chart.kind,
    stacking: chart.stacking,
    title: textOf(book, sheet, chart.title),
    alternativeText: chart.alternativeText,
    hasLegend: chart.hasLegend,
    categoryAxisTitle: textOf(book, sheet, chart.categoryAxisTitle),
    valueAxisTitle: textOf(book, sheet, chart.valueAxisTitle),
    ...boxOf(chart, view),
    series: chart.series.map((series, index): ChartSeries => {
      const values = valuesOf(book, sheet, series.values, chart.isVisibleOnly);
      const categories = valuesOf(book, sheet, series.categories, chart.isVisibleOnly);
      const isScatter = chart.kind === "scatter";
      return {
        name: textOf(book, sheet, series.name) || `Series ${index + 1}`,
        categories: values.map((_, point) => categories[point]?.text || String(point + 1)),
        values: values.map(({ number }) => number),
        ...(isScatter && {
          // Without numbers Excel counts the points.
          xValues: values.map((_, point) =>
            categories.some(({ number }) => number !== null)
              ? (categories[point]?.number ?? null)
              : point + 1
          ),
        }),
        isLine: series.isLine,
        ...(series.color !== undefined && { color: series.color }),
      };
    }),
  }));
}

function textOf(book: WorkbookModel, sheet: SheetModel, text: ChartText | null): string {
  if (text === null) return "";
  const place = placeOf(book, sheet, text.reference);
  if (place === undefined) return text.words;
  const texts = [...cellsOf(place.area)].map(({ row, column }) =>
    pointAt(book, place, row, column)
  );
  return texts
    .map((one) => one.text)
    .filter((one) => one !== "")
    .join(" ");
}

function placeOf(book: WorkbookModel, sheet: SheetModel, reference: string) {
  if (reference === "") return undefined;
  const place = resolveReference(book, sheet, reference);
  return place !== undefined && cellCount(place.area) <= MOST_POINTS ? place : undefined;
}

type Place = NonNullable<ReturnType<typeof placeOf>>;

function pointAt(book: WorkbookModel, { sheet }: Place, row: number, column: number): Point {
  const { value, format } = sheet.cells.get(row, column);
  const text = shownText(value, format.numberFormat ?? "General", book.contents.date1904);
  return { number: typeof value === "number" ? value : null, text };
}

/** As the cells have them now; what cannot be looked up (other workbooks, several areas) as last saved. */
function valuesOf(
  book: WorkbookModel,
  sheet: SheetModel,
  values: ChartValues | null,
  isVisibleOnly: boolean
): Point[] {
  if (values === null) return [];
  const place = placeOf(book, sheet, values.reference);
  if (place === undefined) {
    return values.cached.map((value) => ({
      number: typeof value === "number" ? value : null,
      text: value === null ? "" : String(value),
    }));
  }
  const { layout } = place.sheet;
  return [...cellsOf(place.area)]
    .filter(
      ({ row, column }) =>
        !isVisibleOnly || (layout.heightOf(row) > 0 && layout.widthOf(column) > 0)
    )
    .map(({ row, column }) => pointAt(book, place, row, column));
}

/** Pixels from the sheet's first cell. */
function boxOf({ from, to, size }: StoredChart, view: SheetView) {
  const start = cornerAt(from, view);
  const end = to === null ? undefined : cornerAt(to, view);
  return {
    left: start.x,
    top: start.y,
    width: Math.max(1, end === undefined ? (size?.width ?? 1) : end.x - start.x),
    height: Math.max(1, end === undefined ? (size?.height ?? 1) : end.y - start.y),
  };
}

function cornerAt({ row, column, x, y }: ChartCorner, view: SheetView): { x: number; y: number } {
  const sum = (count: number, sizeOf: (at: number) => number): number => {
    let total = 0;
    for (let at = 0; at < Math.min(count, MOST_POINTS); at += 1) total += sizeOf(at);
    return total;
  };
  return {
    // An offset beyond its cell ends at the cell, as when a column was made narrower.
    x: sum(column, (at) => view.columnWidth(at)) + Math.min(x, view.columnWidth(column)),
    y: sum(row, (at) => view.rowHeight(at)) + Math.min(y, view.rowHeight(row)),
  };
}
