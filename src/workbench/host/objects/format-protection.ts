import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import type { FormattedCells } from "./formatted-cells";
import { booleanValue } from "./scalar-value";

/** `Excel.FormatProtection`: whether the cells are locked once their sheet is protected. */
export class FormatProtection extends HostObject {
  constructor(readonly cells: FormattedCells) {
    super();
  }

  override get members(): Members {
    return FORMAT_PROTECTION.of(this);
  }
}

const FORMAT_PROTECTION = new MemberTable<FormatProtection>("FormatProtection", {
  scalars: {
    Locked: {
      read: ({ cells }) => cells.common(({ locked }) => locked ?? true),
      write: ({ cells }, value) => {
        const locked = booleanValue(value);
        cells.change(`locked ${locked}`, (format) => ({ ...format, locked }));
      },
    },
  },
});
