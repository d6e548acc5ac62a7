/**
 * A sheet as plain data: everything `workbook/apply-plan.ts` needs to write it, and nothing about
 * Excel. Rows and columns count from 0. Plans are pure: same framework and choices, same plan.
 */

/** A text that starts with = is still a text here; only `Formula` becomes a formula. */
export type CellContent = string | number | boolean | null | Formula;

/** English function names, comma as separator, starts with `=`; at most 8,192 characters. */
export interface Formula {
  readonly formula: string;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * What a cell is for; `workbook/cell-style.ts` turns it into built-in cell styles, so that the sheet
 * takes the theme of the workbook it stands in.
 */
export type CellRole =
  "title" | "heading" | "label" | "body" | "entry" | "computed" | "quiet" | "warning" | "link";

export interface StyledArea {
  readonly area: Area;
  readonly role?: CellRole;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Excel number format, English, e.g. `0.0`, `0%`, `@`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  /** Rectangular. null leaves the cell empty. */
  readonly cells: readonly (readonly CellContent[])[];
}

export interface TablePlan {
  /** Fixed, prefix `HSA_`; unique in the workbook. */
  readonly name: string;
  /** Header row included; the blocks hold the header texts, unique within the table. */
  readonly area: Area;
  /** A light built-in style, e.g. `TableStyleLight1`. */
  readonly style: string;
  readonly filterButtons: boolean;
}

export type ValidationRule =
  /** Typed inline: at most 255 characters together, no commas inside an item. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "list-from"; readonly source: string }
  | { readonly kind: "decimal-above"; readonly above: number }
  | { readonly kind: "decimal-between"; readonly min: number; readonly max: number };

export interface ValidationPlan {
  readonly area: Area;
  readonly rule: ValidationRule;
  /** Title at most 32, message at most 255 characters. */
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert: { readonly title: string; readonly message: string };
}

/** Formats never stand alone: the cell's own words say the same. Colours as `#RRGGBB`. */
export interface ConditionalFormatPlan {
  readonly area: Area;
  /** Native functions only, relative to the first cell of the area, starts with `=`. */
  readonly formula: string;
  readonly font: string;
  readonly fill: string;
  readonly bold?: boolean;
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  /** Rows (0-based, inclusive) repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Columns (0-based, inclusive) that are printed; absent: all. */
  readonly columns?: { readonly first: number; readonly last: number };
  /** One page wide, as many tall as needed. */
  readonly onePageWide: true;
  /** All of it on one page. */
  readonly onePageTall?: true;
  /** In points. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly header: string;
  readonly footer: string;
}

export interface LinkPlan {
  readonly row: number;
  readonly column: number;
  /** Key of the plan it leads to, and the cell there in A1. */
  readonly toSheet: string;
  readonly toCell: string;
  readonly screenTip: string;
}

/** Names of charts of ours begin so: a sheet that is written anew keeps the charts of its user. */
export const chartPrefix = "HSA ";

export interface ChartSeriesPlan {
  readonly name: string;
  /** One column or one row of numbers; blank cells leave a gap. */
  readonly values: Area;
  /** `#RRGGBB`; never the only thing that tells two series apart. */
  readonly color: string;
  /** Of a line: dashed, thin and without points, e.g. the ends of a range beside its score. */
  readonly isAside?: boolean;
}

/**
 * A chart over cells of its own sheet. Office.js has no member for a chart's alternative text: what
 * the chart shows stands in words in a cell of the plan, beside it.
 */
export interface ChartPlan {
  /** Begins with `chartPrefix`, unique on the sheet: by it the chart is found and written anew. */
  readonly name: string;
  readonly kind: "line" | "column" | "bar";
  /** Says what is shown and for what; at most 255 characters. */
  readonly title: string;
  /** One column or row of labels, as long as the values. */
  readonly categories: Area;
  /** At least one. */
  readonly series: readonly ChartSeriesPlan[];
  readonly valueAxis: { readonly min: number; readonly max: number; readonly title?: string };
  /** Cells that it covers. */
  readonly place: Area;
}

export interface SheetPlan {
  /** What the sheet is, stored as its mark: `readme`, `assessment`, `category/<code>`, ... */
  readonly key: string;
  /** Wanted name; another is found when it is taken. */
  readonly name: string;
  /** Widths in characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  /** Heights in points, for rows whose wrapped text needs a known height. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly blocks: readonly Block[];
  readonly styles: readonly StyledArea[];
  /** Cells made into one, of a line of its own that is too long for one line; never in a table. */
  readonly merges?: readonly Area[];
  readonly tables: readonly TablePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly links: readonly LinkPlan[];
  readonly charts?: readonly ChartPlan[];
  readonly print: PrintPlan;
  readonly showGridlines: boolean;
  /** Marks of this sheet alone, besides its key and those of the installation. */
  readonly marks?: Readonly<Record<string, string>>;
  /** The add-in writes all of it and may write it anew (`actions/rebuild-sheet.ts`). */
  readonly isGenerated?: boolean;
}
