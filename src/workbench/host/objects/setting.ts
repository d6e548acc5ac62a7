import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";

/** `Excel.Setting`: a key and a JSON value. */
export class Setting extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly key: string
  ) {
    super();
  }

  get value(): unknown {
    const { settings } = this.context.book;
    if (!settings.has(this.key)) throw itemNotFound();
    return settings.get(this.key);
  }

  change(value: unknown): void {
    const { book } = this.context;
    book.assertWritable();
    book.settings.set(this.key, value);
    book.unsaved.add(`the setting ${this.key}`);
  }

  remove(): void {
    const { book } = this.context;
    book.assertWritable();
    book.settings.delete(this.key);
    book.unsaved.delete(`the setting ${this.key}`);
  }

  override get members(): Members {
    return SETTING.of(this);
  }
}

const SETTING = new MemberTable<Setting>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: ({ key }) => key,
    Value: { read: ({ value }) => value, write: (setting, value) => setting.change(value) },
  },
  methods: { Delete: (setting) => setting.remove() },
});
