import type { SheetModel } from "../model/sheet-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { textValue } from "./scalar-value";

/** `Excel.WorksheetCustomProperty`: one mark of a sheet, saved with the workbook. */
export class WorksheetCustomProperty extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly sheet: SheetModel,
    readonly key: string
  ) {
    super();
  }

  get value(): string {
    const value = this.sheet.customProperties.get(this.key);
    if (value === undefined) throw itemNotFound();
    return value;
  }

  change(value: string | undefined): void {
    this.context.book.assertWritable();
    if (value === undefined) this.sheet.customProperties.delete(this.key);
    else this.sheet.customProperties.set(this.key, value);
    this.sheet.mark("customProperties");
  }

  override get members(): Members {
    return PROPERTY.of(this);
  }
}

const PROPERTY = new MemberTable<WorksheetCustomProperty>("WorksheetCustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: ({ key }) => key,
    Value: {
      read: ({ value }) => value,
      write: (property, value) => property.change(textValue(value)),
    },
  },
  methods: { Delete: (property) => property.change(undefined) },
});
