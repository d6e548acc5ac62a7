/**
 * A chart of a sheet, as far as it can be shown. A save keeps the parts of those that a file holds as
 * they are; it can take one out and add new ones (`ChartChanges`).
 */
export interface StoredChart {
  readonly name: string;
  /** The author's alternative text; "" for none. */
  readonly alternativeText: string;
  readonly from: ChartCorner;
  /** Where it ends, or null with `size`. */
  readonly to: ChartCorner | null;
  /** Pixels; null with `to`. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly kind: ChartKind;
  readonly stacking: "none" | "stacked" | "percent";
  /** Plain words, or a reference to the cell that holds them. */
  readonly title: ChartText | null;
  readonly categoryAxisTitle: ChartText | null;
  readonly valueAxisTitle: ChartText | null;
  readonly hasLegend: boolean;
  /** Rows and columns that are hidden are left out, as Excel does unless told otherwise. */
  readonly isVisibleOnly: boolean;
  readonly series: readonly StoredSeries[];
  /** Ends of the value axis; absent: as the program that draws finds them. Not read from files. */
  readonly valueAxis?: { readonly min?: number; readonly max?: number };
}

export type ChartKind = "column" | "bar" | "line" | "area" | "pie" | "scatter" | "unknown";

/** A corner within a cell; offsets are pixels. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Words of a chart: where they come from (a reference, "" for none) and what they were at the last save. */
export interface ChartText {
  readonly reference: string;
  readonly words: string;
}

/** Values of a chart: where they come from and what they were at the last save. */
export interface ChartValues {
  readonly reference: string;
  readonly cached: readonly (string | number | null)[];
}

export interface StoredSeries {
  readonly name: ChartText | null;
  /** Of a scatter chart its x values. */
  readonly categories: ChartValues | null;
  readonly values: ChartValues;
  /** Drawn as a line over columns, in a chart of two kinds. */
  readonly isLine: boolean;
  /** `#RRGGBB` where the author chose one. */
  readonly color?: string;
  /** How a new chart draws its line; not read from files. Width in points. */
  readonly line?: { readonly width?: number; readonly isDashed?: boolean };
  /** Points of a line are marked; not read from files, absent: as the chart's type says. */
  readonly hasMarkers?: boolean;
}

/** What a save does to the charts of a sheet; those it does not name keep their parts. */
export interface ChartChanges {
  /** Places in `StoredSheet.charts`. */
  readonly removed: readonly number[];
  readonly added: readonly StoredChart[];
}
