import type { FontFormat } from "../../../package/cell-format";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { ConditionalRangeFormat } from "./conditional-range-format";
import { textValue } from "./scalar-value";

/** A formula rule, as far as its formula and its look go. */
export interface FormulaFormat {
  formula: string;
  fill: string;
  readonly font: FontFormat;
  changeFont(font: FontFormat): void;
}

/** `Excel.CustomConditionalFormat`. */
export class CustomConditionalFormat extends HostObject {
  constructor(readonly format: FormulaFormat) {
    super();
  }

  override get members(): Members {
    return CUSTOM.of(this);
  }
}

/** `Excel.ConditionalFormatRule`. */
class ConditionalFormatRule extends HostObject {
  constructor(readonly format: FormulaFormat) {
    super();
  }

  override get members(): Members {
    return RULE.of(this);
  }
}

const CUSTOM = new MemberTable<CustomConditionalFormat>("CustomConditionalFormat", {
  navigation: {
    Rule: ({ format }) => new ConditionalFormatRule(format),
    Format: ({ format }) => new ConditionalRangeFormat(format),
  },
});

const RULE = new MemberTable<ConditionalFormatRule>("ConditionalFormatRule", {
  scalars: {
    Formula: {
      read: ({ format }) => format.formula,
      write: ({ format }, value) => {
        format.formula = textValue(value);
      },
    },
  },
});
