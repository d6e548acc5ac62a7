import { CommentCollection } from "./comment-collection";
import { areaOf } from "../model/cell-area";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { apiNotFound, itemNotFound } from "../protocol/rich-api-error";
import { Application } from "./application";
import type { ObjectContext } from "./context";
import { fileIn } from "./created-workbook";
import { NamedItemCollection } from "./named-item-collection";
import { SettingCollection } from "./setting-collection";
import { TableCollection } from "./table-collection";
import { WorkbookProtection } from "./workbook-protection";
import { WorksheetCollection } from "./worksheet-collection";

/** `Excel.Workbook`: the root of every object path. */
export class Workbook extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly name: string
  ) {
    super();
  }

  selected(firstCellOnly: boolean): HostObject {
    const { book } = this.context;
    const sheet = book.selection?.sheet ?? book.activeSheet;
    if (sheet === undefined) throw itemNotFound();
    const area = book.selection?.area ?? areaOf(0, 0);
    return this.context.range(sheet, firstCellOnly ? areaOf(area.top, area.left) : area);
  }

  override get members(): Members {
    return WORKBOOK.of(this);
  }
}

const WORKBOOK = new MemberTable<Workbook>("Workbook", {
  scalars: {
    Name: ({ name }) => name,
    ReadOnly: ({ context }) => context.book.isReadOnly,
  },
  navigation: {
    Comments: ({ context }) => new CommentCollection(context),
    Application: ({ context }) => new Application(context),
    Names: ({ context }) => new NamedItemCollection(context, undefined),
    Protection: ({ context }) => new WorkbookProtection(context),
    Settings: ({ context }) => new SettingCollection(context),
    Tables: ({ context }) => new TableCollection(context, undefined),
    Worksheets: ({ context }) => new WorksheetCollection(context),
  },
  methods: {
    GetSelectedRange: (workbook) => workbook.selected(false),
    // What the client makes of `Excel.createWorkbook` in a browser.
    CreateAndOpenWorkbook: ({ context }, args) => {
      const { openBeside } = context;
      if (openBeside === undefined) throw apiNotFound("Workbook", "CreateAndOpenWorkbook");
      openBeside(fileIn(args.raw(0)));
    },
    GetActiveCell: (workbook) => workbook.selected(true),
    _GetReferenceCount: ({ context }) => context.references.count,
    _RemoveReference: ({ context }, args) => context.references.remove(args.text(0)),
    _RemoveAllReferences: ({ context }) => context.references.removeAll(),
  },
});
