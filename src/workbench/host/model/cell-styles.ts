import type { CellFormat } from "../../../package/cell-format";

type Aspect = "numberFormat" | "font" | "fill" | "borders" | "alignment" | "protection";

interface BuiltInStyle {
  /** As Excel shows it, and as `Range.style` reads. */
  readonly name: string;
  /** The parts of a cell's look that the style decides: applying it drops what stood there. */
  readonly decides: readonly Aspect[];
}

const EVERYTHING: readonly Aspect[] = [
  "numberFormat",
  "font",
  "fill",
  "borders",
  "alignment",
  "protection",
];

function style(name: string, ...decides: Aspect[]): BuiltInStyle {
  return { name, decides };
}

function accents(): [string, BuiltInStyle][] {
  return [1, 2, 3, 4, 5, 6].flatMap((accent): [string, BuiltInStyle][] => [
    [`Accent${accent}`, style(`Accent${accent}`, "font", "fill")],
    ...[20, 40, 60].map((percent): [string, BuiltInStyle] => [
      `Accent${accent}_${percent}`,
      style(`${percent}% - Accent${accent}`, "font", "fill"),
    ]),
  ]);
}

/** `Excel.BuiltInStyle` to the style that it stands for. */
const BUILT_IN: ReadonlyMap<string, BuiltInStyle> = new Map([
  ["Normal", { name: "Normal", decides: EVERYTHING }],
  ["Comma", style("Comma", "numberFormat")],
  ["Comma0", style("Comma [0]", "numberFormat")],
  ["Currency", style("Currency", "numberFormat")],
  ["Currency0", style("Currency [0]", "numberFormat")],
  ["Percent", style("Percent", "numberFormat")],
  ["Note", style("Note", "fill", "borders")],
  ["WarningText", style("Warning Text", "font")],
  ["Emphasis1", style("Emphasis 1", "font", "fill")],
  ["Emphasis2", style("Emphasis 2", "font", "fill")],
  ["Emphasis3", style("Emphasis 3", "font", "fill")],
  ["SheetTitle", style("Title", "font")],
  ["Title", style("Title", "font")],
  ["Heading1", style("Heading 1", "font", "borders")],
  ["Heading2", style("Heading 2", "font", "borders")],
  ["Heading3", style("Heading 3", "font", "borders")],
  ["Heading4", style("Heading 4", "font")],
  ["Input", style("Input", "font", "fill", "borders")],
  ["Output", style("Output", "font", "fill", "borders")],
  ["Calculation", style("Calculation", "font", "fill", "borders")],
  ["CheckCell", style("Check Cell", "font", "fill", "borders")],
  ["LinkedCell", style("Linked Cell", "font", "borders")],
  ["Total", style("Total", "font", "borders")],
  ["Good", style("Good", "font", "fill")],
  ["Bad", style("Bad", "font", "fill")],
  ["Neutral", style("Neutral", "font", "fill")],
  ["ExplanatoryText", style("Explanatory Text", "font")],
  ["HlinkHyperlink", style("Hyperlink", "font")],
  ["HlinkTraverseStyle", style("Followed Hyperlink", "font")],
  ...accents(),
] satisfies [string, BuiltInStyle][]);

/**
 * A built-in style by its `Excel.BuiltInStyle` value or by the name Excel shows; undefined for a
 * name that no built-in style has.
 */
export function builtInStyle(name: string): BuiltInStyle | undefined {
  const wanted = name.toLowerCase();
  for (const [key, known] of BUILT_IN) {
    if (key.toLowerCase() === wanted || known.name.toLowerCase() === wanted) return known;
  }
  return undefined;
}

const MEMBERS: Readonly<Record<Aspect, readonly (keyof CellFormat)[]>> = {
  numberFormat: ["numberFormat"],
  font: ["font"],
  fill: ["fill"],
  borders: ["borders"],
  alignment: ["horizontal", "vertical", "wrap", "indent"],
  protection: ["locked"],
};

const NUMBER_FORMATS: Readonly<Record<string, string>> = {
  Comma: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  "Comma [0]": '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  Currency: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)',
  "Currency [0]": '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)',
  Percent: "0%",
};

/** The format of a cell after a style was applied to it. */
export function applyStyle(format: CellFormat, applied: BuiltInStyle): CellFormat {
  const dropped = new Set(applied.decides.flatMap((aspect) => MEMBERS[aspect]));
  const { styleName: _replaced, ...own } = format;
  const kept = Object.fromEntries(
    Object.entries(own).filter(([member]) => !dropped.has(member as keyof CellFormat))
  );
  const numberFormat = NUMBER_FORMATS[applied.name];
  return {
    ...kept,
    ...(applied.name === "Normal" ? {} : { styleName: applied.name }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
