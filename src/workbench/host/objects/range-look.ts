import type { Arguments } from "../protocol/arguments";
import type { HostObject } from "../protocol/host-object";
import type { CellRange } from "./cell-range";
import { MergedAreas } from "./merged-areas";
import { TableScopedCollection } from "./table-scoped-collection";

/** What stands on the cells of a range beside their content. */
export const rangeLookMethods: Readonly<
  Record<string, (range: CellRange, args: Arguments) => HostObject | null>
> = {
  GetTables: (range, args) => new TableScopedCollection(range, args.optionalBoolean(0, false)),
  GetMergedAreasOrNullObject: (range) => {
    const merged = new MergedAreas(range);
    return merged.areas.length === 0 ? null : merged;
  },
};
