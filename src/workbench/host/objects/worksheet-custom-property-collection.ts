import type { SheetModel } from "../model/sheet-model";
import type { Arguments } from "../protocol/arguments";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { WorksheetCustomProperty } from "./worksheet-custom-property";

/** Excel keeps keys of at most 255 characters, whatever their case. */
const MAX_KEY = 255;

/** `Excel.WorksheetCustomPropertyCollection`. */
export class WorksheetCustomPropertyCollection extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel
  ) {
    super();
  }

  get list(): WorksheetCustomProperty[] {
    return [...this.sheet.customProperties.keys()].map((key) => this.wrap(key));
  }

  private wrap(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.context, this.sheet, key);
  }

  find(key: string): WorksheetCustomProperty | null {
    const wanted = key.toLowerCase();
    for (const known of this.sheet.customProperties.keys()) {
      if (known.toLowerCase() === wanted) return this.wrap(known);
    }
    return null;
  }

  /** A key that is there already gets the new value. */
  add(args: Arguments): WorksheetCustomProperty {
    const key = args.text(0);
    const value = args.text(1);
    if (key === "" || key.length > MAX_KEY) throw invalidArgument();
    this.context.book.assertWritable();
    const known = this.find(key)?.key ?? key;
    this.sheet.customProperties.set(known, value);
    this.sheet.mark("customProperties");
    return this.wrap(known);
  }

  override get members(): Members {
    return PROPERTIES.of(this);
  }
}

const PROPERTIES = new MemberTable<WorksheetCustomPropertyCollection>(
  "WorksheetCustomPropertyCollection",
  {
    items: ({ list }) => list,
    indexer: (properties, args) => {
      const found = properties.find(args.text(0));
      if (found === null) throw itemNotFound();
      return found;
    },
    methods: {
      Add: (properties, args) => properties.add(args),
      GetCount: ({ list }) => list.length,
      GetItemOrNullObject: (properties, args) => properties.find(args.text(0)),
    },
  }
);
