import { node } from "../xml/xml-node";
import { builtInStyleByName, type BuiltInStyle } from "./built-in-styles";
import { NORMAL_XF, type StyleLists } from "./style-lists";
import { styleBorder, styleFont } from "./style-parts";
import { idOf, type StyleSheet } from "./style-sheet";

/** The cell styles of a workbook by name: its own, and Excel's where a format asks for one. */
export class NamedStyles {
  /** `headingFont` is the theme's, for the style Title. */
  constructor(
    private readonly sheet: StyleSheet,
    private readonly lists: StyleLists,
    private readonly headingFont: string
  ) {}

  /**
   * Index in `cellStyleXfs` of a style, which is added with Excel's own definition if need be. Throws
   * for a name that neither the workbook nor Excel has.
   */
  xfId(name: string): number {
    const builtIn = builtInStyleByName(name);
    const found = this.sheet.cellStyles.find(
      (style) =>
        (builtIn !== undefined && style.builtinId === builtIn.id) ||
        style.name.toLowerCase() === name.toLowerCase()
    );
    if (found !== undefined) return found.xfId;
    if (builtIn === undefined) throw new Error(`The workbook has no cell style "${name}".`);
    return builtIn.id === 0 ? 0 : this.add(builtIn);
  }

  private add(style: BuiltInStyle): number {
    const { defaultFont, normalXfId } = this.sheet;
    const normal = this.sheet.styleXfs[normalXfId] ?? node("xf", NORMAL_XF);
    const font = styleFont(style, defaultFont, this.headingFont);
    const border = styleBorder(style, this.sheet.borders[idOf(normal, "borderId")]);
    const xfId = this.lists.styleXfs.append(
      node("xf", {
        numFmtId: style.numberFormat ?? idOf(normal, "numFmtId"),
        fontId: this.lists.fonts.indexOf(font),
        fillId: style.fill ? this.lists.fills.indexOf(style.fill) : idOf(normal, "fillId"),
        borderId: style.border ? this.lists.borders.indexOf(border) : idOf(normal, "borderId"),
        ...(style.numberFormat === undefined && { applyNumberFormat: 0 }),
        ...(style.fill === undefined && { applyFill: 0 }),
        ...(style.border === undefined && { applyBorder: 0 }),
        applyAlignment: 0,
        applyProtection: 0,
      })
    );
    this.lists.cellStyles.append(
      node("cellStyle", { name: style.name, xfId, builtinId: style.id })
    );
    this.sheet.cellStyles.push({ name: style.name, xfId, builtinId: style.id });
    return xfId;
  }
}
