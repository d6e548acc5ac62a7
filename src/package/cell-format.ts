/** What a cell looks like, as far as the host needs it. Absent members mean the workbook's default. */
export interface CellFormat {
  /** Excel number format code; default `General`. */
  readonly numberFormat?: string;
  /** Name of a built-in cell style as Excel shows it, e.g. `20% - Accent1`, `Heading 1`; default `Normal`. */
  readonly styleName?: string;
  readonly font?: FontFormat;
  /** `#RRGGBB`; null takes the fill of the cell style away. */
  readonly fill?: string | null;
  readonly borders?: Partial<Record<BorderEdge, BorderFormat>>;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Default true, as in Excel. */
  readonly locked?: boolean;
  /** A leading apostrophe: the text is not to be read as a formula or a number. */
  readonly quotePrefix?: boolean;
}

export interface FontFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** `#RRGGBB`. */
  readonly color?: string;
  /** Points. */
  readonly size?: number;
}

export type BorderEdge = "top" | "bottom" | "left" | "right";
export interface BorderFormat {
  readonly style: "thin" | "medium" | "hair";
  /** `#RRGGBB`, or "auto". */
  readonly color: string;
}

/** What is drawn of a format of the file, and cannot be changed: a save keeps it. */
export interface DrawnLook {
  readonly fontName?: string;
  readonly strike?: boolean;
  /** Lines that `BorderFormat` knows only by their weight. */
  readonly lines?: Partial<Record<BorderEdge, "thick" | "double" | "dashed" | "dotted">>;
}
