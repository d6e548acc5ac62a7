import type { Place } from "../model/resolve-reference";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound, notImplemented } from "../protocol/rich-api-error";
import { ConditionalFormat } from "./conditional-format";
import type { ObjectContext } from "./context";
import { textValue } from "./scalar-value";

const OTHER_TYPES = [
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** `Excel.ConditionalFormatCollection`: the formula rules that reach into a range. */
export class ConditionalFormatCollection extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly place: Place
  ) {
    super();
  }

  get list(): ConditionalFormat[] {
    const { sheet, area } = this.place;
    return sheet.conditionalFormats
      .within(area)
      .map((placed) => new ConditionalFormat(this.context, sheet, placed));
  }

  find(id: unknown): ConditionalFormat | null {
    return this.list.find(({ placed }) => placed.id === id) ?? null;
  }

  assertWritable(): void {
    this.context.book.assertWritable();
    this.place.sheet.assertAllowed("allowFormatCells");
  }

  add(type: string): ConditionalFormat {
    if (OTHER_TYPES.includes(type)) throw notImplemented(`conditional formats of type ${type}`);
    if (type !== "Custom") throw invalidArgument();
    const { sheet, area } = this.place;
    this.assertWritable();
    const placed = sheet.conditionalFormats.add(area);
    sheet.mark("conditionalFormats");
    return new ConditionalFormat(this.context, sheet, placed);
  }

  clear(): void {
    const { sheet, area } = this.place;
    this.assertWritable();
    if (sheet.conditionalFormats.within(area).length === 0) return;
    sheet.conditionalFormats.clear(area);
    sheet.mark("conditionalFormats");
  }

  override get members(): Members {
    return COLLECTION.of(this);
  }
}

function required(format: ConditionalFormat | null | undefined): ConditionalFormat {
  if (!format) throw itemNotFound();
  return format;
}

const COLLECTION = new MemberTable<ConditionalFormatCollection>("ConditionalFormatCollection", {
  items: ({ list }) => list,
  indexer: (formats, args) => required(formats.find(args.raw(0))),
  methods: {
    Add: (formats, args) => formats.add(textValue(args.raw(0))),
    ClearAll: (formats) => formats.clear(),
    GetCount: ({ list }) => list.length,
    GetItemAt: ({ list }, args) => required(list[args.integer(0)]),
    GetItemOrNullObject: (formats, args) => formats.find(args.raw(0)),
  },
});
