import { addName } from "../model/name-list";
import type { SheetModel } from "../model/sheet-model";
import type { NameModel } from "../model/workbook-model";
import { formatAddress } from "../model/address";
import type { Arguments } from "../protocol/arguments";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound } from "../protocol/rich-api-error";
import { CellRange } from "./cell-range";
import type { ObjectContext } from "./context";
import { NamedItem } from "./named-item";

/** `Excel.NamedItemCollection` of the workbook or of one sheet. */
export class NamedItemCollection extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel | undefined
  ) {
    super();
  }

  get list(): NamedItem[] {
    return this.context.book.names
      .filter(({ sheet }) => sheet === this.sheet)
      .map((name) => this.wrap(name));
  }

  wrap(name: NameModel): NamedItem {
    return new NamedItem(this.context, name);
  }

  find(name: string): NamedItem | null {
    const { book } = this.context;
    const found = book.findName(name, this.sheet) ?? book.findName(`_xlnm.${name}`, this.sheet);
    return found === undefined ? null : this.wrap(found);
  }

  add(args: Arguments): NamedItem {
    const reference = args.raw(1);
    const formula =
      reference instanceof CellRange
        ? `=${formatAddress(reference.sheet.name, reference.area, true)}`
        : args.text(1);
    const comment = args.optionalText(2) ?? "";
    return this.wrap(addName(this.context.book, this.sheet, args.text(0), formula, comment));
  }

  override get members(): Members {
    return NAMES.of(this);
  }
}

const NAMES = new MemberTable<NamedItemCollection>("NamedItemCollection", {
  items: ({ list }) => list,
  indexer: (names, args) => {
    const found = names.find(args.text(0));
    if (found === null) throw itemNotFound();
    return found;
  },
  methods: {
    Add: (names, args) => names.add(args),
    GetCount: ({ list }) => list.length,
    GetItemOrNullObject: (names, args) => names.find(args.text(0)),
  },
});
