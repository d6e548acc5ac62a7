import type {
  ChartChanges,
  ChartText,
  ChartValues,
  StoredChart,
} from "../../../package/stored-chart";
import { cellsOf } from "./cell-area";
import { resolveReference } from "./resolve-reference";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** Charts of a sheet that were made or deleted since the file was read; undefined for none. */
export function chartChanges(book: WorkbookModel, sheet: SheetModel): ChartChanges | undefined {
  const kept = new Set(sheet.charts.map(({ storedAt }) => storedAt));
  const removed = (sheet.stored?.charts ?? []).map((_, at) => at).filter((at) => !kept.has(at));
  const added = sheet.charts
    .filter(({ storedAt }) => storedAt === undefined)
    .map(({ chart }) => withCache(book, sheet, chart));
  return removed.length + added.length === 0 ? undefined : { removed, added };
}

/** A reader that does not calculate draws from what a chart remembers of its cells. */
function withCache(book: WorkbookModel, sheet: SheetModel, chart: StoredChart): StoredChart {
  return {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      name: series.name && cachedText(book, sheet, series.name),
      categories: series.categories && cachedValues(book, sheet, series.categories),
      values: cachedValues(book, sheet, series.values),
    })),
  };
}

function cellsAt(book: WorkbookModel, sheet: SheetModel, reference: string) {
  const place = reference === "" ? undefined : resolveReference(book, sheet, reference);
  if (place === undefined) return undefined;
  return [...cellsOf(place.area)].map(({ row, column }): string | number | null => {
    const { value } = place.sheet.cells.get(row, column);
    return typeof value === "string" || typeof value === "number" ? value : null;
  });
}

function cachedText(book: WorkbookModel, sheet: SheetModel, text: ChartText): ChartText {
  const cells = cellsAt(book, sheet, text.reference);
  return cells === undefined ? text : { ...text, words: cells.map(String).join(" ") };
}

function cachedValues(book: WorkbookModel, sheet: SheetModel, values: ChartValues): ChartValues {
  const cells = cellsAt(book, sheet, values.reference);
  return cells === undefined ? values : { ...values, cached: cells };
}
