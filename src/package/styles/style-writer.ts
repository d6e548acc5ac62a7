import type { CellFormat, FontFormat } from "../cell-format";
import type { ConditionalFormat } from "../contents";
import { node, type XmlNode } from "../xml/xml-node";
import { canonicalText } from "../canonical-text";
import * as change from "./change-format";
import { defined } from "./defined-members";
import { builtInId, FIRST_CUSTOM_FORMAT } from "./number-formats";
import { EDGES, part, wholeFont } from "./read-format";
import { NamedStyles } from "./named-styles";
import { NORMAL_XF, plainFill, StyleLists } from "./style-lists";
import { idOf, type StyleSheet } from "./style-sheet";

/** Appends to a styles part what formats need, so that every index in use keeps its meaning. */
export class StyleWriter {
  private readonly written = new Map<string, number>();
  private readonly lists: StyleLists;
  private readonly named: NamedStyles;

  /** `sheet` is grown; `headingFont` is the theme's, for the style Title. */
  constructor(
    private readonly sheet: StyleSheet,
    headingFont: string
  ) {
    this.lists = new StyleLists(sheet);
    this.named = new NamedStyles(sheet, this.lists, headingFont);
  }

  /**
   * Index for a cell with this format. `existing` is the index it has now: what a format cannot say
   * (a gradient, a strike-through, a rotated text) stays as it is. Throws for an unknown style name.
   */
  formatIndex(format: CellFormat, existing?: number): number {
    const key = `${existing ?? ""} ${JSON.stringify(format)}`;
    const known = this.written.get(key);
    if (known !== undefined) return known;
    const now = existing === undefined ? undefined : this.sheet.xfs[existing];
    const isSame =
      now !== undefined && canonicalText(format) === canonicalText(this.sheet.formatOf(now));
    const index =
      isSame && existing !== undefined
        ? existing
        : this.lists.xfs.indexOf(this.build(format, existing));
    this.written.set(key, index);
    return index;
  }

  /** Index of a differential format for a rule; undefined when it changes nothing. */
  dxfIndex({ font, fill }: Pick<ConditionalFormat, "font" | "fill">): number | undefined {
    const parts = [
      ...(font ? [change.withChildren(node("font"), change.fontChildren(font))] : []),
      ...(fill === undefined
        ? []
        : // A differential fill is solid without saying so, and takes its colour from the background.
          [node("fill", {}, [node("patternFill", {}, [change.colourNode("bgColor", fill)])])]),
    ];
    return parts.length === 0 ? undefined : this.lists.dxfs.indexOf(node("dxf", {}, parts));
  }

  private build(format: CellFormat, existing: number | undefined): XmlNode {
    const style = this.named.xfId(format.styleName ?? "Normal");
    const styleXf = this.sheet.styleXfs[style] ?? node("xf", NORMAL_XF);
    const current = existing === undefined ? undefined : this.sheet.xfs[existing];
    const keeps = current !== undefined && idOf(current, "xfId") === style;
    const base = keeps
      ? current
      : node("xf", { ...styleXf.attributes, xfId: style }, styleXf.children);
    const asStyle = this.sheet.formatOf(
      node("xf", { ...styleXf.attributes, xfId: style }, styleXf.children)
    );
    const asBase = this.sheet.formatOf(base);
    // Members that are not given are those of the cell style.
    const wanted: CellFormat = { ...asStyle, ...defined(format) };
    const ids = {
      numFmtId: this.numberFormatId(wanted.numberFormat ?? "General", base, asBase),
      fontId: this.fontId({ ...asStyle.font, ...defined(format.font ?? {}) }, base),
      fillId: this.fillId(wanted.fill ?? null, base, asBase, styleXf),
      borderId: this.borderId({ ...asStyle.borders, ...format.borders }, base, asBase),
    };
    const alignment = change.alignmentNode(part(base, "alignment"), wanted);
    const locked = wanted.locked ?? true;
    const protection = part(base, "protection");
    const isLocked = asBase.locked ?? true;
    const newProtection =
      locked === isLocked ? protection : node("protection", { ...protection?.attributes, locked });
    const differs = (name: keyof typeof ids): true | null =>
      ids[name] === idOf(styleXf, name) ? null : true;
    return node(
      "xf",
      {
        ...ids,
        xfId: style,
        quotePrefix: wanted.quotePrefix === true ? true : null,
        pivotButton: base.attributes["pivotButton"],
        applyNumberFormat: differs("numFmtId"),
        applyFont: differs("fontId"),
        applyFill: differs("fillId"),
        applyBorder: differs("borderId"),
        applyAlignment: alignment === undefined ? null : true,
        applyProtection: newProtection === undefined ? null : true,
      },
      [alignment, newProtection].filter((one) => one !== undefined)
    );
  }

  private numberFormatId(code: string, base: XmlNode, asBase: CellFormat): number {
    if (code === (asBase.numberFormat ?? "General")) return idOf(base, "numFmtId");
    const builtIn = builtInId(code);
    if (builtIn !== undefined) return builtIn;
    const { customFormats } = this.sheet;
    for (const [id, other] of customFormats) if (other === code) return id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...customFormats.keys()) + 1;
    customFormats.set(id, code);
    this.lists.numFmts.append(node("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  private fontId(wanted: FontFormat, base: XmlNode): number {
    const { defaultFont, theme, fonts } = this.sheet;
    const id = idOf(base, "fontId");
    const current = fonts[id] ?? defaultFont;
    const now = wholeFont(current, theme);
    const standard = wholeFont(defaultFont, theme);
    const target: FontFormat = { ...standard, ...wanted };
    const differing = Object.fromEntries(
      Object.entries(target).filter(([key, value]) => value !== now[key as keyof FontFormat])
    );
    if (Object.keys(differing).length === 0) return id;
    return this.lists.fonts.indexOf(change.withChildren(current, change.fontChildren(differing)));
  }

  private fillId(
    wanted: string | null,
    base: XmlNode,
    asBase: CellFormat,
    styleXf: XmlNode
  ): number {
    if (wanted === (asBase.fill ?? null)) return idOf(base, "fillId");
    if (wanted === null) return this.lists.fills.indexOf(plainFill("none"));
    const asStyle = this.sheet.formatOf(styleXf).fill;
    return wanted === asStyle
      ? idOf(styleXf, "fillId")
      : this.lists.fills.indexOf(change.solidFill(wanted));
  }

  private borderId(
    wanted: NonNullable<CellFormat["borders"]>,
    base: XmlNode,
    asBase: CellFormat
  ): number {
    const differing = EDGES.filter(
      (edge) => JSON.stringify(wanted[edge]) !== JSON.stringify(asBase.borders?.[edge])
    );
    const id = idOf(base, "borderId");
    if (differing.length === 0) return id;
    const edges = new Map(differing.map((edge) => [edge, wanted[edge]]));
    return this.lists.borders.indexOf(change.withEdges(this.sheet.borders[id], edges));
  }

  get isChanged(): boolean {
    return this.lists.isChanged;
  }

  /** The changed text of the part that was read. */
  rewrite(text: string): string {
    return this.lists.rewrite(text);
  }
}
