import type { Edit } from "../xml/splice";
import { splice } from "../xml/splice";
import { node, type XmlNode } from "../xml/xml-node";
import { MAIN_NS } from "../xml/namespaces";
import { withEdges } from "./change-format";
import { StyleList } from "./style-list";
import type { StyleSheet } from "./style-sheet";

/** The attributes of an entry that formats nothing. */
export const NORMAL_XF = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
export const plainFill = (patternType: string): XmlNode =>
  node("fill", {}, [node("patternFill", { patternType })]);

/** The lists of a styles part that are appended to, and the part's text with what they got. */
export class StyleLists {
  readonly numFmts: StyleList;
  readonly fonts: StyleList;
  readonly fills: StyleList;
  readonly borders: StyleList;
  readonly styleXfs: StyleList;
  readonly xfs: StyleList;
  readonly cellStyles: StyleList;
  readonly dxfs: StyleList;

  /** `sheet` is grown with the lists. */
  constructor(private readonly sheet: StyleSheet) {
    const list = (name: string): XmlNode[] => [
      ...(sheet.root?.children.find((one) => one.name === name)?.children ?? []),
    ];
    this.numFmts = new StyleList("numFmts", list("numFmts"), []);
    this.fonts = new StyleList("fonts", sheet.fonts, [sheet.defaultFont]);
    this.fills = new StyleList("fills", sheet.fills, [plainFill("none"), plainFill("gray125")]);
    this.borders = new StyleList("borders", sheet.borders, [withEdges(undefined, new Map())]);
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

  private get all(): readonly StyleList[] {
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
    return this.all.some((list) => list.isChanged);
  }

  /** The changed text of the part that was read. */
  rewrite(text: string): string {
    const { root } = this.sheet;
    if (root === undefined) return this.writePart();
    if (root.closeStart === root.end) {
      const open = text.slice(root.start, root.end).replace(/\s*\/>$/, ">");
      const prefix = root.tag.slice(0, root.tag.indexOf(":") + 1);
      const lists = this.all.map((list) => list.write(prefix, true)).join("");
      return `${text.slice(0, root.start)}${open}${lists}</${root.tag}>${text.slice(root.end)}`;
    }
    const edits: Edit[] = this.all.flatMap((list) => list.edits(text, root));
    return splice(text, edits);
  }

  private writePart(): string {
    const lists = this.all.map((list) => list.write("", true)).join("");
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN_NS}">${lists}</styleSheet>`;
  }
}
