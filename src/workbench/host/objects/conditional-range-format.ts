import type { FontFormat } from "../../../package/cell-format";
import { readColor } from "../model/format-patch";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument } from "../protocol/rich-api-error";
import { booleanValue, textValue } from "./scalar-value";

export interface ConditionalLook {
  fill: string;
  readonly font: FontFormat;
  changeFont(font: FontFormat): void;
}

/** `Excel.ConditionalRangeFormat`: the look that a rule gives. */
export class ConditionalRangeFormat extends HostObject {
  constructor(readonly look: ConditionalLook) {
    super();
  }

  override get members(): Members {
    return FORMAT.of(this);
  }
}

/** `Excel.ConditionalRangeFont`. */
class ConditionalRangeFont extends HostObject {
  constructor(readonly look: ConditionalLook) {
    super();
  }

  override get members(): Members {
    return FONT.of(this);
  }
}

/** `Excel.ConditionalRangeFill`. */
class ConditionalRangeFill extends HostObject {
  constructor(readonly look: ConditionalLook) {
    super();
  }

  override get members(): Members {
    return FILL.of(this);
  }
}

const FORMAT = new MemberTable<ConditionalRangeFormat>("ConditionalRangeFormat", {
  navigation: {
    Font: ({ look }) => new ConditionalRangeFont(look),
    Fill: ({ look }) => new ConditionalRangeFill(look),
  },
});

const FONT = new MemberTable<ConditionalRangeFont>("ConditionalRangeFont", {
  scalars: {
    Color: {
      read: ({ look }) => look.font.color ?? "",
      write: ({ look }, value) => {
        const color = readColor(textValue(value));
        if (color === undefined) throw invalidArgument();
        look.changeFont({ color });
      },
    },
    Bold: {
      read: ({ look }) => look.font.bold ?? null,
      write: ({ look }, value) => look.changeFont({ bold: booleanValue(value) }),
    },
    Italic: {
      read: ({ look }) => look.font.italic ?? null,
      write: ({ look }, value) => look.changeFont({ italic: booleanValue(value) }),
    },
    Underline: {
      read: ({ look }) => (look.font.underline === true ? "Single" : "None"),
      write: ({ look }, value) => {
        const name = textValue(value);
        if (name !== "None" && name !== "Single") throw invalidArgument();
        look.changeFont({ underline: name === "Single" });
      },
    },
  },
});

const FILL = new MemberTable<ConditionalRangeFill>("ConditionalRangeFill", {
  scalars: {
    Color: {
      read: ({ look }) => look.fill,
      write: ({ look }, value) => {
        look.fill = textValue(value);
      },
    },
  },
  methods: {
    Clear: ({ look }) => {
      look.fill = "";
    },
  },
});
