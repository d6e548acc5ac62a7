import type { FontFormat } from "../../../package/cell-format";
import { MAX_FORMULA } from "../limits";
import type { PlacedFormat } from "../model/conditional-formats";
import { readColor } from "../model/format-patch";
import type { SheetModel } from "../model/sheet-model";
import { isFormulaText } from "../model/typed-text";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { CustomConditionalFormat } from "./custom-conditional-format";
import { booleanValue, numberValue } from "./scalar-value";

/** `Excel.ConditionalFormat`: one rule; here always a formula ("Custom"). */
export class ConditionalFormat extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel,
    readonly placed: PlacedFormat
  ) {
    super();
  }

  /** @throws RichApiError ItemNotFound when the rule was deleted in the meantime. */
  get own(): PlacedFormat {
    if (!this.sheet.conditionalFormats.isPlaced(this.placed)) throw itemNotFound();
    return this.placed;
  }

  change(change: Partial<PlacedFormat["format"]>): void {
    const { own } = this;
    this.assertWritable();
    own.format = { ...own.format, ...change };
  }

  assertWritable(): void {
    this.context.book.assertWritable();
    this.sheet.assertAllowed("allowFormatCells");
    this.sheet.mark("conditionalFormats");
  }

  get formula(): string {
    const { formula } = this.own.format;
    return formula === "" ? "" : `=${formula}`;
  }

  set formula(text: string) {
    const formula = text.startsWith("=") ? text : `=${text}`;
    if (formula.length > MAX_FORMULA || !isFormulaText(formula)) throw invalidArgument();
    this.change({ formula: formula.slice(1) });
  }

  get font(): FontFormat {
    return this.own.format.font ?? {};
  }

  changeFont(font: FontFormat): void {
    this.change({ font: { ...this.font, ...font } });
  }

  get fill(): string {
    return this.own.format.fill ?? "";
  }

  set fill(text: string) {
    const fill = text === "" ? undefined : readColor(text);
    if (text !== "" && fill === undefined) throw invalidArgument();
    this.change({ fill });
  }

  remove(): void {
    const { own } = this;
    this.assertWritable();
    this.sheet.conditionalFormats.remove(own);
  }

  setPriority(priority: number): void {
    const { own } = this;
    this.assertWritable();
    this.sheet.conditionalFormats.setPriority(own, priority);
  }

  /** null when the rule stands in several areas: then it has no one Range. */
  get range(): HostObject | null {
    const [area, ...others] = this.own.areas;
    return area && others.length === 0 ? this.context.range(this.sheet, area) : null;
  }

  override get members(): Members {
    return CONDITIONAL_FORMAT.of(this);
  }
}

const CONDITIONAL_FORMAT = new MemberTable<ConditionalFormat>("ConditionalFormat", {
  identity: ({ placed }) => ({ Id: placed.id }),
  scalars: {
    Id: ({ own }) => own.id,
    Type: () => "Custom",
    Priority: {
      read: ({ own, sheet }) => sheet.conditionalFormats.priorityOf(own),
      write: (format, value) => format.setPriority(Math.trunc(numberValue(value, 0, 65_535))),
    },
    StopIfTrue: {
      read: ({ own }) => own.format.stopIfTrue,
      write: (format, value) => format.change({ stopIfTrue: booleanValue(value) }),
    },
  },
  navigation: {
    Custom: (format) => new CustomConditionalFormat(format),
    CustomOrNullObject: (format) => new CustomConditionalFormat(format),
  },
  methods: {
    Delete: (format) => format.remove(),
    GetRange: ({ range }) => {
      if (range === null) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: ({ range }) => range,
  },
});
