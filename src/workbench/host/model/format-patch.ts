import type { CellFormat } from "../../../package/cell-format";

/**
 * Cell formats with a change applied. Cells that start alike and get the same change share one
 * format object, so that a sheet of ten thousand cells holds a dozen formats.
 */
export class FormatPatches {
  private readonly known = new WeakMap<CellFormat, Map<string, CellFormat>>();

  /** `name` identifies the change together with what it is applied to. */
  apply(format: CellFormat, name: string, change: (format: CellFormat) => CellFormat): CellFormat {
    const changes = this.known.get(format) ?? new Map<string, CellFormat>();
    this.known.set(format, changes);
    const done = changes.get(name);
    if (done !== undefined) return done;
    const result = change(format);
    const same = JSON.stringify(result) === JSON.stringify(format) ? format : result;
    changes.set(name, same);
    return same;
  }
}

/** Colours as Office.js takes them: `#RRGGBB`, `RRGGBB` or a name of HTML; answers `#RRGGBB`. */
export function readColor(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text.trim());
  if (digits) return `#${(digits[1] ?? "").toUpperCase()}`;
  return HTML_COLORS.get(text.trim().toLowerCase());
}

const HTML_COLORS: ReadonlyMap<string, string> = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["lime", "#00FF00"],
  ["green", "#008000"],
  ["blue", "#0000FF"],
  ["navy", "#000080"],
  ["yellow", "#FFFF00"],
  ["orange", "#FFA500"],
  ["purple", "#800080"],
  ["magenta", "#FF00FF"],
  ["fuchsia", "#FF00FF"],
  ["cyan", "#00FFFF"],
  ["aqua", "#00FFFF"],
  ["teal", "#008080"],
  ["maroon", "#800000"],
  ["olive", "#808000"],
  ["silver", "#C0C0C0"],
  ["gray", "#808080"],
  ["grey", "#808080"],
  ["lightgray", "#D3D3D3"],
  ["lightgrey", "#D3D3D3"],
  ["darkgray", "#A9A9A9"],
  ["darkgrey", "#A9A9A9"],
  ["gold", "#FFD700"],
  ["pink", "#FFC0CB"],
  ["brown", "#A52A2A"],
]);
