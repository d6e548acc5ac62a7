import { formatAddress } from "../model/address";
import { cellCount, intersects, type CellArea } from "../model/cell-area";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import type { CellRange } from "./cell-range";

/** The `Excel.RangeAreas` of the merged cells that a range touches: where they are, and no more. */
export class MergedAreas extends HostObject {
  readonly areas: readonly CellArea[];

  constructor(readonly range: CellRange) {
    super();
    this.areas = range.sheet.merges.filter((area) => intersects(area, range.area));
  }

  get address(): string {
    return this.areas.map((area) => formatAddress(this.range.sheet.name, area)).join(",");
  }

  override get members(): Members {
    return AREAS.of(this);
  }
}

const AREAS = new MemberTable<MergedAreas>("RangeAreas", {
  identity: (merged) => ({ _ReferenceId: merged.range.context.references.idOf(merged) }),
  scalars: {
    Address: ({ address }) => address,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  methods: {
    _KeepReference: (merged) => merged.range.context.references.keep(merged),
  },
});
