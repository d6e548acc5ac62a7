import type { CellFormat, DrawnLook } from "../cell-format";
import type { XmlNode } from "../xml/xml-node";
import { EDGES, part } from "./read-format";
import { idOf, type StyleSheet } from "./style-sheet";

const LINES: Readonly<Record<string, NonNullable<DrawnLook["lines"]>["top"]>> = {
  thick: "thick",
  double: "double",
  dashed: "dashed",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  slantDashDot: "dashed",
  dotted: "dotted",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
};

/**
 * What a format of the file looks like beyond what can be changed of it; undefined for nothing, and
 * for a format that was changed since.
 */
export function drawnLooks(styles: StyleSheet): (format: CellFormat) => DrawnLook | undefined {
  const looks = new Map<CellFormat, DrawnLook>();
  for (const xf of styles.xfs) {
    const look = drawnLook(xf, styles);
    if (look !== undefined) looks.set(styles.formatOf(xf), look);
  }
  return (format) => looks.get(format);
}

function drawnLook(xf: XmlNode, styles: StyleSheet): DrawnLook | undefined {
  const font = styles.fonts[idOf(xf, "fontId")];
  const name = part(font, "name")?.attributes["val"];
  const usual = part(styles.defaultFont, "name")?.attributes["val"];
  const strike = part(font, "strike");
  const border = styles.borders[idOf(xf, "borderId")];
  const lines = Object.fromEntries(
    EDGES.flatMap((edge) => {
      const line = LINES[part(border, edge)?.attributes["style"] ?? ""];
      return line === undefined ? [] : [[edge, line]];
    })
  );
  const look: DrawnLook = {
    ...(name !== undefined && name !== usual && { fontName: name }),
    ...(strike !== undefined && strike.attributes["val"] !== "0" && { strike: true }),
    ...(Object.keys(lines).length > 0 && { lines }),
  };
  return Object.keys(look).length === 0 ? undefined : look;
}
