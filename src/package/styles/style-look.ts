import type { CellFormat } from "../cell-format";
import { node } from "../xml/xml-node";
import { builtInStyleByName } from "./built-in-styles";
import { readBorders, readFill, readFont } from "./read-format";
import type { StyleSheet } from "./style-sheet";

/**
 * What a cell style looks like in a workbook: as the workbook has it, or as Excel would add it. An
 * empty format for a name that neither knows.
 */
export function styleLook(styles: StyleSheet, name: string): CellFormat {
  const own = styles.cellStyles.find((style) => style.name.toLowerCase() === name.toLowerCase());
  const xf = own && styles.styleXfs[own.xfId];
  if (xf !== undefined) {
    const { styleName: _name, ...look } = styles.formatOf(xf);
    return look;
  }
  const builtIn = builtInStyleByName(name);
  if (builtIn === undefined) return {};
  const named = builtIn.font ?? [];
  const others = styles.defaultFont.children.filter(
    (child) => !named.some((one) => one.name === child.name)
  );
  const font = readFont(node("font", {}, [...named, ...others]), styles.defaultFont, styles.theme);
  const fill = readFill(builtIn.fill, styles.theme);
  const borders = readBorders(
    builtIn.border && node("border", {}, Object.values(builtIn.border)),
    styles.theme
  );
  return {
    ...(font === undefined ? {} : { font }),
    ...(fill === undefined ? {} : { fill }),
    ...(borders === undefined ? {} : { borders }),
  };
}
