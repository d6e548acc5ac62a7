import type { CellFormat, FontFormat } from "../cell-format";
import type { ConditionalFormat } from "../contents";
import type { Edit } from "../xml/splice";
import { splice } from "../xml/splice";
import { node, type XmlNode } from "../xml/xml-node";
import { MAIN_NS } from "../xml/namespaces";
import { builtInStyleByName, type BuiltInStyle } from "./built-in-styles";
import { styleBorder, styleFont } from "./style-parts";
import { canonicalText } from "../canonical-text";
import * as change from "./change-format";
import { defined } from "./defined-members";
import { builtInId, FIRST_CUSTOM_FORMAT } from "./number-formats";
import { EDGES, part, wholeFont } from "./read-format";
import { StyleList } from "./style-list";
import { idOf, type StyleSheet } from "./style-sheet";

const NORMAL_XF = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
const plainFill = (patternType: string): XmlNode =>
  node("fill", {}, [node("patternFill", { patternType })]);

/** Appends to a styles part what formats need, so that every index in use keeps its meaning. */
export class StyleWriter {
  private readonly numFmts: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly styleXfs: StyleList;
  private readonly xfs: StyleList;
  private readonly cellStyles: StyleList;
  private readonly dxfs: StyleList;
  private readonly written = new Map<string, number>();

  /** `sheet` is grown; `headingFont` is the theme's, for the style Title. */
  constructor(
    private readonly sheet: StyleSheet,
    private readonly headingFont: string
  ) {
    const list = (name: string): XmlNode[] => [
      ...(sheet.root?.children.find((one) => one.name === name)?.children ?? []),
    ];
    this.numFmts = new StyleList("numFmts", list("numFmts"), []);
    this.fonts = new StyleList("fonts", sheet.fonts, [sheet.defaultFont]);
    this.fills = new StyleList("fills", sheet.fills, [plainFill("none"), plainFill("gray125")]);
    this.borders = new StyleList("borders", sheet.borders, [
      change.withEdges(undefined, new Map()),
    ]);
    this.styleXfs = new StyleList("cellStyleXfs", sheet.styleXfs, [node("xf", NORMAL_XF)]);
    this.xfs = new StyleList("cellXfs", sheet.xfs, [node("xf", { ...NORMAL_XF, xfId: 0 })]);
    const normal = node("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 });
    const stylesHere = list("cellStyles");
    if (stylesHere.length === 0) {
      sheet.cellStyles.push({ name: "Normal", xfId: 0, builtinId: 0 });
    }
    this.cellStyles = new StyleList("cellStyles", stylesHere, [normal]);
    this.dxfs = new StyleList("dxfs", list("dxfs"), []);
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
      isSame && existing !== undefined ? existing : this.xfs.indexOf(this.build(format, existing));
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
    return parts.length === 0 ? undefined : this.dxfs.indexOf(node("dxf", {}, parts));
  }

  private build(format: CellFormat, existing: number | undefined): XmlNode {
    const style = this.styleOf(format.styleName ?? "Normal");
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
    this.numFmts.append(node("numFmt", { numFmtId: id, formatCode: code }));
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
    return this.fonts.indexOf(change.withChildren(current, change.fontChildren(differing)));
  }

  private fillId(
    wanted: string | null,
    base: XmlNode,
    asBase: CellFormat,
    styleXf: XmlNode
  ): number {
    if (wanted === (asBase.fill ?? null)) return idOf(base, "fillId");
    if (wanted === null) return this.fills.indexOf(plainFill("none"));
    const asStyle = this.sheet.formatOf(styleXf).fill;
    return wanted === asStyle
      ? idOf(styleXf, "fillId")
      : this.fills.indexOf(change.solidFill(wanted));
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
    return this.borders.indexOf(change.withEdges(this.sheet.borders[id], edges));
  }

  /** Index in `cellStyleXfs` of a style, which is added with Excel's own definition if need be. */
  private styleOf(name: string): number {
    const builtIn = builtInStyleByName(name);
    const found = this.sheet.cellStyles.find(
      (style) =>
        (builtIn !== undefined && style.builtinId === builtIn.id) ||
        style.name.toLowerCase() === name.toLowerCase()
    );
    if (found !== undefined) return found.xfId;
    if (builtIn === undefined) throw new Error(`The workbook has no cell style "${name}".`);
    return builtIn.id === 0 ? 0 : this.addStyle(builtIn);
  }

  private addStyle(style: BuiltInStyle): number {
    const { defaultFont, normalXfId } = this.sheet;
    const normal = this.sheet.styleXfs[normalXfId] ?? node("xf", NORMAL_XF);
    const font = styleFont(style, defaultFont, this.headingFont);
    const border = styleBorder(style, this.sheet.borders[idOf(normal, "borderId")]);
    const xfId = this.styleXfs.append(
      node("xf", {
        numFmtId: style.numberFormat ?? idOf(normal, "numFmtId"),
        fontId: this.fonts.indexOf(font),
        fillId: style.fill ? this.fills.indexOf(style.fill) : idOf(normal, "fillId"),
        borderId: style.border ? this.borders.indexOf(border) : idOf(normal, "borderId"),
        ...(style.numberFormat === undefined && { applyNumberFormat: 0 }),
        ...(style.fill === undefined && { applyFill: 0 }),
        ...(style.border === undefined && { applyBorder: 0 }),
        applyAlignment: 0,
        applyProtection: 0,
      })
    );
    this.cellStyles.append(node("cellStyle", { name: style.name, xfId, builtinId: style.id }));
    this.sheet.cellStyles.push({ name: style.name, xfId, builtinId: style.id });
    return xfId;
  }

  private get lists(): StyleList[] {
    return [
      this.numFmts,
      this.fonts,
      this.fills,
      this.borders,
      this.styleXfs,
      this.xfs,
      this.cellStyles,
      this.dxfs,
    ];
  }

  get isChanged(): boolean {
    return this.lists.some((list) => list.isChanged);
  }

  /** The changed text of the part that was read. */
  rewrite(text: string): string {
    const { root } = this.sheet;
    if (root === undefined) return this.writePart();
    if (root.closeStart === root.end) {
      const open = text.slice(root.start, root.end).replace(/\s*\/>$/, ">");
      const prefix = root.tag.slice(0, root.tag.indexOf(":") + 1);
      const lists = this.lists.map((list) => list.write(prefix, true)).join("");
      return `${text.slice(0, root.start)}${open}${lists}</${root.tag}>${text.slice(root.end)}`;
    }
    const edits: Edit[] = this.lists.flatMap((list) => list.edits(text, root));
    return splice(text, edits);
  }

  private writePart(): string {
    const lists = this.lists.map((list) => list.write("", true)).join("");
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN_NS}">${lists}</styleSheet>`;
  }
}
