import type { BorderFormat, CellFormat, DrawnLook } from "../../package/cell-format";
import type { BorderLook, CellLook } from "./sheet-view";

const AUTOMATIC = "#000000";

/**
 * How a cell's format is drawn; what is absent is the default.
 *
 * @param drawn what the file says beyond it
 * @param styleLook what a named cell style looks like: a format that an add-in set names it only.
 */
export function cellLook(
  own: CellFormat,
  styleLook: ((name: string) => CellFormat) | undefined,
  drawn: DrawnLook = {}
): CellLook {
  const base = own.styleName === undefined ? {} : (styleLook?.(own.styleName) ?? {});
  const format: CellFormat = {
    ...base,
    ...own,
    font: { ...base.font, ...own.font },
    ...((own.borders ?? base.borders) ? { borders: { ...base.borders, ...own.borders } } : {}),
  };
  const { font, fill, borders, horizontal, vertical, wrap, indent } = format;
  return {
    ...(fill === undefined || fill === null ? {} : { fill }),
    ...font,
    ...(drawn.fontName === undefined ? {} : { fontName: drawn.fontName }),
    ...(drawn.strike === undefined ? {} : { strike: drawn.strike }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(indent === undefined ? {} : { indent }),
    ...(borders === undefined
      ? {}
      : {
          borders: Object.fromEntries(
            Object.entries(borders).map(([edge, border]) => [
              edge,
              { ...borderLook(border), ...lineOf(drawn, edge) },
            ])
          ),
        }),
  };
}

function borderLook({ style, color }: BorderFormat): BorderLook {
  return { style, color: color === "auto" ? AUTOMATIC : color };
}

function lineOf({ lines }: DrawnLook, edge: string): Pick<BorderLook, "style"> | undefined {
  const style = Object.entries(lines ?? {}).find(([name]) => name === edge)?.[1];
  return style && { style };
}
