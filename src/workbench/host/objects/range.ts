import { formatAddress } from "../model/address";
import { cellCount, columnCount, isWholeColumns, isWholeRows, rowCount } from "../model/cell-area";
import type { Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { dimensionMismatch } from "../protocol/rich-api-error";
import { CellRange } from "./cell-range";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { DataValidation } from "./data-validation";
import { rangeCellScalars } from "./range-cells";
import { RangeFormat } from "./range-format";
import { rangeFindMethods } from "./range-find";
import { rangeLinkScalars } from "./range-link";
import { rangeLookMethods } from "./range-look";
import { columnProperties, rowProperties } from "./range-properties";
import { rangeNavigationMethods } from "./range-navigation";
import { rangeStructureMethods } from "./range-structure";

/** `Excel.Range`. */
export class Range extends CellRange {
  override get members(): Members {
    return RANGE.of(this);
  }
}

const RANGE = new MemberTable<Range>("Range", {
  identity: (range) => ({ _ReferenceId: range.context.references.idOf(range) }),
  scalars: {
    Address: (range) => formatAddress(range.sheet.name, range.area),
    AddressLocal: (range) => formatAddress(range.sheet.name, range.area),
    CellCount: (range) => {
      const count = cellCount(range.area);
      // Excel answers -1 when the number does not fit into 31 bits.
      return count > 2 ** 31 - 1 ? -1 : count;
    },
    RowIndex: (range) => range.area.top,
    ColumnIndex: (range) => range.area.left,
    RowCount: (range) => rowCount(range.area),
    ColumnCount: (range) => columnCount(range.area),
    IsEntireColumn: (range) => isWholeColumns(range.area),
    IsEntireRow: (range) => isWholeRows(range.area),
    ...rangeCellScalars,
    ...rangeLinkScalars,
  },
  navigation: {
    Worksheet: (range) => range.context.worksheet(range.sheet),
    Format: (range) => new RangeFormat(range.context, range.place),
    DataValidation: (range) => new DataValidation(range.context, range.place),
    ConditionalFormats: (range) => new ConditionalFormatCollection(range.context, range.place),
  },
  methods: {
    ...rangeNavigationMethods,
    ...rangeFindMethods,
    ...rangeLookMethods,
    ...rangeStructureMethods,
    GetColumnProperties: columnProperties,
    GetRowProperties: rowProperties,
    _KeepReference: (range) => range.context.references.keep(range),
    _ValidateArraySize: (range, args) => {
      const fits =
        args.integer(0) === rowCount(range.area) && args.integer(1) === columnCount(range.area);
      if (!fits) throw dimensionMismatch();
    },
  },
});
