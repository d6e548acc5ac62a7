import type { StoredNote } from "../../../package/contents";
import { areaOf } from "../model/cell-area";
import { columnOf, rowOf } from "../model/cell-key";
import type { SheetModel } from "../model/sheet-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";

/** `Excel.Comment`: one of the file's, with its answers; notes are none. */
class Comment extends HostObject {
  constructor(
    readonly context: ObjectContext,
    private readonly sheet: SheetModel,
    private readonly note: StoredNote
  ) {
    super();
  }

  get id(): string {
    return `${this.sheet.id}${this.note.ref}`;
  }

  get author(): string {
    return this.note.author;
  }

  get location(): HostObject {
    for (const [key, note] of this.sheet.notes) {
      if (note === this.note)
        return this.context.range(this.sheet, areaOf(rowOf(key), columnOf(key)));
    }
    throw itemNotFound();
  }

  override get members(): Members {
    return COMMENT.of(this);
  }
}

const COMMENT = new MemberTable<Comment>("Comment", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    AuthorName: ({ author }) => author,
  },
  methods: { GetLocation: ({ location }) => location },
});

/** `Excel.CommentCollection` of a workbook: those that the file holds. */
export class CommentCollection extends HostObject {
  constructor(readonly context: ObjectContext) {
    super();
  }

  get list(): Comment[] {
    return this.context.book.sheets.flatMap((sheet) =>
      [...sheet.notes.values()]
        .filter(({ isComment }) => isComment)
        .map((note) => new Comment(this.context, sheet, note))
    );
  }

  override get members(): Members {
    return COMMENTS.of(this);
  }
}

const COMMENTS = new MemberTable<CommentCollection>("CommentCollection", {
  items: ({ list }) => list,
  indexer: ({ list }, args) => {
    const id = args.text(0);
    const found = list.find((one) => one.id === id);
    if (found === undefined) throw itemNotFound();
    return found;
  },
  methods: { GetCount: ({ list }) => list.length },
});
