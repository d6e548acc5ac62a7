import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { Setting } from "./setting";

/** `Excel.SettingCollection`: kept while the host lives; the package has no place for them. */
export class SettingCollection extends HostObject {
  constructor(readonly context: ObjectContext) {
    super();
  }

  get list(): Setting[] {
    return [...this.context.book.settings.keys()].map((key) => new Setting(this.context, key));
  }

  find(key: string): Setting | null {
    return this.context.book.settings.has(key) ? new Setting(this.context, key) : null;
  }

  override get members(): Members {
    return SETTINGS.of(this);
  }
}

const SETTINGS = new MemberTable<SettingCollection>("SettingCollection", {
  items: ({ list }) => list,
  indexer: (settings, args) => {
    const found = settings.find(args.text(0));
    if (found === null) throw itemNotFound();
    return found;
  },
  methods: {
    Add: ({ context }, args) => {
      const key = args.text(0);
      if (key === "") throw invalidArgument();
      const setting = new Setting(context, key);
      setting.change(args.raw(1) ?? null);
      return setting;
    },
    GetCount: ({ list }) => list.length,
    GetItemOrNullObject: (settings, args) => settings.find(args.text(0)),
  },
});
