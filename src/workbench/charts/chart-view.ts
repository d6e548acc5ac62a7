/** A chart with the values it shows now, ready to be drawn. */
export interface ChartView {
  readonly id: string;
  readonly name: string;
  readonly kind: "column" | "bar" | "line" | "area" | "pie" | "scatter" | "unknown";
  readonly stacking: "none" | "stacked" | "percent";
  /** "" for none. */
  readonly title: string;
  /** The author's alternative text; "" for none. */
  readonly alternativeText: string;
  readonly hasLegend: boolean;
  readonly categoryAxisTitle: string;
  readonly valueAxisTitle: string;
  /** Where it lies over the sheet, in CSS pixels from the sheet's first cell, at 100 %. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  /** One for each value; of a scatter chart the x values as text. */
  readonly categories: readonly string[];
  /** null for a gap. */
  readonly values: readonly (number | null)[];
  /** Only of a scatter chart. */
  readonly xValues?: readonly (number | null)[];
  /** A line over the columns of the others. */
  readonly isLine: boolean;
  /** `#RRGGBB` where the author chose one. */
  readonly color?: string;
}
