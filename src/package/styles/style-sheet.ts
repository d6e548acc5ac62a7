import type { CellFormat } from "../cell-format";
import { child, children, flag, numeric, type XmlElement } from "../xml/xml-tree";
import { node, type XmlNode } from "../xml/xml-node";
import { builtInStyleById } from "./built-in-styles";
import { builtInCode } from "./number-formats";
import { readBorders, readFill, readFont } from "./read-format";

export interface CellStyle {
  /** As Excel shows it in English for a built-in style. */
  readonly name: string;
  readonly xfId: number;
  readonly builtinId: number | undefined;
}

const EMPTY_FONT = node("font", {}, [node("sz", { val: 11 }), node("name", { val: "Calibri" })]);
const EMPTY = node("xf");

/**
 * The tables of a styles part. Without a part everything is Excel's default. The lists grow when a
 * `StyleWriter` appends to an instance of its own; entries never move.
 */
export class StyleSheet {
  readonly fonts: XmlNode[];
  readonly fills: XmlNode[];
  readonly borders: XmlNode[];
  readonly styleXfs: XmlNode[];
  readonly xfs: XmlNode[];
  readonly dxfs: readonly XmlElement[];
  readonly cellStyles: CellStyle[];
  readonly customFormats: Map<number, string>;
  private readonly known = new Map<XmlNode, CellFormat>();

  constructor(
    readonly root: XmlElement | undefined,
    readonly theme: readonly string[]
  ) {
    const all = (list: string, item: string): XmlElement[] => children(child(root, list), item);
    this.fonts = all("fonts", "font");
    this.fills = all("fills", "fill");
    this.borders = all("borders", "border");
    this.styleXfs = all("cellStyleXfs", "xf");
    this.xfs = all("cellXfs", "xf");
    this.dxfs = all("dxfs", "dxf");
    this.customFormats = new Map(
      all("numFmts", "numFmt").map((format) => [
        numeric(format, "numFmtId") ?? -1,
        format.attributes["formatCode"] ?? "General",
      ])
    );
    this.cellStyles = all("cellStyles", "cellStyle").map((style) => {
      const builtinId = numeric(style, "builtinId");
      // Levels of outlines share two numbers; only their stored names tell them apart.
      const builtIn = builtinId === undefined ? undefined : builtInStyleById(builtinId);
      const name = builtIn?.name ?? style.attributes["name"] ?? "";
      return { name, xfId: numeric(style, "xfId") ?? 0, builtinId };
    });
  }

  /** Font of the style Normal, which absent members of a format mean. */
  get defaultFont(): XmlNode {
    const normal = this.styleXfs[this.normalXfId] ?? this.xfs[0] ?? EMPTY;
    return this.fonts[idOf(normal, "fontId")] ?? EMPTY_FONT;
  }

  get normalXfId(): number {
    return this.cellStyles.find(({ builtinId }) => builtinId === 0)?.xfId ?? 0;
  }

  numberFormat(id: number): string {
    return this.customFormats.get(id) ?? builtInCode(id) ?? "General";
  }

  /** How a cell with this entry looks. `xf` may also be an entry of `cellStyleXfs`. */
  formatOf(xf: XmlNode): CellFormat {
    const known = this.known.get(xf);
    if (known !== undefined) return known;
    const format = this.read(xf);
    this.known.set(xf, format);
    return format;
  }

  private read(xf: XmlNode): CellFormat {
    const style = this.cellStyles.find(({ xfId }) => xfId === idOf(xf, "xfId"));
    const styleXf = this.styleXfs[idOf(xf, "xfId")];
    const fill = readFill(this.fills[idOf(xf, "fillId")], this.theme);
    const styleFill = styleXf && readFill(this.fills[idOf(styleXf, "fillId")], this.theme);
    const numberFormat = this.numberFormat(idOf(xf, "numFmtId"));
    const font = readFont(
      this.fonts[idOf(xf, "fontId")] ?? this.defaultFont,
      this.defaultFont,
      this.theme
    );
    const borders = readBorders(this.borders[idOf(xf, "borderId")], this.theme);
    const alignment = xf.children.find(({ name }) => name === "alignment");
    const protection = xf.children.find(({ name }) => name === "protection");
    const format: { -readonly [K in keyof CellFormat]: CellFormat[K] } = {};
    if (numberFormat !== "General") format.numberFormat = numberFormat;
    if (style !== undefined && style.name !== "Normal") format.styleName = style.name;
    if (font !== undefined) format.font = font;
    if (fill !== undefined) format.fill = fill;
    else if (styleFill !== undefined) format.fill = null;
    if (borders !== undefined) format.borders = borders;
    const { horizontal, vertical, indent } = alignment?.attributes ?? {};
    if (horizontal === "left" || horizontal === "center" || horizontal === "right") {
      format.horizontal = horizontal;
    }
    if (vertical === "top" || vertical === "center") format.vertical = vertical;
    if (flag(alignment, "wrapText")) format.wrap = true;
    if (Number(indent ?? 0) > 0) format.indent = Number(indent);
    if (protection?.attributes["locked"] !== undefined && !flag(protection, "locked")) {
      format.locked = false;
    }
    if (flag(xf, "quotePrefix")) format.quotePrefix = true;
    return format;
  }
}

export function idOf(xf: XmlNode, name: string): number {
  const id = Number(xf.attributes[name] ?? 0);
  return Number.isInteger(id) && id >= 0 ? id : 0;
}
