import type { CellRole } from "../sheets/plan";

/** How one role looks. `style` is a value of `Excel.BuiltInStyle`: it follows the theme. */
export interface RoleLook {
  readonly style: string | null;
  readonly bold?: boolean;
  /** `#RRGGBB`, where the built-in style's own grey is too light to read. */
  readonly fontColor?: string;
  readonly bordered?: boolean;
}

/**
 * Built-in cell styles take the theme of the workbook that the sheet stands in.
 * The built-in explanatory grey (#7F7F7F) has a contrast of 4.0 : 1 on white; 4.5 : 1 is needed.
 */
export const roleLooks: Readonly<Record<CellRole, RoleLook>> = {
  title: { style: "SheetTitle" },
  heading: { style: "Heading2" },
  label: { style: null, bold: true },
  body: { style: null },
  entry: { style: "Accent1_20", bordered: true },
  computed: { style: null },
  quiet: { style: "ExplanatoryText", fontColor: "#595959" },
  warning: { style: "Neutral" },
  link: { style: "Hyperlink" },
};

export const entryBorderColor = "#7F7F7F";
