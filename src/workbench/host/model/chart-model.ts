import type {
  ChartText,
  ChartValues,
  StoredChart,
  StoredSeries,
} from "../../../package/stored-chart";

/** A chart of a sheet as it stands now. */
export class ChartModel {
  isDeleted = false;

  constructor(
    readonly id: string,
    public chart: StoredChart,
    /** Place among the charts of the file; undefined for one made since. */
    readonly storedAt: number | undefined
  ) {}

  /** Lets its references follow a change in the workbook. */
  followEdit(edit: (formula: string) => string): void {
    const text = <T extends ChartText | null>(one: T): T =>
      one === null || one.reference === "" ? one : { ...one, reference: edit(one.reference) };
    const values = <T extends ChartValues | null>(one: T): T =>
      one === null || one.reference === "" ? one : { ...one, reference: edit(one.reference) };
    const { chart } = this;
    this.chart = {
      ...chart,
      title: text(chart.title),
      categoryAxisTitle: text(chart.categoryAxisTitle),
      valueAxisTitle: text(chart.valueAxisTitle),
      series: chart.series.map((series): StoredSeries => ({
        ...series,
        name: text(series.name),
        categories: values(series.categories),
        values: values(series.values),
      })),
    };
  }

  /** @returns the series as it is from now on */
  changeSeries(index: number, change: Partial<StoredSeries>): void {
    this.chart = {
      ...this.chart,
      series: this.chart.series.map((series, at) =>
        at === index ? { ...series, ...change } : series
      ),
    };
  }
}
