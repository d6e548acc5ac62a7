import type { CellFormat } from "../../../package/cell-format";
import { MAX_COLUMN_WIDTH, MAX_ROW_HEIGHT } from "../limits";
import { changeFormat, commonFormat } from "../model/change-format";
import { pointsOfStored, storedOfCharacters, storedOfPoints } from "../model/column-width";
import { shownText } from "../model/number-text";
import type { Place } from "../model/resolve-reference";
import { columnOf } from "../model/cell-key";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, notImplemented } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { FormatProtection } from "./format-protection";
import { RangeBorderCollection } from "./range-border-collection";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";
import { booleanValue, numberValue, textValue } from "./scalar-value";

const HORIZONTAL = new Map<string, CellFormat["horizontal"]>([
  ["General", undefined],
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
]);
const VERTICAL = new Map<string, CellFormat["vertical"]>([
  ["Top", "top"],
  ["Center", "center"],
  ["Bottom", "bottom"],
]);
const OTHER_ALIGNMENTS = ["Fill", "Justify", "CenterAcrossSelection", "Distributed"];

/** `Excel.RangeFormat`: the look of a range's cells, and the sizes of its columns and rows. */
export class RangeFormat extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly place: Place
  ) {
    super();
  }

  change(name: string, change: (format: CellFormat) => CellFormat): void {
    changeFormat(this.context.book, this.place.sheet, this.place.area, name, change);
  }

  common<T>(read: (format: CellFormat) => T): T | null {
    return commonFormat(this.place.sheet, this.place.area, read) ?? null;
  }

  get columnWidth(): number | null {
    const { sheet, area } = this.place;
    const first = sheet.layout.widthOf(area.left);
    for (let column = area.left + 1; column <= area.right; column += 1) {
      if (sheet.layout.widthOf(column) !== first) return null;
    }
    return pointsOfStored(first);
  }

  set columnWidth(points: number) {
    const { sheet, area } = this.place;
    const width = storedOfPoints(points);
    if (width > MAX_COLUMN_WIDTH + 1) throw invalidArgument();
    this.changeColumns(width, area.left, area.right);
    sheet.mark("columns");
  }

  private changeColumns(width: number, first: number, last: number): void {
    const { sheet } = this.place;
    this.context.book.assertWritable();
    sheet.assertAllowed("allowFormatColumns");
    sheet.layout.changeColumns(first, last, { width, hidden: width === 0 });
  }

  get rowHeight(): number | null {
    const { sheet, area } = this.place;
    const first = sheet.layout.heightOf(area.top);
    for (let row = area.top + 1; row <= area.bottom; row += 1) {
      if (sheet.layout.heightOf(row) !== first) return null;
    }
    return first;
  }

  changeRowHeight(height: number | undefined): void {
    const { sheet, area } = this.place;
    this.context.book.assertWritable();
    sheet.assertAllowed("allowFormatRows");
    if (area.bottom - area.top > 100_000) throw notImplemented("heights of all rows of a sheet");
    sheet.layout.changeRows(area.top, area.bottom, { height, hidden: height === 0 });
    sheet.mark("rows");
  }

  /** As wide as the longest text needs; wrapped text and fonts of other widths are not measured. */
  autofitColumns(): void {
    const { sheet, area } = this.place;
    const longest = new Map<number, number>();
    const { date1904 } = this.context.book.contents;
    for (const [key, cell] of sheet.cells.within(area)) {
      const text = shownText(cell.value, cell.format.numberFormat ?? "General", date1904);
      const column = columnOf(key);
      longest.set(column, Math.max(longest.get(column) ?? 0, text.length));
    }
    for (const [column, length] of longest) {
      if (length === 0) continue;
      this.changeColumns(storedOfCharacters(Math.min(length, MAX_COLUMN_WIDTH)), column, column);
    }
    sheet.mark("columns");
  }

  override get members(): Members {
    return RANGE_FORMAT.of(this);
  }
}

function alignment<T>(value: unknown, known: ReadonlyMap<string, T>): T | undefined {
  const name = textValue(value);
  if (OTHER_ALIGNMENTS.includes(name)) throw notImplemented(`the alignment ${name}`);
  if (!known.has(name)) throw invalidArgument();
  return known.get(name);
}

function nameOf<T>(value: T, known: ReadonlyMap<string, T>): string | null {
  for (const [name, stored] of known) if (stored === value) return name;
  return null;
}

const RANGE_FORMAT = new MemberTable<RangeFormat>("RangeFormat", {
  scalars: {
    ColumnWidth: {
      read: (format) => format.columnWidth,
      write: (format, value) => {
        format.columnWidth = numberValue(value, 0, 10_000);
      },
    },
    RowHeight: {
      read: (format) => format.rowHeight,
      write: (format, value) => format.changeRowHeight(numberValue(value, 0, MAX_ROW_HEIGHT)),
    },
    WrapText: {
      read: (format) => format.common(({ wrap }) => wrap ?? false),
      write: (format, value) => {
        const wrap = booleanValue(value);
        format.change(`wrap ${wrap}`, (before) => ({ ...before, wrap }));
      },
    },
    HorizontalAlignment: {
      read: (format) => format.common(({ horizontal }) => nameOf(horizontal, HORIZONTAL)),
      write: (format, value) => {
        const horizontal = alignment(value, HORIZONTAL);
        format.change(`horizontal ${horizontal}`, (before) => ({ ...before, horizontal }));
      },
    },
    VerticalAlignment: {
      read: (format) => format.common(({ vertical }) => nameOf(vertical ?? "bottom", VERTICAL)),
      write: (format, value) => {
        const vertical = alignment(value, VERTICAL);
        format.change(`vertical ${vertical}`, (before) => ({ ...before, vertical }));
      },
    },
    IndentLevel: {
      read: (format) => format.common(({ indent }) => indent ?? 0),
      write: (format, value) => {
        const indent = Math.trunc(numberValue(value, 0, 250));
        format.change(`indent ${indent}`, (before) => ({ ...before, indent }));
      },
    },
  },
  navigation: {
    Fill: (format) => new RangeFill(format),
    Font: (format) => new RangeFont(format),
    Borders: (format) => new RangeBorderCollection(format.context, format.place),
    Protection: (format) => new FormatProtection(format),
  },
  methods: {
    AutofitColumns: (format) => format.autofitColumns(),
    // Without a stored height Excel fits the row to its text when it opens the file.
    AutofitRows: (format) => format.changeRowHeight(undefined),
  },
});
