import type { CellFormat, FontFormat } from "../../../package/cell-format";
import { readColor } from "../model/format-patch";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, notImplemented } from "../protocol/rich-api-error";
import type { FormattedCells } from "./formatted-cells";
import { booleanValue, numberValue, textValue } from "./scalar-value";

/**
 * `Excel.RangeFont`. A font's name is left to the workbook's theme: the package has no place for
 * another one, so the member is not here.
 */
export class RangeFont extends HostObject {
  constructor(readonly cells: FormattedCells) {
    super();
  }

  change(font: FontFormat): void {
    this.cells.change(`font ${JSON.stringify(font)}`, (format) => ({
      ...format,
      font: { ...format.font, ...font },
    }));
  }

  /** Where neither the cell nor its style says, Excel's default font holds. */
  read<K extends keyof FontFormat>(
    key: K,
    otherwise: NonNullable<FontFormat[K]>
  ): NonNullable<FontFormat[K]> | null {
    return this.cells.common((format: CellFormat) => {
      const own = format.font?.[key];
      if (own !== undefined) return own;
      const { styleName } = format;
      if (styleName !== undefined && styleName !== "Normal") {
        throw notImplemented(`reading the font that the style ${styleName} gives`);
      }
      return otherwise;
    });
  }

  override get members(): Members {
    return RANGE_FONT.of(this);
  }
}

const RANGE_FONT = new MemberTable<RangeFont>("RangeFont", {
  scalars: {
    Bold: {
      read: (font) => font.read("bold", false),
      write: (font, value) => font.change({ bold: booleanValue(value) }),
    },
    Italic: {
      read: (font) => font.read("italic", false),
      write: (font, value) => font.change({ italic: booleanValue(value) }),
    },
    Underline: {
      read: (font) => {
        const underline = font.read("underline", false);
        return underline === null ? null : underline ? "Single" : "None";
      },
      write: (font, value) => {
        const name = textValue(value);
        if (["Double", "SingleAccountant", "DoubleAccountant"].includes(name)) {
          throw notImplemented(`the underline ${name}`);
        }
        if (name !== "None" && name !== "Single") throw invalidArgument();
        font.change({ underline: name === "Single" });
      },
    },
    Color: {
      read: (font) => font.read("color", "#000000"),
      write: (font, value) => {
        const color = readColor(textValue(value));
        if (color === undefined) throw invalidArgument();
        font.change({ color });
      },
    },
    Size: {
      read: (font) => font.read("size", 11),
      write: (font, value) => font.change({ size: numberValue(value, 1, 409) }),
    },
  },
});
