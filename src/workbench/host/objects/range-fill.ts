import type { CellFormat } from "../../../package/cell-format";
import { readColor } from "../model/format-patch";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, notImplemented } from "../protocol/rich-api-error";
import type { FormattedCells } from "./formatted-cells";
import { textValue } from "./scalar-value";

/** `Excel.RangeFill`. */
export class RangeFill extends HostObject {
  constructor(readonly cells: FormattedCells) {
    super();
  }

  override get members(): Members {
    return RANGE_FILL.of(this);
  }
}

/** What a cell style fills with stands in the workbook's theme, which this host does not read. */
function shownColor({ fill, styleName }: CellFormat): string {
  if (fill === undefined && styleName !== undefined && styleName !== "Normal") {
    throw notImplemented(`reading the fill that the style ${styleName} gives`);
  }
  return fill ?? "#FFFFFF";
}

const RANGE_FILL = new MemberTable<RangeFill>("RangeFill", {
  scalars: {
    Color: {
      read: ({ cells }) => cells.common(shownColor),
      write: ({ cells }, value) => {
        const text = textValue(value);
        const fill = text === "" ? null : readColor(text);
        if (fill === undefined) throw invalidArgument();
        cells.change(`fill ${fill}`, (format) => ({ ...format, fill }));
      },
    },
  },
  methods: {
    Clear: ({ cells }) => cells.change("fill null", (format) => ({ ...format, fill: null })),
  },
});
