import type { Place } from "../model/resolve-reference";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import type { ObjectContext } from "./context";
import { isBorderIndex, RangeBorder, BORDER_INDEXES } from "./range-border";
import { invalidArgument } from "../protocol/rich-api-error";

/** `Excel.RangeBorderCollection`: the eight borders of a range. */
export class RangeBorderCollection extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly place: Place
  ) {
    super();
  }

  border(index: unknown): RangeBorder {
    if (!isBorderIndex(index)) throw invalidArgument();
    return new RangeBorder(this.context, this.place, index);
  }

  override get members(): Members {
    return RANGE_BORDERS.of(this);
  }
}

const RANGE_BORDERS = new MemberTable<RangeBorderCollection>("RangeBorderCollection", {
  scalars: { Count: () => BORDER_INDEXES.length },
  items: (borders) => BORDER_INDEXES.map((index) => borders.border(index)),
  indexer: (borders, args) => borders.border(args.raw(0)),
  methods: { GetItemAt: (borders, args) => borders.border(BORDER_INDEXES[args.integer(0)]) },
});
